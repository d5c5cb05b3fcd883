import type { TermStatistics } from '../engine/reader.ts'
import { type TermCounter, termCounter } from '../text/term-counter.ts'
import { matchTerms, runs, seamsOf, terms } from '../text/terms.ts'
import type { AskedConcept, WordsAsked } from './asked.ts'
import { inverseDocumentFrequency } from './bm25.ts'
import { TUNING, type Tuning } from './tuning.ts'

export interface WeightedTerm {
  readonly term: string
  readonly idf: number
}

/** A term of the query itself. */
export interface ScoringTerm extends WeightedTerm {
  /** It is among those that decide whether a passage matches. */
  readonly decides: boolean
  /** It stands in a phrase: whatever holds the phrase holds it, if only as a part of a longer word. */
  readonly quoted: boolean
  /** Index of the concept it belongs to; -1: none. */
  readonly concept: number
}

/** A concept with what it counts for where a passage holds it in other words. */
export interface Concept {
  readonly asked: AskedConcept
  /** In place of the sum of its own terms' IDF, in BM25. */
  readonly weight: number
  /** In place of the sum of its own deciding terms' IDF, in the share that makes a match. */
  readonly decides: number
  readonly words: readonly CountedWord[]
}

/** Words that may stand for a concept. A passage without the rarest of a word's pairs does not hold it. */
export interface CountedWord {
  readonly word: string
  /** Of each occurrence. */
  readonly each: number
  readonly rarest: string
  /** Of `rarest`, in `LexicalNeed.counted`. */
  readonly at: number
}

/**
 * A query as the lexical side sees it. Words that occur nowhere still weigh: they make a match harder.
 */
export interface LexicalNeed {
  readonly asked: WordsAsked
  /** Every distinct term: what BM25 sums over. */
  readonly scoring: readonly ScoringTerm[]
  readonly concepts: readonly Concept[]
  /** The terms that decide whether a passage matches, and what concepts decide beside them. */
  readonly weight: number
  /** What `counter` counts: the terms of `scoring`, then rarest pairs of words. */
  readonly counter: TermCounter
  readonly counted: number
  /** What an occurrence in the heading path counts beside one in the text. */
  readonly headingWeight: number
}

export function lexicalNeed(
  asked: WordsAsked,
  statistics: TermStatistics,
  { headingWeight, ignoresSeams }: Tuning = TUNING,
): LexicalNeed {
  const { text } = asked
  const idf = (term: string) =>
    inverseDocumentFrequency(statistics.passages, statistics.documentFrequency(term))
  const seams = seamsOf(text, (pair) => statistics.documentFrequency(pair) > 0)
  const deciding = new Set(matchTerms(text).filter((term) => !ignoresSeams || !seams.has(term)))
  const quoted = new Set(asked.phrases.flatMap(matchTerms))
  const conceptOf = conceptsByTerm(text, asked.concepts)
  const scoring = [...new Set(terms(text))].map((term) => ({
    term,
    idf: idf(term),
    decides: deciding.has(term),
    quoted: quoted.has(term),
    concept: conceptOf.get(term) ?? -1,
  }))
  const counted = scoring.map(({ term }) => term)
  const concepts = asked.concepts.map((concept, index): Concept => {
    const own = scoring.filter((term) => term.concept === index)
    const words = countedWords(concept, statistics).map(({ rarest, ...word }): CountedWord => {
      const known = counted.indexOf(rarest)
      return { ...word, rarest, at: known === -1 ? counted.push(rarest) - 1 : known }
    })
    return { asked: concept, words, ...weightsOf(concept, own, { words, statistics, idf }) }
  })
  return {
    asked,
    scoring,
    concepts,
    weight:
      sum(scoring.filter(({ decides, concept }) => decides && concept === -1)) +
      concepts.reduce((total, { decides }) => total + decides, 0),
    counter: termCounter(counted),
    counted: counted.length,
    headingWeight,
  }
}

/** Terms that stand in concepts alone, with the concept they stand in. */
function conceptsByTerm(
  folded: string,
  concepts: readonly AskedConcept[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const outside = new Set<string>()
  for (const run of runs(folded)) {
    const lengths = run.kind === 'word' ? [run.text.length] : [1, 2]
    for (let at = 0; at < run.text.length; at += run.kind === 'word' ? run.text.length : 1) {
      for (const length of lengths) {
        const term = run.text.slice(at, at + length)
        const start = run.start + at
        const concept = concepts.findIndex(
          (one) => one.start <= start && start + term.length <= one.end,
        )
        if (concept === -1) outside.add(term)
        else found.set(term, concept)
      }
    }
  }
  for (const term of outside) found.delete(term)
  return found
}

function countedWords(
  concept: AskedConcept,
  statistics: TermStatistics,
): readonly Omit<CountedWord, 'at'>[] {
  if (concept.as === 'practice') return []
  return concept.words.flatMap(({ text: word, weight: each }) => {
    const [rarest] = matchTerms(word).toSorted(
      (a, b) => statistics.documentFrequency(a) - statistics.documentFrequency(b),
    )
    return rarest === undefined || statistics.documentFrequency(rarest) === 0
      ? []
      : [{ word, each, rarest }]
  })
}

/**
 * Where the words asked for stand in the text by themselves, others weigh what they do; a guess no
 * more than its own words do, however rare those that were typed.
 */
function weightsOf(
  concept: AskedConcept,
  own: readonly ScoringTerm[],
  {
    words,
    statistics,
    idf,
  }: {
    readonly words: readonly CountedWord[]
    readonly statistics: TermStatistics
    readonly idf: (term: string) => number
  },
): Pick<Concept, 'weight' | 'decides'> {
  if (own.length > 0) {
    const weight = sum(own)
    const isGuess = concept.as === 'words' && concept.isGuess
    return {
      weight: isGuess ? Math.min(weight, GUESS_TERMS * idfOfAny(words, statistics)) : weight,
      decides: sum(own.filter((term) => term.decides)),
    }
  }
  if (concept.as === 'practice') {
    const weigh = (all: readonly string[]) => all.reduce((total, term) => total + idf(term), 0)
    return {
      weight: weigh([...new Set(terms(concept.name))]),
      decides: weigh(matchTerms(concept.name)),
    }
  }
  const weight = idfOfAny(words, statistics) * concept.weight
  return { weight: weight * WORD_TERMS, decides: weight }
}

/** The words count as one term, found wherever one of them is. */
function idfOfAny(words: readonly CountedWord[], statistics: TermStatistics): number {
  const { passages, documentFrequency } = statistics
  const found = words.reduce((total, { rarest }) => total + documentFrequency(rarest), 0)
  return inverseDocumentFrequency(passages, Math.min(found, passages))
}

/** A word of two characters counts by its characters and by the pair. */
const WORD_TERMS = 2
/** One that was typed counts by both and the pair. */
const GUESS_TERMS = 3

function sum(terms: readonly WeightedTerm[]): number {
  return terms.reduce((total, { idf }) => total + idf, 0)
}
