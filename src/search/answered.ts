import type { SimilarityRange } from '../embedding/embedder.ts'
import type { Understanding } from '../understand/understanding.ts'
import type { Finding } from './find.ts'
import { namesPractice } from './naming.ts'
import type { Match } from './retrieve.ts'

/** Of a query of words alone: the share of their IDF that an answer holds. */
const WORDS_SHARE = 0.5
/** What all the words of a query count for beside a cosine. */
const SHARE_WORTH = 0.15
/** A question is put in words of its own: so much less similar its answer may be. */
const ASKED_MARGIN = 0.035
/** The same where it is read by translation. */
const TRANSLATED_MARGIN = 0.01

/** Words that make a sentence of a query. */
const SENTENCE = /[的了吗呢谁怎么什哪让被把给会]/u
const HAN = /\p{Script=Han}/u

/**
 * How far the best passages are above what an answer must reach, on the scale of a cosine; below 0
 * nothing here answers. Words must be there, for a query of words; a question may be answered in
 * others, if they mean nearly the same. What each threshold costs is in docs/quality.md.
 */
export function answering(
  { understanding, ordered, mode }: Pick<Finding, 'understanding' | 'ordered' | 'mode'>,
  { telling }: SimilarityRange,
): number {
  const matches = ordered.flatMap(({ match }) => match ?? [])
  if (understanding === undefined) return ordered.length === 0 ? -1 : 1
  if (matches.length === 0 || missesWhatWasNamed(understanding, matches)) return -1
  if (understanding.documents.length + understanding.phrases.length > 0) return 1
  const share = greatest(matches.map(({ lexical }) => lexical.share))
  if (mode === 'keyword') return share >= WORDS_SHARE ? 1 : SHARE_WORTH * (share - WORDS_SHARE)
  const joint = greatest(
    matches.map(({ lexical, semantic = 0 }) => SHARE_WORTH * lexical.share + semantic),
  )
  const { query } = understanding
  if (!HAN.test(query)) return joint - (telling - TRANSLATED_MARGIN)
  if (SENTENCE.test(query)) return joint - (telling - ASKED_MARGIN)
  const nearest = greatest(matches.map(({ semantic = 0 }) => semantic))
  return Math.max(nearest - telling, SHARE_WORTH * (share - WORDS_SHARE))
}

/** A place or a year that no report here has, or a practice that none of those asked for names. */
function missesWhatWasNamed(
  { unknown, practices, query }: Understanding,
  matches: readonly Match[],
): boolean {
  if (unknown.length > 0 && HAN.test(query)) return true
  const named = (id: string) => matches.some(({ facts }) => namesPractice(facts, id))
  return practices.length > 0 && !practices.some(({ id }) => named(id))
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}
