import { html } from 'hono/html'
import type { Facet, Section } from '../domain/words.ts'
import { SECTIONS } from '../domain/words.ts'
import type { FacetCount, SearchAnswer } from '../search/types.ts'
import { chosenFilters, isChosen, toggleLink } from './links.ts'
import type { View } from './page-request.ts'
import type { Words } from './words.ts'

/** What the page lets people narrow by, in this order. */
export const SHOWN_FACETS = [
  'region',
  'year',
  'issuer',
  'section',
] as const satisfies readonly Facet[]
type ShownFacet = (typeof SHOWN_FACETS)[number]

const SHOWN_AT_ONCE = 8

export function facetLists(answer: SearchAnswer, view: View, words: Words) {
  if (!hasFacets(answer)) return ''
  const lists = SHOWN_FACETS.map((facet) => facetList({ facet, answer, view, words }))
  return html`<nav class="facets" id="filters" aria-label="${words.filters}">${lists}</nav>`
}

export function hasFacets(answer: SearchAnswer): boolean {
  return SHOWN_FACETS.some((facet) => (answer.facets[facet] ?? []).length > 0)
}

interface FacetListParts {
  readonly facet: ShownFacet
  readonly answer: SearchAnswer
  readonly view: View
  readonly words: Words
}

function facetList({ facet, answer, view, words }: FacetListParts) {
  const counts = answer.facets[facet] ?? []
  if (counts.length === 0) return ''
  const entries = counts.map((count) => facetEntry({ facet, count, view, words }))
  const rest = entries.slice(SHOWN_AT_ONCE)
  return html`<section><h2>${words.facets[facet]}</h2>
<ul>${entries.slice(0, SHOWN_AT_ONCE)}</ul>
${rest.length === 0 ? '' : html`<details><summary>${words.more} (${rest.length})</summary><ul>${rest}</ul></details>`}
</section>`
}

interface FacetEntryParts {
  readonly facet: ShownFacet
  readonly count: FacetCount
  readonly view: View
  readonly words: Words
}

function facetEntry({ facet, count, view, words }: FacetEntryParts) {
  const filter = { name: facet, value: count.value }
  const label = facetLabel(facet, count, words)
  const href = toggleLink(view, filter)
  const number = html`<span class="count">${count.count.toLocaleString('en')}</span>`
  return isChosen(view.filters, filter)
    ? html`<li><a class="chosen" aria-current="true" href="${href}">${label} ${number}</a></li>`
    : html`<li><a href="${href}">${label} ${number}</a></li>`
}

function facetLabel(facet: ShownFacet, { value, label }: FacetCount, words: Words) {
  if (facet === 'section') return sectionLabel(value, words) ?? label
  return facet === 'year' ? label : html`<span lang="zh-Hans">${label}</span>`
}

function sectionLabel(value: string, words: Words): string | undefined {
  const section: Section | undefined = SECTIONS.find((known) => known === value)
  return section === undefined ? undefined : words.sections[section]
}

/** Each chosen filter with a link that takes it back. */
export function chosenFilterList(answer: SearchAnswer | undefined, view: View, words: Words) {
  const chosen = chosenFilters(view.filters)
  if (chosen.length === 0) return ''
  const entries = chosen.map((filter) => {
    const label = words.chosenFilter(words.facets[filter.name], chosenLabel(filter, answer, words))
    return html`<li><a href="${toggleLink(view, filter)}" aria-label="${words.removeFilter(label)}">${label} <span aria-hidden="true">×</span></a></li>`
  })
  return html`<ul class="chosen-filters">${entries}</ul>`
}

function chosenLabel(
  { name, value }: ReturnType<typeof chosenFilters>[number],
  answer: SearchAnswer | undefined,
  words: Words,
): string {
  if (name === 'section') return sectionLabel(value, words) ?? value
  if (name === 'yearFrom' || name === 'yearTo' || name === 'practice') return value
  const counted = answer?.facets[name]?.find((count) => count.value === value)
  return counted?.label ?? value
}
