import { WenmaiError } from '../../src/domain/errors.ts'

/** How sure a search was that it answers a query, on any scale that rises with certainty. */
export interface ScoredQuery {
  /** Whether the corpus holds an answer. */
  readonly answerable: boolean
  readonly score: number
}

/** What happens when everything that scores at least `threshold` counts as answered. */
export interface CurvePoint {
  readonly threshold: number
  /** Share of the answerable queries that are refused. */
  readonly refusedAnswerable: number
  /** Share of the absent queries that are answered. */
  readonly answeredAbsent: number
}

/**
 * A point for every score that occurs, rising, and one beyond them all that refuses everything. The
 * first answers everything. Throws `invalid_setting` without a query of each sort, or for a score
 * that is no number: a curve of either would look perfect.
 */
export function answeredCurve(queries: readonly ScoredQuery[]): readonly CurvePoint[] {
  const answerable = sortedScores(queries, true)
  const absent = sortedScores(queries, false)
  const thresholds = [...new Set(queries.map(({ score }) => score))].sort((a, b) => a - b)
  return [...thresholds, Number.POSITIVE_INFINITY].map((threshold) => ({
    threshold,
    refusedAnswerable: below(answerable, threshold) / answerable.length,
    answeredAbsent: 1 - below(absent, threshold) / absent.length,
  }))
}

/** The point that answers the fewest absent queries while it refuses at most `most` of the answerable. */
export function bestPoint(curve: readonly CurvePoint[], most: number): CurvePoint | undefined {
  return curve
    .filter(({ refusedAnswerable }) => refusedAnswerable <= most)
    .toSorted(
      (a, b) => a.answeredAbsent - b.answeredAbsent || a.refusedAnswerable - b.refusedAnswerable,
    )[0]
}

function sortedScores(queries: readonly ScoredQuery[], answerable: boolean): readonly number[] {
  const scores = queries.filter((query) => query.answerable === answerable).map((q) => q.score)
  if (scores.length > 0 && !scores.some(Number.isNaN)) return scores.sort((a, b) => a - b)
  const sort = answerable ? 'answerable' : 'absent'
  throw new WenmaiError(
    'invalid_setting',
    scores.length === 0
      ? `there is no ${sort} query to draw a curve of`
      : 'a score is not a number',
    { help: 'give judged queries with and without an answer, each with its score' },
  )
}

function below(sorted: readonly number[], threshold: number): number {
  const first = sorted.findIndex((score) => score >= threshold)
  return first === -1 ? sorted.length : first
}
