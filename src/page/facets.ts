import { html } from 'hono/html'
import { KINDS, LEVELS, SECTIONS } from '../domain/words.ts'
import type { FacetCount } from '../search/types.ts'
import { type FacetCounts, isOf, SHOWN_FACETS, type ShownFacet } from './facet-counts.ts'
import { facetLink } from './facet-link.ts'
import type { Html } from './html.ts'
import { type ChosenFilter, chosenFilters, isChosen, searchLink, toggleLink } from './links.ts'
import { EMPTY_VIEW, type View } from './page-request.ts'
import { regionList } from './region-tree.ts'
import type { Words } from './words.ts'

const SHOWN_AT_ONCE = 8

interface FacetParts {
  readonly facets: FacetCounts
  readonly exact: boolean
  readonly view: View
  readonly words: Words
}

export function facetLists(parts: FacetParts): Html {
  if (!hasFacets(parts.facets)) return ''
  const lists = SHOWN_FACETS.map((facet) => facetList(facet, parts))
  return html`<nav class="facets${parts.exact ? '' : ' at-least'}" id="filters" aria-label="${parts.words.filters}">${lists}</nav>`
}

export function hasFacets(facets: FacetCounts): boolean {
  return SHOWN_FACETS.some((facet) => facets[facet]?.some(({ count }) => count > 0) ?? false)
}

function facetList(facet: ShownFacet, parts: FacetParts): Html {
  const { facets, view, words } = parts
  const counts = inOrder(facet, facets[facet] ?? [])
  if (counts.length === 0 || isIdle(facet, counts, view)) return ''
  const list =
    facet === 'region' ? regionList(counts, view, words) : plainList(facet, counts, parts)
  return html`<section><h2>${words.facets[facet]}</h2>${list}</section>`
}

/** Where all documents are of one kind there is nothing to choose. */
function isIdle(facet: ShownFacet, counts: readonly FacetCount[], view: View): boolean {
  return facet === 'kind' && counts.length < 2 && view.filters.kind === undefined
}

function inOrder(facet: ShownFacet, counts: readonly FacetCount[]): readonly FacetCount[] {
  return facet === 'year' ? counts.toSorted((a, b) => Number(b.value) - Number(a.value)) : counts
}

function plainList(
  facet: Exclude<ShownFacet, 'region'>,
  counts: readonly FacetCount[],
  { view, words }: FacetParts,
): Html {
  const entries = counts.map((count) => {
    const filter = { name: facet, value: count.value }
    const label = facetLabel(facet, count, words)
    return html`<li>${facetLink(label, count.count, { href: toggleLink(view, filter), chosen: isChosen(view.filters, filter) })}</li>`
  })
  const rest = entries.slice(SHOWN_AT_ONCE)
  return html`<ul>${entries.slice(0, SHOWN_AT_ONCE)}</ul>
${rest.length === 0 ? '' : html`<details><summary>${words.more} (${rest.length})</summary><ul>${rest}</ul></details>`}`
}

function facetLabel(facet: ShownFacet, { value, label }: FacetCount, words: Words): Html {
  return fixedLabel(facet, value, words) ?? inChinese(facet, label)
}

function inChinese(facet: ShownFacet, label: string): Html {
  return facet === 'year' ? label : html`<span lang="zh-Hans">${label}</span>`
}

function fixedLabel(facet: ChosenFilter['name'], value: string, words: Words): string | undefined {
  switch (facet) {
    case 'section':
      return labelIn(SECTIONS, value, words.sections)
    case 'kind':
      return labelIn(KINDS, value, words.kinds)
    case 'level':
      return labelIn(LEVELS, value, words.levels)
    default:
      return undefined
  }
}

function labelIn<T extends string>(
  all: readonly T[],
  value: string,
  labels: Readonly<Record<T, string>>,
): string | undefined {
  const known = all.find((one) => one === value)
  return known === undefined ? undefined : labels[known]
}

/** Each chosen filter, and the words searched within, with a link that takes it back. */
export function chosenFilterList({ facets, view, words }: Omit<FacetParts, 'exact'>): Html {
  const chosen = chosenFilters(view.filters).map((filter) => ({
    label: words.chosenFilter(words.facets[filter.name], chosenLabel(filter, facets, words)),
    href: toggleLink(view, filter),
  }))
  const within =
    view.within === ''
      ? []
      : [
          {
            label: words.chosenFilter(words.results.within, view.within),
            href: searchLink({ ...view, within: '', offset: 0 }),
          },
        ]
  const all = [...within, ...chosen]
  if (all.length === 0) return ''
  const entries = all.map(
    ({ label, href }) =>
      html`<li><a href="${href}" aria-label="${words.removeFilter(label)}">${label} <span aria-hidden="true">×</span></a></li>`,
  )
  const { filters: _, within: __, ...rest } = view
  const clear = searchLink({ ...EMPTY_VIEW, ...rest, filters: {}, within: '', offset: 0 })
  return html`<ul class="chosen-filters">${entries}${all.length < 2 ? '' : html`<li><a class="clear" href="${clear}">${words.results.clearFilters}</a></li>`}</ul>`
}

function chosenLabel({ name, value }: ChosenFilter, facets: FacetCounts, words: Words): string {
  const fixed = fixedLabel(name, value, words)
  if (fixed !== undefined || name === 'yearFrom' || name === 'yearTo') {
    return fixed ?? value
  }
  return facets[name]?.find((count) => isOf(count, value))?.label ?? value
}
