/** What the lexical side counts for in a hybrid score; the semantic side counts for the rest. */
export const LEXICAL_WEIGHT = 0.7

/** The same where a query is read by translation alone: each of its words is a guess. */
const TRANSLATED_WEIGHT = 0.5

/** The share of the query's IDF from which on words are trusted in full. */
const CONFIDENT_SHARE = 0.6

/** Below 1: the second best of many matching words is nearly as good as the best. */
const LEXICAL_POWER = 0.7

/** What a passage that holds the whole of the query gains: words that are all there are worth more than some often. */
const WHOLE_BONUS = 0.2

export interface Sides {
  /** BM25; 0 where nothing of the query stands in the passage. */
  readonly lexical: number
  /** Share of the query's IDF that the passage holds. */
  readonly share: number
  /** Mean cosine of the best parts; undefined where the passage was not among the nearest. */
  readonly semantic: number | undefined
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
}

/** Queries of one class are weighed alike. */
export type QueryClass = 'own-words' | 'translated'

/**
 * Convex combination of both sides, in the order given. BM25 is taken over the best BM25, cosine
 * stretched over the range of the passages at hand. Where no passage holds much of the query, the
 * words are weak evidence, and all count the less for it: a question in words of its own
 * would otherwise be ranked by its chance overlaps.
 */
export function fuse(all: readonly Sides[], query: QueryClass): readonly FusedScore[] {
  const lexicalWeight = query === 'translated' ? TRANSLATED_WEIGHT : LEXICAL_WEIGHT
  const best = greatest(all.map(({ lexical }) => lexical))
  const confidence = Math.min(1, greatest(all.map(({ share }) => share)) / CONFIDENT_SHARE)
  const cosines = all.flatMap(({ semantic }) => (semantic === undefined ? [] : [semantic]))
  const low = cosines.reduce((least, cosine) => Math.min(least, cosine), 1)
  const range = greatest(cosines) - low
  return all.map((sides) => {
    const lexical = best === 0 ? 0 : confidence * (sides.lexical / best) ** LEXICAL_POWER
    const semantic = sides.semantic === undefined ? 0 : stretched(sides.semantic - low, range)
    const whole = WHOLE_BONUS * sides.share
    const score = lexicalWeight * lexical + (1 - lexicalWeight) * semantic + whole
    return { score, lexicalWeight, lexical, semantic, whole }
  })
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function stretched(above: number, range: number): number {
  return range <= 0 ? 1 : above / range
}
