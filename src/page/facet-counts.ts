import { FACETS, type Facet } from '../domain/words.ts'
import type { Service } from '../http/service.ts'
import { findDivision } from '../regions/divisions.ts'
import type { FacetCount, SearchAnswer, SearchRequest } from '../search/types.ts'

/** What the page lets people narrow by, in this order. */
export const SHOWN_FACETS = [
  'region',
  'year',
  'issuer',
  'kind',
  'section',
  'practice',
] as const satisfies readonly Facet[]
export type ShownFacet = (typeof SHOWN_FACETS)[number]

export type FacetCounts = SearchAnswer['facets']

export interface CountsToChooseFrom {
  readonly facets: FacetCounts
  /** Whether choosing a value shows as many as it counts; otherwise it may show more. */
  readonly exact: boolean
}

/**
 * The counts of an answer, with those of a facet in which something is chosen as they would be
 * without the choice: else only what is chosen would be left to choose. What is chosen is among them,
 * though nothing may be left of it, so that it has a name and can be taken back.
 */
export async function countsToChooseFrom(
  service: Pick<Service, 'search'>,
  request: SearchRequest,
  answer: SearchAnswer,
): Promise<CountsToChooseFrom> {
  const chosen = SHOWN_FACETS.filter((facet) => request[facet] !== undefined)
  const recounted = await Promise.all(
    chosen.map(async (facet) => {
      const { facets, total } = await service.search(recount(request, facet))
      return { facet, counts: facets[facet] ?? [], exact: total.exact }
    }),
  )
  const anew = recounted.map(({ facet, counts }) => [facet, counts] as const)
  const facets: FacetCounts = { ...answer.facets, ...Object.fromEntries(anew) }
  return {
    facets: { ...facets, ...(await withChosen(service, request, facets)) },
    exact: answer.total.exact && recounted.every(({ exact }) => exact),
  }
}

/** Only the counts are wanted, and as little else as there may be. */
function recount(request: SearchRequest, facet: ShownFacet): SearchRequest {
  const { group: _, [facet]: __, ...rest } = request
  return { ...rest, facets: [facet], offset: 0, limit: 1, explain: false }
}

async function withChosen(
  service: Pick<Service, 'search'>,
  request: SearchRequest,
  facets: FacetCounts,
): Promise<FacetCounts> {
  const completed = await Promise.all(
    FACETS.map(async (facet) => {
      const counts = facets[facet] ?? []
      const missing = [request[facet] ?? []]
        .flat()
        .map(String)
        .filter((value) => !counts.some((count) => isOf(count, value)))
      const named = missing.map((value) => chosenCount(service, facet, value))
      return [facet, [...counts, ...(await Promise.all(named))]] as const
    }),
  )
  return Object.fromEntries(completed.filter(([, counts]) => counts.length > 0))
}

/** Whether this is what a filter names by its value or, of regions, by its path. */
export function isOf({ value, path }: FacetCount, chosen: string): boolean {
  return value === chosen || path === chosen
}

/** The others are words of their own, which the page has names for. */
const NAMED_BY_CORPUS: ReadonlySet<Facet> = new Set(['report', 'region', 'issuer', 'practice'])

async function chosenCount(
  service: Pick<Service, 'search'>,
  facet: Facet,
  value: string,
): Promise<FacetCount> {
  const unnamed = { value, label: labelWithout(facet, value), count: 0 }
  if (!NAMED_BY_CORPUS.has(facet)) return unnamed
  const all = await service.search({
    ...{ [facet]: [value], facets: [facet], limit: 1, offset: 0 },
    ...{ mode: 'keyword', sort: 'relevance', explain: false, off: [] },
  })
  const known = all.facets[facet]?.find((count) => isOf(count, value))
  return known === undefined ? unnamed : { ...known, count: 0 }
}

/** Of what no report has. */
function labelWithout(facet: Facet, value: string): string {
  return facet === 'region'
    ? (findDivision(value)?.name ?? value.split('/').at(-1) ?? value)
    : value
}
