import { html } from 'hono/html'
import type { SearchAnswer } from '../search/types.ts'
import type { Reading } from '../understand/reading.ts'
import type { Html } from './html.ts'
import { searchLink } from './links.ts'
import type { View } from './page-request.ts'
import type { Words } from './words.ts'

/** Words of one expansion that are shown at once. */
const SHOWN_WORDS = 3

/** What was read into the query, each with a link that leaves it out, and one that takes all back in. */
export function understoodList({ understood }: SearchAnswer, view: View, words: Words): Html {
  const shown = understood ?? []
  if (shown.length === 0 && view.off.length === 0) return ''
  const said = words.results
  return html`<div class="understood"><h2>${said.searchedAs}</h2><ul>
${shown.map((one) => understoodItem(one, view, words))}
${view.off.length === 0 ? '' : html`<li class="undone">${said.undone(view.off.length)} <a href="${searchLink({ ...view, off: [], offset: 0 })}">${said.restore}</a></li>`}
</ul></div>`
}

function understoodItem({ id, as, from, to }: Reading, view: View, words: Words): Html {
  const said = words.results
  const others = to.slice(0, SHOWN_WORDS).join('、')
  // What is read into the whole query need not repeat it.
  const whole = as === 'implied' ? others : `${from.text} → ${others}`
  const label = others === '' ? from.text : whole
  const off = searchLink({ ...view, off: [...view.off, id], offset: 0 })
  return html`<li><span><span class="as">${said.as[as]}</span> <span lang="zh-Hans">${label}</span></span> ${restOf(to.slice(SHOWN_WORDS), words)} <a href="${off}" aria-label="${said.undo(label)}"><span aria-hidden="true">×</span></a></li>`
}

function restOf(rest: readonly string[], words: Words): Html {
  if (rest.length === 0) return ''
  return html`<details><summary aria-label="${words.results.moreWords(rest.length)}">+${rest.length}</summary> <span lang="zh-Hans">${rest.join('、')}</span></details>`
}
