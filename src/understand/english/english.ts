import type { Span } from '../../domain/report.ts'
import type { Glossary } from './glossary.ts'
import { contentWords, type EnglishWord, rootsOf } from './stems.ts'

/** English words of a query and what they may be called in the corpus. */
export interface Translated extends Span {
  /** Occurring in the corpus, the likeliest first. */
  readonly translations: readonly Translation[]
  /** How many English words of meaning it stands for. */
  readonly words: number
}

export interface Translation {
  readonly text: string
  /** 1 for what just this is called, less for what is a kind of it. */
  readonly weight: number
}

export interface EnglishKnowledge {
  readonly glossary: Glossary
  /** Passages of the corpus that hold the pair of characters. */
  readonly frequency: (pair: string) => number
  readonly isRead: (at: number) => boolean
}

/** Words that a phrase of the dictionary has at most. */
const LONGEST_PHRASE = 4
/** What a kind of the thing asked for counts beside the thing. */
const QUALIFIED_WEIGHT = 0.4
/** Kinds of a thing are many, and those that many passages name say most of the corpus. */
const MOST_QUALIFIED = 6
const MOST_EXACT = 12

/** The longest phrases first; words that the dictionary or the corpus does not know are left as they are. */
export function readEnglish(folded: string, knowledge: EnglishKnowledge): readonly Translated[] {
  const words = contentWords(folded)
  const found: Translated[] = []
  let at = 0
  while (at < words.length) {
    const phrase = longestPhrase(words, at, knowledge)
    if (phrase !== undefined) found.push(phrase)
    at += phrase?.words ?? 1
  }
  return found
}

function longestPhrase(
  words: readonly EnglishWord[],
  at: number,
  knowledge: EnglishKnowledge,
): Translated | undefined {
  for (let count = Math.min(LONGEST_PHRASE, words.length - at); count > 0; count--) {
    const own = words.slice(at, at + count)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return undefined
    if (own.some(({ start }) => knowledge.isRead(start))) continue
    const translations = translationsOf(own, knowledge)
    if (translations.length === 0) continue
    return { start: first.start, end: last.end, translations, words: count }
  }
  return undefined
}

/** What just these words are called; else what the word that the only one is made of is called. */
function translationsOf(
  words: readonly EnglishWord[],
  knowledge: EnglishKnowledge,
): readonly Translation[] {
  const found = lookedUp(words.map(({ stem }) => stem).join(' '), knowledge)
  const [first, second] = words
  if (found.length > 0 || first === undefined || second !== undefined) return found
  for (const root of rootsOf(first.stem)) {
    const others = lookedUp(root, knowledge)
    if (others.length > 0) return others
  }
  return []
}

function lookedUp(key: string, { glossary, frequency }: EnglishKnowledge): readonly Translation[] {
  const terms = inCorpus(glossary.terms(key), frequency)
  const exact = [
    ...terms,
    ...inCorpus(glossary.exact(key), frequency).filter((word) => !terms.includes(word)),
  ].slice(0, MOST_EXACT)
  const others = key.includes(' ') ? [] : inCorpus(glossary.qualified(key), frequency)
  const known = new Set(exact)
  return [
    ...exact.map((text) => ({ text, weight: 1 })),
    ...others
      .filter((text) => !known.has(text))
      .slice(0, MOST_QUALIFIED)
      .map((text) => ({ text, weight: QUALIFIED_WEIGHT })),
  ]
}

/** Those all of whose pairs occur, the ones that may be in the most passages first. */
function inCorpus(
  words: readonly string[],
  frequency: (pair: string) => number,
): readonly string[] {
  return words
    .map((text) => ({ text, passages: Math.min(...pairs(text).map(frequency)) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => b.passages - a.passages)
    .map(({ text }) => text)
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2))
}
