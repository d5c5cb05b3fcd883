import type { PassageId } from '../domain/report.ts'
import { PART_LEVELS } from '../domain/words.ts'
import type { NearPart, NearPassage } from './reader.ts'

/** Everything about parts but their vectors, a row a part. The parts of a passage stand together. */
export interface PartColumns {
  /** Ordinal of the passage; never falls. */
  readonly passage: Int32Array
  /** Index in `PART_LEVELS`. */
  readonly level: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
}

/** Rows of `PartColumns`, rising, with the similarity of each. */
export interface ScoredRows {
  readonly rows: Int32Array
  readonly scores: Float64Array
}

/** Similarity of the vector to each row that is let through. `vectors` holds all rows end to end. */
export function scoreParts(
  columns: PartColumns,
  vectors: Float32Array,
  options: { readonly vector: Float32Array; readonly admits: (passage: number) => boolean },
): ScoredRows {
  const { vector, admits } = options
  const rows = new Int32Array(columns.passage.length)
  const scores = new Float64Array(columns.passage.length)
  let count = 0
  let passage = -1
  let admitted = false
  for (let row = 0; row < columns.passage.length; row += 1) {
    const own = columns.passage[row] ?? -1
    if (own !== passage) {
      passage = own
      admitted = admits(own)
    }
    if (!admitted) continue
    rows[count] = row
    scores[count] = dotProduct(vectors, row * vector.length, vector)
    count += 1
  }
  return { rows: rows.subarray(0, count), scores: scores.subarray(0, count) }
}

/** Of `vector` and as many components of `vectors` from `offset` on. */
export function dotProduct(vectors: Float32Array, offset: number, vector: Float32Array): number {
  // Four sums that do not wait for each other: twice as fast as one.
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let i = 0
  let at = offset
  for (; i + 3 < vector.length; i += 4, at += 4) {
    a += (vectors[at] ?? 0) * (vector[i] ?? 0)
    b += (vectors[at + 1] ?? 0) * (vector[i + 1] ?? 0)
    c += (vectors[at + 2] ?? 0) * (vector[i + 2] ?? 0)
    d += (vectors[at + 3] ?? 0) * (vector[i + 3] ?? 0)
  }
  for (; i < vector.length; i += 1, at += 1) a += (vectors[at] ?? 0) * (vector[i] ?? 0)
  return a + b + (c + d)
}

/**
 * The best passages by their best row, ties by ordinal, each with the best row of every level; of
 * equal rows the first. A passage's levels are right only when all of its rows are given.
 */
export function rankPassages(
  columns: PartColumns,
  scored: ScoredRows,
  options: { readonly limit: number; readonly passageId: (ordinal: number) => PassageId },
): readonly NearPassage[] {
  return passageRuns(columns, scored)
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
    .slice(0, options.limit)
    .map((run) => ({
      passageId: options.passageId(run.ordinal),
      parts: bestParts(columns, scored, run),
    }))
}

/** Where the rows of one passage begin and end in `ScoredRows`. */
interface PassageRun {
  readonly ordinal: number
  readonly from: number
  readonly to: number
  readonly score: number
}

function passageRuns(columns: PartColumns, { rows, scores }: ScoredRows): PassageRun[] {
  const runs: PassageRun[] = []
  let from = 0
  while (from < rows.length) {
    const ordinal = columns.passage[rows[from] ?? 0] ?? -1
    let score = Number.NEGATIVE_INFINITY
    let to = from
    while (to < rows.length && columns.passage[rows[to] ?? 0] === ordinal) {
      score = Math.max(score, scores[to] ?? score)
      to += 1
    }
    runs.push({ ordinal, from, to, score })
    from = to
  }
  return runs
}

function bestParts(
  columns: PartColumns,
  { rows, scores }: ScoredRows,
  run: PassageRun,
): readonly NearPart[] {
  const best: (NearPart | undefined)[] = PART_LEVELS.map(() => undefined)
  for (let at = run.from; at < run.to; at += 1) {
    const row = rows[at] ?? -1
    const index = columns.level[row] ?? -1
    const level = PART_LEVELS[index]
    const score = scores[at] ?? Number.NEGATIVE_INFINITY
    if (level === undefined || score <= (best[index]?.score ?? Number.NEGATIVE_INFINITY)) continue
    best[index] = { level, start: columns.start[row] ?? 0, end: columns.end[row] ?? 0, score }
  }
  return best.filter((part) => part !== undefined)
}
