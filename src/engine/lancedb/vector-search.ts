import type { VectorQuery } from '@lancedb/lancedb'
import { dotProduct, type ScoredRows } from '../parts.ts'
import { unreadable } from './failures.ts'
import { readDistances, readRowIds, readVectors } from './from-arrow.ts'
import type { StoredParts } from './load.ts'

export interface VectorSearch {
  readonly vector: Float32Array
  /** SQL; undefined where all parts are admitted. */
  readonly condition: string | undefined
  /** Parts that the condition lets through; more than none. */
  readonly admitted: number
}

/**
 * Of 600,000 parts 400 with 80 partitions probed, of 3,000,000 with 320, find .99 of the best
 * twenty passages.
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

/** Compares the vector with every part that the condition admits. */
export async function scoreAdmitted(parts: StoredParts, search: VectorSearch): Promise<ScoredRows> {
  const query = nearest(parts, search).bypassVectorIndex()
  const found = await query.select(['_distance']).withRowId().limit(search.admitted).toArrow()
  if (found.numRows !== search.admitted) {
    throw unreadable(`${found.numRows} parts of ${search.admitted} could be compared`)
  }
  // LanceDB's dot distance is 1 less the product.
  const scores = Float64Array.from(readDistances(found), (distance) => 1 - distance)
  return inRowOrder(Int32Array.from(readRowIds(found), parts.rowIds.placeOf), scores)
}

/** Compares the vector with these rows. */
export async function scoreRows(
  parts: StoredParts,
  vector: Float32Array,
  rows: Int32Array,
): Promise<ScoredRows> {
  const rowIds = Array.from(rows, parts.rowIds.at)
  const found = await parts.table.takeRowIds(rowIds).select(['vector']).withRowId().toArrow()
  if (found.numRows !== rows.length) {
    throw unreadable(`${found.numRows} parts of ${rows.length} could be read`)
  }
  const vectors = readVectors(found, 'vector')
  const scores = Float64Array.from(rows, (_, at) => dotProduct(vectors, at * vector.length, vector))
  return inRowOrder(Int32Array.from(readRowIds(found), parts.rowIds.placeOf), scores)
}

function nearest(parts: StoredParts, { vector, condition }: VectorSearch): VectorQuery {
  const query = parts.table.query().nearestTo(vector).distanceType('dot')
  return condition === undefined ? query : query.where(condition)
}

function inRowOrder(rows: Int32Array, scores: Float64Array): ScoredRows {
  const order = Int32Array.from(rows.keys()).sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0))
  return {
    rows: order.map((at) => rows[at] ?? -1),
    scores: Float64Array.from(order, (at) => scores[at] ?? Number.NEGATIVE_INFINITY),
  }
}
