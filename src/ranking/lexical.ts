import type { PassagePractice } from '../domain/practice.ts'
import type { Candidate } from '../engine/reader.ts'
import { occurrences } from '../text/occurrences.ts'
import { countTerm } from '../text/terms.ts'
import { termScore } from './bm25.ts'
import type { Concept, LexicalNeed } from './need.ts'
import { RELATION_WEIGHT } from './relations.ts'

/** Share of the query's IDF that a passage must hold to match; measured in docs/quality.md. */
const MATCH_SHARE = 0.4

export interface LexicalScore {
  /** BM25 over all terms. */
  readonly score: number
  /** Of the matching terms' IDF, 0 to 1. */
  readonly share: number
  readonly matches: boolean
}

/** What a passage is scored by. `length` is its number of terms. */
export interface ScoredCandidate extends Pick<Candidate, 'text' | 'headings'> {
  readonly practices: readonly PassagePractice[]
  readonly length: { readonly terms: number; readonly average: number }
}

/**
 * The fewest terms such that every match holds at least one of them, or names a practice asked for:
 * the rarest, until what is left out weighs too little to make a match alone. Keeps the candidates few
 * and complete.
 */
export function candidateTerms(need: LexicalNeed): readonly string[] {
  const rarestFirst = need.scoring.filter(({ decides }) => decides).sort((a, b) => b.idf - a.idf)
  const kept = new Set(need.concepts.flatMap(({ words }) => words.map(({ rarest }) => rarest)))
  let left = rarestFirst.reduce((total, { idf }) => total + idf, 0)
  for (const { term, idf } of rarestFirst) {
    if (left < MATCH_SHARE * need.weight) break
    kept.add(term)
    left -= idf
  }
  return [...kept]
}

/** Practices asked for; passages that name them are candidates too. */
export function candidatePractices(need: LexicalNeed): readonly string[] {
  return need.concepts.flatMap(({ asked }) => (asked.as === 'practice' ? [asked.id] : []))
}

/** Of a passage that `admits` lets through; a search makes one tally for all. */
export function scoreCandidate(
  need: LexicalNeed,
  candidate: ScoredCandidate,
  tally: Tally = createTally(need),
): LexicalScore {
  countOwn(need, candidate, tally)
  const { counts, scores, weights } = tally
  let [score = 0] = scores
  let [weight = 0] = weights
  need.concepts.forEach((concept, index) => {
    const other = inOtherWords(need, concept, { candidate, counts })
    score += Math.max(scores[index + 1] ?? 0, other.score)
    weight += Math.max(weights[index + 1] ?? 0, other.weight)
  })
  // A query of nothing but phrases is matched by whatever holds them.
  const phrasesAlone = need.weight === 0 && need.asked.phrases.length > 0
  const share = phrasesAlone ? 1 : need.weight === 0 ? 0 : weight / need.weight
  for (const phrase of need.asked.phrases) score += phraseScore(need, candidate, phrase)
  return { score, share, matches: share >= MATCH_SHARE }
}

/** Whether the passage holds every phrase and no exclusion. */
export function admits(
  { asked }: LexicalNeed,
  { text, headings }: Pick<Candidate, 'text' | 'headings'>,
): boolean {
  const holds = (words: string) => text.includes(words) || headings.includes(words)
  return asked.phrases.every(holds) && !asked.exclusions.some(holds)
}

export interface TermExplanation {
  /** A term of the query, or what stands for a stretch of it. */
  readonly term: string
  readonly count: number
  readonly score: number
}

/** Each term's part, the greatest first; together they are the score. */
export function explainCandidate(
  need: LexicalNeed,
  candidate: ScoredCandidate,
): readonly TermExplanation[] {
  const tally = createTally(need)
  countOwn(need, candidate, tally)
  const { counts, scores } = tally
  const others = need.concepts.map((concept) => inOtherWords(need, concept, { candidate, counts }))
  const better = (index: number) => (others[index]?.score ?? 0) > (scores[index + 1] ?? 0)
  const terms = need.scoring.flatMap(({ term, idf, concept }, at): readonly TermExplanation[] => {
    const count = counts[at] ?? 0
    if (count === 0 || (concept !== -1 && better(concept))) return []
    return [{ term, count, score: termScore(count, idf, candidate.length) }]
  })
  const concepts = others.flatMap(({ term, count, score }, index) =>
    better(index) ? [{ term, count, score }] : [],
  )
  const phrases = need.asked.phrases.map((term) => ({
    term: `"${term}"`,
    count: phraseCount(need, candidate, term),
    score: phraseScore(need, candidate, term),
  }))
  return [...terms, ...concepts, ...phrases].sort((a, b) => b.score - a.score)
}

interface Held {
  readonly score: number
  /** IDF of the deciding terms. */
  readonly weight: number
}

/** What the query's own terms score in a passage, by the concept they belong to. */
export interface Tally {
  /** Of each term that `LexicalNeed.counter` counts. */
  readonly counts: Float64Array
  /** Of the terms in no concept, then of each concept's. */
  readonly scores: Float64Array
  readonly weights: Float64Array
}

export function createTally({ counted, concepts }: LexicalNeed): Tally {
  return {
    counts: new Float64Array(counted),
    scores: new Float64Array(concepts.length + 1),
    weights: new Float64Array(concepts.length + 1),
  }
}

/** Plain loops: a search does this for a thousand candidates. */
function countOwn(
  need: LexicalNeed,
  { text, headings, length }: ScoredCandidate,
  { counts, scores, weights }: Tally,
): void {
  counts.fill(0)
  scores.fill(0)
  weights.fill(0)
  need.counter.count(text, counts, 1)
  need.counter.count(headings, counts, need.headingWeight)
  for (let at = 0; at < need.scoring.length; at += 1) {
    const term = need.scoring[at]
    const count = counts[at]
    if (term === undefined || count === undefined || (count === 0 && !term.quoted)) continue
    const slot = term.concept + 1
    scores[slot] = (scores[slot] ?? 0) + termScore(count, term.idf, length)
    if (term.decides) weights[slot] = (weights[slot] ?? 0) + term.idf
  }
}

/** What a concept scores by what stands for it. */
function inOtherWords(
  { headingWeight }: LexicalNeed,
  { asked, weight, decides, words }: Concept,
  { candidate, counts }: { readonly candidate: ScoredCandidate; readonly counts: Float64Array },
): Held & { readonly term: string; readonly count: number } {
  const { text, headings, practices, length } = candidate
  if (asked.as === 'practice') {
    const named = practices.find(({ id }) => id === asked.id)
    if (named === undefined) return { term: asked.id, count: 0, score: 0, weight: 0 }
    const part = RELATION_WEIGHT[named.relation]
    return {
      term: `${asked.id} (${named.relation})`,
      count: 1,
      score: part * termScore(1, weight, length),
      weight: part * decides,
    }
  }
  const found: string[] = []
  let count = 0
  for (const { word, each, rarest, at } of words) {
    const pairs = counts[at] ?? 0
    if (pairs === 0) continue
    const own =
      word === rarest ? pairs : countTerm(text, word) + headingWeight * countTerm(headings, word)
    if (own === 0) continue
    found.push(word)
    count += each * own
  }
  const term = found.join(' / ')
  return { term, count, score: termScore(count, weight, length), weight: count > 0 ? decides : 0 }
}

/** A phrase that was asked for in quotation marks counts like a word that tells much. */
const PHRASE_IDF = 6

function phraseScore(need: LexicalNeed, candidate: ScoredCandidate, phrase: string): number {
  return termScore(phraseCount(need, candidate, phrase), PHRASE_IDF, candidate.length)
}

function phraseCount(
  { headingWeight }: LexicalNeed,
  { text, headings }: ScoredCandidate,
  phrase: string,
): number {
  return occurrences(text, phrase).length + headingWeight * occurrences(headings, phrase).length
}
