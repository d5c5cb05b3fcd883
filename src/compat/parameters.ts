import type { Filter } from './filter/expression.ts'

export const MATCHING_STRATEGIES = ['last', 'all', 'frequency'] as const
export type MatchingStrategy = (typeof MATCHING_STRATEGIES)[number]

/** The one embedder there is. */
export const EMBEDDER = 'passage'

export interface Hybrid {
  readonly embedder: string
  /** 0: words alone, 1: meaning alone; absent: as our own ranking weighs them. */
  readonly semanticRatio: number | undefined
}

/** What a search and a facet search have in common. */
export interface MatchParameters {
  readonly q: string
  readonly filter: Filter | undefined
  readonly hybrid: Hybrid | undefined
  readonly vector: readonly number[] | undefined
  readonly matchingStrategy: MatchingStrategy
  readonly rankingScoreThreshold: number | undefined
}

export interface SearchParameters extends MatchParameters {
  readonly offset: number
  readonly limit: number
  /** Either of these: pages, with exact totals. */
  readonly page: number | undefined
  readonly hitsPerPage: number | undefined
  readonly facets: readonly string[] | undefined
  readonly sort: readonly string[] | undefined
  readonly distinct: string | undefined
  readonly attributesToRetrieve: readonly string[] | undefined
  readonly attributesToHighlight: readonly string[] | undefined
  readonly highlightPreTag: string
  readonly highlightPostTag: string
  /** Names, each with a length of its own after a colon or without. */
  readonly attributesToCrop: readonly string[] | undefined
  /** Words. */
  readonly cropLength: number
  readonly cropMarker: string
  readonly showMatchesPosition: boolean
  readonly showRankingScore: boolean
}

export interface FacetSearchParameters extends MatchParameters {
  readonly facetName: string
  readonly facetQuery: string | null
}
