import type { Span } from '../../domain/report.ts'
import type { Lexicon } from '../../practices/lexicon.ts'
import { fold } from '../../text/fold.ts'
import { overlap } from '../../text/overlap.ts'
import { contentWords, type EnglishWord, rootsOf } from './stems.ts'

/** A practice by its English name, its words in whatever order and form. */
export interface EnglishlyNamed extends Span {
  /** Of the practice. */
  readonly id: string
}

/** Finds the practices whose English names a folded text holds the words of. */
export type EnglishNames = (folded: string) => readonly EnglishlyNamed[]

/** Other words that may stand between those of a name: review policy documents for fair competition. */
const MOST_BETWEEN = 2

/** No word by itself, but without it the rest says something else: e-business licence. */
const LONE_LETTER = /(?<![\p{L}\p{N}'’])[a-z](?![\p{L}\p{N}])/iu

interface Name {
  readonly id: string
  /** Of each word the stem, and those of what it is made of. */
  readonly words: readonly ReadonlySet<string>[]
}

/**
 * Names of one word are left out: they stand for themselves; so are those that hold a single letter. A text is compared
 * with those alone whose first word it holds.
 */
export function englishNames(lexicon: Lexicon): EnglishNames {
  const byWord = new Map<string, Name[]>()
  for (const { id, english } of lexicon) {
    for (const name of english) {
      const words = contentWords(fold(name)).map(formsOf)
      if (words.length < 2 || LONE_LETTER.test(name)) continue
      const [first = new Set<string>()] = words
      for (const form of first) byWord.set(form, [...(byWord.get(form) ?? []), { id, words }])
    }
  }
  return (folded) => {
    const typed = contentWords(folded).map((word) => ({ ...word, forms: formsOf(word) }))
    const near = new Set(
      typed.flatMap(({ forms }) => [...forms].flatMap((form) => byWord.get(form) ?? [])),
    )
    const found = [...near].flatMap((name) => {
      const span = closest(name, typed)
      return span === undefined ? [] : [{ ...span, words: name.words.length }]
    })
    return longestFirst(found)
  }
}

type Typed = EnglishWord & { readonly forms: ReadonlySet<string> }

/** The shortest stretch of words that holds every word of the name, if it is short enough. */
function closest({ id, words }: Name, typed: readonly Typed[]): EnglishlyNamed | undefined {
  const longest = words.length + MOST_BETWEEN
  for (let length = words.length; length <= longest; length += 1) {
    for (let from = 0; from + length <= typed.length; from += 1) {
      const stretch = typed.slice(from, from + length)
      const [first] = stretch
      const last = stretch.at(-1)
      if (first === undefined || last === undefined || !holdsAll(stretch, words)) continue
      return { id, start: first.start, end: last.end }
    }
  }
  return undefined
}

/** Each word of the name by a word of its own. */
function holdsAll(stretch: readonly Typed[], words: Name['words']): boolean {
  const left = [...stretch]
  return words.every((forms) => {
    const at = left.findIndex((word) => !word.forms.isDisjointFrom(forms))
    if (at === -1) return false
    left.splice(at, 1)
    return true
  })
}

/** Of those that overlap the one with most words, then the closest together. */
function longestFirst(
  found: readonly (EnglishlyNamed & { readonly words: number })[],
): readonly EnglishlyNamed[] {
  const length = ({ start, end }: Span) => end - start
  const kept: EnglishlyNamed[] = []
  for (const { words: _, ...one } of found.toSorted(
    (a, b) => b.words - a.words || length(a) - length(b),
  )) {
    if (kept.every((other) => !overlap(other, one))) kept.push(one)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

function formsOf({ stem }: Pick<EnglishWord, 'stem'>): ReadonlySet<string> {
  return new Set([stem, ...rootsOf(stem)])
}
