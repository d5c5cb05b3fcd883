import type { Practice, PracticeMeaning } from '../domain/practice.ts'
import type { SimilarityRange } from '../embedding/embedder.ts'
import { dotProduct } from '../engine/parts.ts'
import { languageOf } from '../practices/language.ts'
import type { Known } from '../understand/known.ts'
import { type Reading, readingId, spanOf } from '../understand/reading.ts'
import type { Understanding } from '../understand/understanding.ts'

/**
 * How far above all others the practice that a query describes must be, as a share of the margin within
 * which passages are about a question (docs/quality.md).
 */
const LEAD = 0.2

/** Which practices a query may be read as describing. */
export interface Implying {
  readonly meanings: readonly PracticeMeaning[]
  readonly language: PracticeMeaning['language']
  /** Not to be read. */
  readonly isOff: (practice: string) => boolean
}

/**
 * The practice that a query describes in words of its own (民告官局长有没有亲自出庭): the one whose definition is
 * more like it than any other by a clear lead. Undefined where none leads, as with most queries. `vector` is the query's.
 */
export function impliedPractice(
  vector: Float32Array,
  { meanings, language, isOff }: Implying,
  { margin }: Pick<SimilarityRange, 'margin'>,
): string | undefined {
  let best: { readonly practice: string; readonly score: number } | undefined
  let second = -1
  for (const meaning of meanings) {
    if (meaning.language !== language) continue
    const { practice } = meaning
    const score = dotProduct(meaning.vector, 0, vector)
    if (best === undefined || score > best.score) {
      if (best !== undefined && best.practice !== practice) second = best.score
      best = { practice, score }
    } else if (practice !== best.practice && score > second) second = score
  }
  if (best === undefined || best.score - second < LEAD * margin) return undefined
  return isOff(best.practice) ? undefined : best.practice
}

/** Undefined where the query names a practice or a document itself, or only quotes words: then it means these. */
export function implyingOf(
  { meanings }: Pick<Known, 'meanings'>,
  { practices, documents, phrases, meant }: Understanding,
  off: readonly string[],
): Implying | undefined {
  if (practices.length + documents.length + phrases.length > 0) return undefined
  const language = languageOf(meant)
  return { meanings, language, isOff: (practice) => off.includes(impliedId(practice)) }
}

/** What was read in the words of a query, then what they say as a whole. */
export function withImplied(
  understanding: Pick<Understanding, 'query' | 'readings'> | undefined,
  implied: Practice | undefined,
): readonly Reading[] {
  if (understanding === undefined) return []
  const { query, readings } = understanding
  return implied === undefined ? readings : [...readings, impliedReading(query, implied)]
}

/** That a practice was read into a query as a whole. */
export function impliedReading(query: string, { id, name }: Practice): Reading {
  return { id: impliedId(id), as: 'implied', from: spanOf(query, 0, query.length), to: [name] }
}

function impliedId(practice: string): string {
  return readingId('implied', practice)
}
