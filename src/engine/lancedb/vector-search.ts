import type { VectorQuery } from '@lancedb/lancedb'
import { readRowIds } from './from-arrow.ts'
import type { StoredParts } from './load.ts'

export interface VectorSearch {
  readonly vector: Float32Array
  /** SQL; undefined where all parts are admitted. */
  readonly condition: string | undefined
  /** Parts that the condition lets through; more than none. */
  readonly admitted: number
}

/**
 * LanceDB puts some 4,000 parts into a partition; half of the partitions are probed. Four parts for
 * each passage asked for then hold .99 of the best twenty passages, of 600,000 parts as of 3,000,000.
 */
const LEAST_PARTS = 400
const PARTS_A_PASSAGE = 4
const LEAST_PROBES = 60
const PARTS_A_PROBE = 8_000
/** As many as it takes, where a filter leaves few parts in each partition; slower. */
const UNTIL_ENOUGH = 0
/** The index scores by four bits a component: some more than asked for are compared exactly. */
const SPARE_PASSAGES = 50

/** Passages with the best parts by the index's own rough scores, best first; at least `limit`. */
export async function findPassages(
  parts: StoredParts,
  search: VectorSearch,
  limit: number,
): Promise<readonly number[]> {
  const least = Math.max(LEAST_PROBES, Math.ceil(parts.columns.passage.length / PARTS_A_PROBE))
  let asked = Math.min(search.admitted, Math.max(LEAST_PARTS, limit * PARTS_A_PASSAGE))
  let most = least
  for (;;) {
    // The greatest number of probes must be given before the least.
    const query = nearest(parts, search).maximumNprobes(most).minimumNprobes(least)
    const rows = readRowIds(await query.select(['_distance']).withRowId().limit(asked).toArrow())
    const passages = new Set<number>()
    for (const rowId of rows) {
      passages.add(parts.columns.passage[parts.rowIds.placeOf(rowId)] ?? -1)
    }
    if (passages.size >= limit) return [...passages].slice(0, limit + SPARE_PASSAGES)
    if (rows.length < asked && most !== UNTIL_ENOUGH) most = UNTIL_ENOUGH
    else if (asked < search.admitted) asked = Math.min(search.admitted, asked * PARTS_A_PASSAGE)
    else return [...passages]
  }
}

function nearest(parts: StoredParts, { vector, condition }: VectorSearch): VectorQuery {
  const query = parts.table.query().nearestTo(vector).distanceType('dot')
  return condition === undefined ? query : query.where(condition)
}
