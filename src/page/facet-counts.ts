import type { Facet } from '../domain/words.ts'
import type { Service } from '../http/service.ts'
import type { SearchAnswer, SearchRequest } from '../search/types.ts'

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
 * without the choice: else only what is chosen would be left to choose.
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
  return {
    facets: { ...answer.facets, ...Object.fromEntries(anew) },
    exact: answer.total.exact && recounted.every(({ exact }) => exact),
  }
}

/** Only the counts are wanted, and as little else as there may be. */
function recount(request: SearchRequest, facet: ShownFacet): SearchRequest {
  const { group: _, [facet]: __, ...rest } = request
  return { ...rest, facets: [facet], offset: 0, limit: 1, explain: false }
}
