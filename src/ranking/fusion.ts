import { TUNING, type Tuning } from './tuning.ts'

export interface Sides {
  /** BM25; 0 where nothing of the query stands in the passage. */
  readonly lexical: number
  /** Share of the query's IDF that the passage holds. */
  readonly share: number
  /** Mean cosine of the best parts; undefined where the passage was not among the nearest. */
  readonly semantic: number | undefined
  /** How near what the passage names is to the practice that the query describes, 0 to 1; absent: not at all. */
  readonly implied?: number
}

export interface FusedScore {
  readonly score: number
  /** What `lexical` counts for; `semantic` counts for the rest. */
  readonly lexicalWeight: number
  /** Both sides as they went into it, 0 to 1. */
  readonly lexical: number
  readonly semantic: number
  /** What was added for the share of the query that the passage holds. */
  readonly whole: number
  /** What was added for naming the practice that the query describes. */
  readonly implied: number
}

/** Queries of one class are weighed alike. */
export type QueryClass = 'own-words' | 'translated'

/**
 * Convex combination of both sides, in the order given. BM25 is taken over the best BM25, cosine
 * stretched over the range of the passages at hand. Where no passage holds much of the query, the
 * words are weak evidence, and all count the less for it: a question in words of its own
 * would otherwise be ranked by its chance overlaps. The practice that it describes counts the more.
 */
export function fuse(
  all: readonly Sides[],
  query: QueryClass,
  tuning: Tuning = TUNING,
): readonly FusedScore[] {
  const lexicalWeight = query === 'translated' ? tuning.translatedWeight : tuning.lexicalWeight
  const best = greatest(all.map(({ lexical }) => lexical))
  const bestShare = greatest(all.map(({ share }) => share))
  const confidence = Math.min(1, bestShare / tuning.confidentShare)
  const cosines = all.flatMap(({ semantic }) => (semantic === undefined ? [] : [semantic]))
  const low = cosines.reduce((least, cosine) => Math.min(least, cosine), 1)
  const range = greatest(cosines) - low
  return all.map((sides) => {
    const lexical = best === 0 ? 0 : confidence * (sides.lexical / best) ** tuning.lexicalPower
    const semantic = sides.semantic === undefined ? 0 : stretched(sides.semantic - low, range)
    const whole = tuning.wholeBonus * sides.share
    const implied = tuning.impliedGain * Math.max(0, 1 - bestShare) * (sides.implied ?? 0)
    const score = lexicalWeight * lexical + (1 - lexicalWeight) * semantic + whole + implied
    return { score, lexicalWeight, lexical, semantic, whole, implied }
  })
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function stretched(above: number, range: number): number {
  return range <= 0 ? 1 : above / range
}
