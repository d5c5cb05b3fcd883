/*
 * How the double finds words. As recorded from a real server: it reads ten words of a query; with
 * `last` a document holds the first word and the more of the next ones the better, with `all` it
 * holds all; two or three words of a query also fit one word that is written like them in one.
 * Within equally many words the order is that of insertion; the real server's `exactness` is not
 * imitated.
 */

const WORDS_READ = 10
const JOINED = 3

export interface WordMatch {
  readonly matchingWords: number
  readonly maxMatchingWords: number
}

export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Undefined for a document that does not match. */
export type WordMatcher = (held: ReadonlySet<string>) => WordMatch | undefined

export function wordMatcher(query: string, strategy: 'last' | 'all'): WordMatcher {
  const words = wordsIn(query).slice(0, WORDS_READ)
  const needed = strategy === 'all' ? words.length : Math.min(1, words.length)
  /** For each word, what it may be written as together with those before it, shortest first. */
  const joined = words.map((_, last) =>
    Array.from({ length: Math.min(JOINED, last + 1) }, (_, before) =>
      words.slice(last - before, last + 1).join(''),
    ),
  )
  return (held) => {
    const matching = longestPrefix(joined, held)
    return matching < needed
      ? undefined
      : { matchingWords: matching, maxMatchingWords: words.length }
  }
}

/** How many of the first words stand in the document, some perhaps written as one. */
function longestPrefix(joined: readonly (readonly string[])[], held: ReadonlySet<string>): number {
  const reached = [true]
  for (const [last, forms] of joined.entries()) {
    reached.push(forms.some((form, before) => reached[last - before] === true && held.has(form)))
    if (!reached.slice(-JOINED).includes(true)) break
  }
  return reached.lastIndexOf(true)
}
