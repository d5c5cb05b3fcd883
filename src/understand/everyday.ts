import { readFileSync } from 'node:fs'
import type { Span } from '../domain/report.ts'
import { matchTerms } from '../text/terms.ts'

/** A word that people say, and what reports call it. */
export interface Everyday extends Span {
  /** Occurring in the corpus first, then in the order of the table; at least one. */
  readonly words: readonly string[]
}

export interface EverydayKnowledge {
  /** Passages of the corpus that hold the pair of characters. */
  readonly frequency: (pair: string) => number
  readonly isRead: (at: number) => boolean
}

/** Words that a word of the table is read as at most. */
const MOST_WORDS = 4

/** What reports call it, by the everyday word; from a table that people review. */
const WORDS = table(readFileSync(new URL('./everyday.csv', import.meta.url), 'utf8'))
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length))

/** The longest words first; what has been read already stays so. */
export function readEveryday(folded: string, knowledge: EverydayKnowledge): readonly Everyday[] {
  const found: Everyday[] = []
  let start = 0
  while (start < folded.length) {
    const end = endOfWord(folded, start, knowledge)
    const words = end === undefined ? undefined : WORDS.get(folded.slice(start, end))
    if (end !== undefined && words !== undefined) {
      found.push({ start, end, words: occurringFirst(words, knowledge).slice(0, MOST_WORDS) })
    }
    start = end ?? start + 1
  }
  return found
}

function endOfWord(
  folded: string,
  start: number,
  { isRead }: EverydayKnowledge,
): number | undefined {
  for (let end = Math.min(folded.length, start + LONGEST); end >= start + 2; end--) {
    const word = folded.slice(start, end)
    if (!WORDS.has(word)) continue
    if ((WORDS.get(word) ?? []).some((reports) => folded.includes(reports))) continue
    if (!Array.from({ length: end - start }, (_, i) => start + i).some(isRead)) return end
  }
  return undefined
}

function occurringFirst(
  words: readonly string[],
  { frequency }: EverydayKnowledge,
): readonly string[] {
  const occurs = (word: string) => matchTerms(word).every((pair) => frequency(pair) > 0)
  return [...words.filter(occurs), ...words.filter((word) => !occurs(word))]
}

/** Several rows may share an everyday word: the first is the likeliest. */
function table(csv: string): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>()
  for (const row of csv.trim().split(/\r?\n/).slice(1)) {
    const [reports = '', everyday = ''] = row.split(',')
    for (const word of everyday.split(';')) {
      const known = words.get(word)
      if (known === undefined) words.set(word, [reports])
      else if (!known.includes(reports)) known.push(reports)
    }
  }
  return words
}
