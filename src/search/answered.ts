import type { SimilarityRange } from '../embedding/embedder.ts'
import type { Understanding } from '../understand/understanding.ts'
import type { Finding, SearchContext } from './find.ts'
import { namesPractice } from './naming.ts'
import type { Match } from './retrieve.ts'
import { unheardIn } from './unheard.ts'

/** Of a search by words alone: the share of their IDF that an answer holds. */
const WORDS_SHARE = 0.5
/** What all the words of a query count for beside a cosine. */
const SHARE_WORTH = 0.15
/** How far above a telling cosine the best cosine and the best share must be together. */
const MARGINS = {
  /** A question is put in words of its own: its answer may be less similar. */
  question: -0.027,
  /** Each word is a guess. */
  translated: 0.001,
  words: 0.041,
  /** Whoever names a practice knows what reports call things. */
  practice: 0.041,
  /** All that the filter leaves is of the place that the query names, and so looks similar. */
  filtered: 0.061,
} as const

/** How much more it takes where a word was asked for that nobody here has used. */
const UNHEARD = { chinese: 0.02, latin: 0.01 } as const

/** Words that make a sentence of a query: 同一条路别今天挖完明天又挖 is no name of anything. */
const SENTENCE = /[的了吗呢谁怎么什哪让被把给会别着就得又还没不]|有人|自己/u
const HAN = /\p{Script=Han}/u

/**
 * How far the best passages are above what an answer must reach, on the scale of a cosine; below 0
 * nothing here answers. `occurs`: whether a passage holds a term. What is lacking in likeness, words may make up for. What each margin costs is
 * in docs/quality.md.
 */
export function answering(
  { understanding, ordered, mode }: Pick<Finding, 'understanding' | 'ordered' | 'mode'>,
  { telling }: SimilarityRange,
  occurs: (term: string) => boolean,
): number {
  const matches = ordered.flatMap(({ match }) => match ?? [])
  if (understanding === undefined) return ordered.length === 0 ? -1 : 1
  if (matches.length === 0 || missesWhatWasNamed(understanding, matches)) return -1
  if (understanding.documents.length + understanding.phrases.length > 0) return 1
  const share = greatest(matches.map(({ lexical }) => lexical.share))
  if (mode === 'keyword') return share >= WORDS_SHARE ? 1 : SHARE_WORTH * (share - WORDS_SHARE)
  const nearest = greatest(matches.map(({ semantic = 0 }) => semantic))
  const unheard = unheardIn(understanding.rest, occurs)
  const more = (unheard.chinese ? UNHEARD.chinese : 0) + (unheard.latin ? UNHEARD.latin : 0)
  return nearest + SHARE_WORTH * share - (telling + MARGINS[sortOf(understanding)] + more)
}

/** The same of what was found in an index. */
export function marginOf(
  { reader, embedder }: Pick<SearchContext, 'reader' | 'embedder'>,
  found: Parameters<typeof answering>[0],
): number {
  const occurs = (term: string) => reader.statistics.documentFrequency(term) > 0
  return answering(found, embedder.model.similarity, occurs)
}

function sortOf({ query, filters, practices }: Understanding): keyof typeof MARGINS {
  if (!HAN.test(query)) return 'translated'
  if (Object.keys(filters).length > 0) return 'filtered'
  if (!SENTENCE.test(query)) return 'words'
  return practices.length > 0 ? 'practice' : 'question'
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
