/** Colours of the page that shows what was understood; dark and light, no fonts from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.9 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 0 1rem 4rem; }
.legend { position: sticky; top: 0; padding: .5rem 0; background: Canvas; line-height: 2.2; }
.legend span { padding: .1em .4em; }
h1 { font-size: 1.2rem; }
dl { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); font-size: .85rem; }
dl div { display: flex; gap: .5rem; }
dt { color: GrayText; min-width: 7rem; }
dd { margin: 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.passage.even { background: #8882; }
.passage.odd { background: #8881; }
.passage.first { border-left: 3px solid #888; }
.heading { font-weight: 700; color: #fff; }
.level-1 { background: #8e1b1b; }
.level-2 { background: #b0501e; }
.level-3 { background: #8a6d00; }
.level-4 { background: #5b6b2f; }
.enumeration { outline: 2px solid #b0501e; font-weight: 700; }
.metadata { background: #3b7dd844; border-bottom: 2px solid #3b7dd8; }
.figure { background: #2e9e5b55; border-bottom: 2px solid #2e9e5b; }
.citation { background: #8b4fc044; border-bottom: 2px solid #8b4fc0; }
.noise { color: GrayText; background: repeating-linear-gradient(45deg, #8883 0 4px, transparent 4px 8px); }
.problem { outline: 2px solid #d00; }
.lost { background: #f0f; color: #000; }
small { font-size: .6rem; vertical-align: super; padding: 0 .2rem; color: #3b7dd8; }
`
