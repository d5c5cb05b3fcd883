import { resolveFilter } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import { rankPassages, scoreParts } from '../parts.ts'
import type { NearPassage, PassageFilter } from '../reader.ts'
import { filterExpression } from './filter.ts'
import { EMBEDDER } from './index-settings.ts'
import { EMBEDDED_FIELDS, EMBEDDED_PASSAGE, partsOf } from './passage-document.ts'
import type { Searches } from './searches.ts'

export type NearestSearch = (
  vector: Float32Array,
  filter: PassageFilter,
  limit: number,
) => Promise<readonly NearPassage[]>

/** Meilisearch's index is approximate, and breaks ties in its own way: some more are compared exactly. */
const SPARE_PASSAGES = 30

/**
 * Meilisearch finds the passages with the nearest vectors and does not say which vector it was: the
 * vectors come along, and the parts are scored here.
 */
export function createNearestSearch(catalogue: IndexCatalogue, searches: Searches): NearestSearch {
  return async (vector, filter, limit) => {
    const admission = resolveFilter(catalogue, filter)
    if (admission.nothing || limit === 0) return []
    const expression = filterExpression(admission)
    const found = await searches.find(
      {
        q: '',
        vector: Array.from(vector),
        hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
        limit: limit + SPARE_PASSAGES,
        attributesToRetrieve: EMBEDDED_FIELDS,
        ...(expression === undefined ? {} : { filter: expression }),
      },
      EMBEDDED_PASSAGE,
    )
    // Passages without vectors come last, and have no parts to be ranked by.
    const { columns, vectors } = partsOf(found)
    const scored = scoreParts(columns, vectors, { vector, admits: () => true })
    return rankPassages(columns, scored, {
      limit,
      passageId: (ordinal) => catalogue.passageAt(ordinal).id,
    })
  }
}
