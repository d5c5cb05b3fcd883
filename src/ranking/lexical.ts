import type { Candidate, TermStatistics } from '../engine/reader.ts'
import { fold } from '../text/fold.ts'
import { type TermCounter, termCounter } from '../text/term-counter.ts'
import { matchTerms, seamsOf, terms } from '../text/terms.ts'
import { inverseDocumentFrequency, termScore } from './bm25.ts'

/** Share of the query's IDF that a passage must hold to match; measured in docs/quality.md. */
const MATCH_SHARE = 0.4

/** What an occurrence in the heading path counts beside one in the text. */
const HEADING_WEIGHT = 0.5

export interface WeightedTerm {
  readonly term: string
  readonly idf: number
}

/**
 * A query as the lexical side sees it. Words that occur nowhere still weigh: they make a match harder.
 */
export interface LexicalNeed {
  readonly folded: string
  /** Every distinct term: what BM25 sums over. `decides`: it is among `matching`. */
  readonly scoring: readonly (WeightedTerm & { readonly decides: boolean })[]
  /** The terms that decide whether a passage matches. */
  readonly matching: readonly WeightedTerm[]
  /** Sum of the matching terms' IDF. */
  readonly weight: number
  readonly counter: TermCounter
}

export interface LexicalScore {
  /** BM25 over all terms. */
  readonly score: number
  /** Of the matching terms' IDF, 0 to 1. */
  readonly share: number
  readonly matches: boolean
}

export function lexicalNeed(query: string, statistics: TermStatistics): LexicalNeed {
  const folded = fold(query)
  const weigh = (term: string): WeightedTerm => ({
    term,
    idf: inverseDocumentFrequency(statistics.passages, statistics.documentFrequency(term)),
  })
  const seams = seamsOf(folded, (pair) => statistics.documentFrequency(pair) > 0)
  const matching = matchTerms(folded)
    .filter((term) => !seams.has(term))
    .map(weigh)
  const deciding = new Set(matching.map(({ term }) => term))
  const scoring = [...new Set(terms(folded))].map((term) => ({
    ...weigh(term),
    decides: deciding.has(term),
  }))
  return {
    folded,
    scoring,
    matching,
    weight: matching.reduce((sum, { idf }) => sum + idf, 0),
    counter: termCounter(scoring.map(({ term }) => term)),
  }
}

/**
 * The fewest terms such that every match holds at least one of them: the rarest, until what is left
 * out weighs too little to make a match alone. Keeps the candidates few and complete.
 */
export function candidateTerms(need: LexicalNeed): readonly string[] {
  const rarestFirst = need.matching.toSorted((a, b) => b.idf - a.idf)
  const kept: string[] = []
  let left = need.weight
  for (const { term, idf } of rarestFirst) {
    if (left < MATCH_SHARE * need.weight) break
    kept.push(term)
    left -= idf
  }
  return kept
}

/** `length` is the passage's number of terms. */
export function scoreCandidate(
  need: LexicalNeed,
  candidate: Pick<Candidate, 'text' | 'headings'>,
  length: { readonly terms: number; readonly average: number },
): LexicalScore {
  const counts = countsIn(need, candidate)
  let score = 0
  let weight = 0
  need.scoring.forEach(({ idf, decides }, i) => {
    const count = counts[i] ?? 0
    if (count === 0) return
    score += termScore(count, idf, length)
    if (decides) weight += idf
  })
  const share = need.weight === 0 ? 0 : weight / need.weight
  return { score, share, matches: share >= MATCH_SHARE }
}

/** Each term's part, for an explanation. */
export function explainCandidate(
  need: LexicalNeed,
  candidate: Pick<Candidate, 'text' | 'headings'>,
  length: { readonly terms: number; readonly average: number },
): readonly { readonly term: string; readonly count: number; readonly score: number }[] {
  const counts = countsIn(need, candidate)
  return need.scoring
    .map(({ term, idf }, i) => {
      const count = counts[i] ?? 0
      return { term, count, score: termScore(count, idf, length) }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.score - a.score)
}

/** In the order of `need.scoring`. */
function countsIn(
  { scoring, counter }: LexicalNeed,
  { text, headings }: Pick<Candidate, 'text' | 'headings'>,
): Float64Array {
  const counts = new Float64Array(scoring.length)
  counter.count(text, counts, 1)
  counter.count(headings, counts, HEADING_WEIGHT)
  return counts
}
