import { createHash } from 'node:crypto'

/*
 * Terms as words that Meilisearch's tokenizer leaves whole: small Latin letters and nothing else.
 * Each word begins with `z`, and no other letter in it is one: Meilisearch also looks for two or
 * three words of a query written as one, and so never finds any.
 */

const DIGITS = 'abcdefghijklmnopqrstuvwxy'
const LETTERS_A_UNIT = 4
/** Meilisearch leaves words of more than 250 bytes out of its index. */
const LONGEST_TERM = 60

/** One word for each term, another one for every other term. */
export function wordOf(term: string): string {
  if (term.length > LONGEST_TERM) return hashed(term)
  let word = 'z'
  for (let at = 0; at < term.length; at += 1) word += unitOf(term.charCodeAt(at))
  return word
}

/** What the passage's field of words holds, and what a query asks. */
export function wordsOf(terms: Iterable<string>): string {
  return Array.from(terms, wordOf).join(' ')
}

function unitOf(unit: number): string {
  let letters = ''
  let rest = unit
  for (let place = 0; place < LETTERS_A_UNIT; place += 1) {
    letters = DIGITS.charAt(rest % DIGITS.length) + letters
    rest = Math.floor(rest / DIGITS.length)
  }
  return letters
}

/** `zz` begins no other word. */
function hashed(term: string): string {
  const hash = createHash('sha256').update(term, 'utf16le').digest()
  let word = 'zz'
  for (let at = 0; at < hash.length; at += 2) word += unitOf(hash.readUInt16BE(at))
  return word
}
