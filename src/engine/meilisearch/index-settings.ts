import { SEARCH_PATIENCE } from './requests.ts'

/** The embedder that the passages' vectors belong to. */
export const EMBEDDER = 'parts'

/** Hits that one query may bring; what is asked for is less. */
const MOST_HITS = 10_000_000

/**
 * Of the index of passages. Words are whole (`words.ts`), so nothing of Meilisearch's own analysis is
 * wanted, nor its ranking beyond "the more of the first words, the better".
 */
export function passageSettings(dimensions: number): unknown {
  return {
    searchableAttributes: ['tokens'],
    filterableAttributes: ['ordinal', 'report', 'section'],
    rankingRules: ['words', 'exactness'],
    typoTolerance: { enabled: false },
    prefixSearch: 'disabled',
    proximityPrecision: 'byAttribute',
    facetSearch: false,
    pagination: { maxTotalHits: MOST_HITS },
    // Without it Meilisearch stops after 1.5 s and returns what it has found by then.
    searchCutoffMs: SEARCH_PATIENCE,
    embedders: { [EMBEDDER]: { source: 'userProvided', dimensions } },
  }
}

/** Of the indexes that are read by id only. */
export function storeSettings(): unknown {
  return {
    // Naming a field that no document has keeps everything out of the search index.
    searchableAttributes: ['nothing'],
    prefixSearch: 'disabled',
    proximityPrecision: 'byAttribute',
    facetSearch: false,
  }
}
