import { html } from 'hono/html'
import { MODES, SORTS } from '../domain/words.ts'
import type { ServiceState } from '../http/service.ts'
import type { SearchAnswer } from '../search/types.ts'
import { chosenFilterList, facetLists, hasFacets } from './facets.ts'
import { hitList } from './hits.ts'
import { searchLink } from './links.ts'
import type { View } from './page-request.ts'
import { paging } from './paging.ts'
import type { Words } from './words.ts'

/** Hits on one page. */
export const HITS_PER_PAGE = 10

interface ResultsParts {
  readonly answer: SearchAnswer
  readonly view: View
  readonly words: Words
  readonly model: ServiceState['model']
}

export function resultsMain({ answer, view, words, model }: ResultsParts) {
  const hits = answer.hits ?? []
  const count = answer.total.value.toLocaleString('en')
  return html`<h1 class="hidden">${resultsTitle(view, words)}</h1>
<div class="results">
<div class="found">
<div class="tools">
<p class="total" role="status">${words.total(count, answer.total.exact)}</p>
${view.q === '' ? '' : switches(view, words)}
${hasFacets(answer) ? html`<a class="to-filters" href="#filters">${words.toFilters}</a>` : ''}
</div>
${chosenFilterList(answer, view, words)}
${degradedNote(answer, words, model)}
${hits.length === 0 ? nothingFound(answer, words) : hitList(hits, view, words)}
${paging({ view, words, shown: hits.length, total: answer.total, perPage: HITS_PER_PAGE })}
</div>
${facetLists(answer, view, words)}
</div>`
}

export function resultsTitle(view: View, words: Words): string {
  return view.q === '' ? words.browsing : words.resultsFor(view.q)
}

function switches(view: View, words: Words) {
  const modes = MODES.toReversed().map((mode) => ({
    label: words.modes[mode],
    href: searchLink({ ...view, mode, offset: 0 }),
    chosen: mode === view.mode,
  }))
  const sorts = SORTS.map((sort) => ({
    label: words.sorts[sort],
    href: searchLink({ ...view, sort, offset: 0 }),
    chosen: sort === view.sort,
  }))
  return [choice(words.modeLabel, modes), choice(words.sortLabel, sorts)]
}

interface Option {
  readonly label: string
  readonly href: string
  readonly chosen: boolean
}

function choice(label: string, options: readonly Option[]) {
  const links = options.map((option) =>
    option.chosen
      ? html`<a aria-current="true" href="${option.href}">${option.label}</a>`
      : html`<a href="${option.href}">${option.label}</a>`,
  )
  return html`<nav class="choice" aria-label="${label}">${links}</nav>`
}

function degradedNote({ degraded }: SearchAnswer, words: Words, model: ServiceState['model']) {
  if (degraded === null) return ''
  const said = words.degraded(words.modes[degraded.from], words.modes[degraded.to])
  const why = model === 'failed' ? words.modelFailed : words.degradedReasons[degraded.reason]
  return html`<p class="banner" role="status">${said}${why}</p>`
}

function nothingFound({ help }: SearchAnswer, words: Words) {
  return html`<div class="nothing"><p>${words.nothing}</p><p>${words.nothingHelp}</p>
${help === undefined ? '' : html`<p lang="en">${help}</p>`}</div>`
}
