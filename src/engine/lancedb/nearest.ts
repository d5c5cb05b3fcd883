import { type Admission, admits, resolveFilter } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import { rankPassages, type ScoredRows, scoreParts } from '../parts.ts'
import type { NearPassage, PassageFilter } from '../reader.ts'
import type { StoredParts } from './load.ts'
import { createPartRows } from './part-rows.ts'
import { predicate } from './predicate.ts'
import { findPassages } from './vector-search.ts'

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
 * Every score is exact. What is compared depends on what is cheapest: all that the filter admits,
 * in memory; the same on disk, where that is little; or what the index finds.
 */
export function createNearestSearch(options: NearestOptions): NearestSearch {
  const { catalogue, parts, vectorIndex } = options
  const { columns, vectors, file } = parts
  const partRows = createPartRows(catalogue, columns)

  async function rowsToCompare(
    vector: Float32Array,
    admission: Admission,
    limit: number,
  ): Promise<Int32Array> {
    const admitted = partRows.count(admission)
    const few = admitted <= columns.passage.length * EXACT_SHARE
    if (few || !vectorIndex) return partRows.admitted(admission)
    const search = { vector, admitted, condition: predicate(admission) }
    return partRows.ofPassages(await findPassages(parts, search, limit))
  }

  async function score(
    vector: Float32Array,
    admission: Admission,
    limit: number,
  ): Promise<ScoredRows> {
    if (vectors === undefined) {
      const rows = await rowsToCompare(vector, admission, limit)
      return { rows, scores: await file.score(rows, vector) }
    }
    return scoreParts(columns, vectors, {
      vector,
      admits: (ordinal) => admits(admission, catalogue, ordinal),
    })
  }

  return async (vector, filter, limit) => {
    const admission = resolveFilter(catalogue, filter)
    if (admission.nothing || limit === 0) return []
    return rankPassages(columns, await score(vector, admission, limit), {
      limit,
      passageId: (ordinal) => catalogue.passageAt(ordinal).id,
    })
  }
}
