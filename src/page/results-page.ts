import { html } from 'hono/html'
import type { ServiceState } from '../http/service.ts'
import type { IssuersAnswer } from '../search/issuers/types.ts'
import type { PassageView } from '../search/lookup.ts'
import type { SearchAnswer } from '../search/types.ts'
import { answerTable } from './answer-table.ts'
import { emptyCorpus } from './empty-corpus.ts'
import type { CountsToChooseFrom } from './facet-counts.ts'
import { chosenFilterList, facetLists, hasFacets } from './facets.ts'
import { groupList, hitList } from './hits.ts'
import type { Html } from './html.ts'
import { searchLink } from './links.ts'
import type { Opened, View } from './page-request.ts'
import { paging } from './paging.ts'
import { groupSwitch, modeSwitch, sortSwitch, withinForm } from './results-tools.ts'
import { understoodList } from './understood.ts'
import type { Words } from './words.ts'

/** Hits, or groups, on one page. */
export const HITS_PER_PAGE = 10

export interface ResultsParts {
  readonly answer: SearchAnswer
  /** To choose from, which is more than what the answer counts. */
  readonly counts: CountsToChooseFrom
  readonly issuers: IssuersAnswer | undefined
  /** What is folded into the hit that is open. */
  readonly folded: readonly PassageView[]
  /** Reports that were searched; known where nothing answers. */
  readonly searched: number | undefined
  readonly view: View
  readonly opened: Opened
  readonly words: Words
  readonly model: ServiceState['model']
}

export function resultsMain(parts: ResultsParts): Html {
  const { answer, issuers, view, words } = parts
  const { facets } = parts.counts
  const shown = answer.groups?.length ?? answer.hits?.length ?? 0
  return html`<h1 class="hidden">${resultsTitle(view, words)}</h1>
<div class="results">
<div class="found">
${view.q === '' ? '' : modeSwitch(view, words)}
<div class="tools">
<p class="total">${totalText(answer, view, words)}</p>
${view.q === '' ? '' : sortSwitch(view, words)}
${hasFacets(facets) ? html`<a class="to-filters" href="#filters">${words.toFilters}</a>` : ''}
${groupSwitch(view, words)}
</div>
${chosenFilterList({ facets, view, words })}
${understoodList(answer, view, words)}
${degradedNote(parts)}
${answerTable(issuers, view, words)}
${shown === 0 ? nothingFound(parts) : html`${unansweredNote(parts)}${foundList(parts)}`}
${paging({ view, words, shown, total: listed(answer), perPage: HITS_PER_PAGE })}
</div>
${shown === 0 && view.within === '' && !hasFacets(facets) ? '' : narrowing(parts)}
</div>`
}

function narrowing({ counts: { facets, exact }, view, words }: ResultsParts): Html {
  return html`<div class="narrow">
${withinForm(view, words)}
${facetLists({ facets, exact, view, words })}
</div>`
}

export function resultsTitle(view: View, words: Words): string {
  return view.q === '' ? words.browsing : words.resultsFor(view.q)
}

function totalText(
  { total, groups, answered }: SearchAnswer,
  { group }: View,
  words: Words,
): string {
  const count = total.value.toLocaleString('en')
  if (answered === false && total.value > 0 && groups === undefined)
    return words.results.nearest(count)
  const behind = total.folded ?? 0
  if (behind > 0) {
    return `${words.total(count, total.exact)} ${words.results.behind(behind.toLocaleString('en'))}`
  }
  return groups === undefined || group === undefined
    ? words.total(count, total.exact)
    : words.results.groupTotal[group](count, total.exact)
}

/** What can be paged through: what stands behind another hit is not among the hits. */
function listed({ total }: SearchAnswer): SearchAnswer['total'] {
  return { value: total.value - (total.folded ?? 0), exact: total.exact }
}

function foundList({ answer, view, words, opened, folded }: ResultsParts): Html {
  const parts = { view, words, opened, folded, understood: answer.understood ?? [] }
  return answer.groups === undefined
    ? hitList(answer.hits ?? [], parts)
    : groupList(answer.groups, parts)
}

function degradedNote({ answer: { degraded }, view, words, model }: ResultsParts): Html {
  if (degraded === null) {
    const missing = model === 'failed' && view.q !== '' && view.mode !== 'keyword'
    return missing ? html`<p class="banner" role="status">${words.modelFailed}</p>` : ''
  }
  const said = words.degraded(words.modes[degraded.from], words.modes[degraded.to])
  const why = model === 'failed' ? words.modelFailed : words.degradedReasons[degraded.reason]
  return html`<p class="banner" role="status">${said}${why}</p>`
}

function unansweredNote({ answer, searched, words }: ResultsParts): Html {
  if (answer.answered !== false) return ''
  return html`<div class="banner unanswered" role="status"><p><strong>${words.results.unanswered}</strong></p>
<p>${searchedText(searched, words)}${words.gap}${words.results.nearestMisses}</p></div>`
}

function searchedText(searched: number | undefined, { results }: Words): string {
  return searched === undefined ? '' : results.searched(searched.toLocaleString('en'))
}

function nothingFound({ answer, searched, view, words }: ResultsParts): Html {
  const { help } = answer
  const filtered = Object.keys(view.filters).length > 0
  if (searched === 0 && !filtered) return emptyCorpus(words)
  const narrowed = filtered || view.within !== ''
  const everywhere = searchLink({ ...view, filters: {}, within: '', offset: 0 })
  const combined = searchLink({ ...view, mode: 'hybrid', offset: 0 })
  return html`<div class="nothing"><p><strong>${words.nothing}</strong>${words.gap}${searched === 0 ? words.results.noReports : searchedText(searched, words)}</p><p>${words.nothingHelp({ narrowed, mode: view.mode })}</p>
<p class="ways">${narrowed ? html`<a href="${everywhere}">${words.results.clearFilters}</a> ` : ''}${view.mode === 'hybrid' ? '' : html`<a href="${combined}">${words.results.allModes}</a>`}</p>
${help === undefined ? '' : html`<p lang="en">${help}</p>`}</div>`
}
