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

/** Undefined where the document does not match. */
export function matchWords(
  query: string,
  held: ReadonlySet<string>,
  strategy: 'last' | 'all',
): WordMatch | undefined {
  const words = wordsIn(query).slice(0, WORDS_READ)
  const matching = longestPrefix(words, held)
  const needed = strategy === 'all' ? words.length : Math.min(1, words.length)
  if (matching < needed) return undefined
  return { matchingWords: matching, maxMatchingWords: words.length }
}

/** How many of the first words stand in the document, some perhaps written as one. */
function longestPrefix(words: readonly string[], held: ReadonlySet<string>): number {
  const reached = new Set([0])
  for (let end = 1; end <= words.length; end += 1) {
    for (let length = 1; length <= Math.min(JOINED, end); length += 1) {
      const joined = words.slice(end - length, end).join('')
      if (reached.has(end - length) && held.has(joined)) reached.add(end)
    }
  }
  return Math.max(...reached)
}
