import { html } from 'hono/html'
import { READING_LAYERS, type ReadableReport, type ReadingLayer } from '../search/readable.ts'
import type { Hit } from '../search/types.ts'
import type { Html } from './html.ts'
import { readerLink, searchAllLink } from './links.ts'
import type { ReaderView } from './page-request.ts'
import type { Words } from './words.ts'

interface ToolParts {
  readonly reading: ReadableReport
  /** In the order of the text. */
  readonly hits: readonly Hit[]
  readonly view: ReaderView
  readonly words: Words
}

const SHOWN_PRACTICES = 10

/** Over the text: from hit to hit, a search in this report, and what is marked. */
export function readerTools(parts: ToolParts): Html {
  const { reading, view, words } = parts
  return html`<div class="reader-tools">
${view.q === '' ? '' : hitNav(parts)}
<nav class="marked" aria-label="${words.reader.marked}"><span aria-hidden="true">${words.reader.marked}</span>
${READING_LAYERS.map((layer) => layerLink(layer, reading, { view, words }))}</nav>
<form class="within" action="/reports/${encodeURIComponent(view.report)}" method="get">
<label class="hidden" for="in-report">${words.reader.searchReport}</label>
<span class="field"><input id="in-report" name="q" type="search" maxlength="2000" autocomplete="off" value="${view.q}" placeholder="${words.reader.searchReport}">
${view.mode === 'hybrid' ? '' : html`<input type="hidden" name="mode" value="${view.mode}">`}
${view.show.length === 0 ? '' : html`<input type="hidden" name="show" value="${view.show.join(',')}">`}
${view.lang === undefined ? '' : html`<input type="hidden" name="lang" value="${view.lang}">`}
<button type="submit">${words.search}</button></span>
</form>
</div>`
}

function layerLink(
  layer: ReadingLayer,
  reading: ReadableReport,
  { view, words }: { readonly view: ReaderView; readonly words: Words },
): Html {
  const chosen = view.show.includes(layer)
  const show = chosen ? view.show.filter((other) => other !== layer) : [...view.show, layer]
  const name = words.reader.layers[layer]
  const label = chosen ? words.reader.layerCount(name, countOf(layer, reading)) : name
  const href = readerLink({ ...view, show })
  return chosen
    ? html`<a class="${layer}" aria-current="true" href="${href}">${label}</a> `
    : html`<a href="${href}">${label}</a> `
}

function countOf(layer: ReadingLayer, reading: ReadableReport): number {
  switch (layer) {
    case 'figures':
      return reading.figures.length
    case 'documents':
      return reading.citations.length
    case 'practices':
      return reading.practices.reduce((sum, { mentions }) => sum + mentions.length, 0)
  }
}

function hitNav({ hits, view, words }: ToolParts): Html {
  const said = words.reader
  const at = hits.findIndex(({ passage }) => passage.id === view.passage)
  const position =
    at === -1
      ? hits.length === 0
        ? said.noHits
        : said.hitCount(hits.length)
      : said.hitPosition(at + 1, hits.length)
  const start = hits.find(({ passage }) => passage.id === view.passage)?.passage.start ?? 0
  const before = at === -1 ? undefined : hits[at - 1]
  const after = at === -1 ? hits.find(({ passage }) => passage.start > start) : hits[at + 1]
  return html`<nav class="hit-nav" aria-label="${said.hits(view.q)}">
<span class="query" lang="zh-Hans">${said.hits(view.q)}</span> <span role="status">${position}</span>
${hitLink(before, 'prev', { view, label: said.previousHit })}
${hitLink(at === -1 ? (after ?? hits[0]) : after, 'next', { view, label: at === -1 ? said.firstHit : said.nextHit })}
<a href="${searchAllLink(view)}">${said.searchAll}</a>
</nav>`
}

function hitLink(
  hit: Hit | undefined,
  rel: 'prev' | 'next',
  { view, label }: { readonly view: ReaderView; readonly label: string },
): Html {
  if (hit === undefined) return html`<span class="no-link" aria-hidden="true">${label}</span>`
  return html`<a rel="${rel}" href="${readerLink({ ...view, passage: hit.passage.id })}">${label}</a>`
}

/** The practices that the report names, each with the way to where it does so first. */
export function practiceNav({ reading, view, words }: ToolParts): Html {
  const { practices } = reading
  if (practices.length === 0) return ''
  const said = words.reader
  const shown = view.show.includes('practices') ? view.show : [...view.show, 'practices' as const]
  const entries = practices.map(({ name, english, mentions }) => {
    const first = mentions[0]
    const passage =
      first === undefined
        ? undefined
        : reading.passages.find(({ start, end }) => start <= first.start && first.start < end)
    const href = readerLink({
      ...view,
      show: shown,
      ...(passage === undefined ? {} : { passage: passage.id }),
    })
    const other = words.tag === 'en' && english !== null ? html` <small>${english}</small>` : ''
    return html`<li><a href="${href}"><span lang="zh-Hans">${name}</span>${other}</a> <span class="count">${said.practiceTimes(mentions.length)}</span></li>`
  })
  const rest = entries.slice(SHOWN_PRACTICES)
  return html`<nav class="practices" aria-labelledby="practices"><h2 id="practices">${said.practices}</h2>
<ul>${entries.slice(0, SHOWN_PRACTICES)}</ul>
${rest.length === 0 ? '' : html`<details><summary>${words.more} (${rest.length})</summary><ul>${rest}</ul></details>`}</nav>`
}
