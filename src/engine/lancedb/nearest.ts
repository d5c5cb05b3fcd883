import { admits, resolveFilter } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import { rankPassages, type ScoredRows, scoreParts } from '../parts.ts'
import type { NearPassage, PassageFilter } from '../reader.ts'
import type { StoredParts } from './load.ts'
import { createPartRows } from './part-rows.ts'
import { predicate } from './predicate.ts'
import { findPassages, scoreAdmitted, scoreRows, type VectorSearch } from './vector-search.ts'

export type NearestSearch = (
  vector: Float32Array,
  filter: PassageFilter,
  limit: number,
) => Promise<readonly NearPassage[]>

export interface NearestOptions {
  readonly catalogue: IndexCatalogue
  readonly parts: StoredParts
  /** Whether the table has a nearest-neighbour index. */
  readonly vectorIndex: boolean
}

/** The index finds less of what a narrow filter leaves, and no faster than comparing all of it. */
const EXACT_SHARE = 0.02

/**
 * Three ways, by what is cheapest: vectors in memory, compared one by one; few admitted by the
 * filter, or no index: compared one by one in LanceDB; else found by the index and then compared.
 */
export function createNearestSearch(options: NearestOptions): NearestSearch {
  const { catalogue, parts, vectorIndex } = options
  const { columns, vectors } = parts
  const partRows = createPartRows(catalogue, columns)

  async function scoreStored(search: VectorSearch, limit: number): Promise<ScoredRows> {
    const few = search.admitted <= columns.passage.length * EXACT_SHARE
    if (few || !vectorIndex) return scoreAdmitted(parts, search)
    const found = await findPassages(parts, search, limit)
    return scoreRows(parts, search.vector, partRows.of(found))
  }

  return async (vector, filter, limit) => {
    const admission = resolveFilter(catalogue, filter)
    const admitted = partRows.admitted(admission)
    if (admitted === 0 || limit === 0) return []
    const scored =
      vectors === undefined
        ? await scoreStored({ vector, admitted, condition: predicate(admission) }, limit)
        : scoreParts(columns, vectors, {
            vector,
            admits: (ordinal) => admits(admission, catalogue, ordinal),
          })
    return rankPassages(columns, scored, {
      limit,
      passageId: (ordinal) => catalogue.passageAt(ordinal).id,
    })
  }
}
