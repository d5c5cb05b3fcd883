import { type DictionaryEntry, glossesOf } from './glosses.ts'

/** What English words may be called in Chinese, whatever a corpus holds. Keys are stems with single spaces. */
export interface Glossary {
  /** What reports call it, by the reviewed list. */
  terms(key: string): readonly string[]
  /** Chinese words one of whose meanings is just this. */
  exact(key: string): readonly string[]
  /** Chinese words one of whose meanings is this, qualified: 名单 (list of names) for list. */
  qualified(stem: string): readonly string[]
}

/**
 * The dictionary in the form in which it is held and sent between threads: a line a key, sorted,
 * `key\tterms\texact words\tqualified words`. One string and its line starts are a tenth of the memory of a map.
 */
export interface GlossaryTable {
  readonly lines: string
  /** Where each line begins; one more, behind the last. */
  readonly starts: Int32Array
}

/** A single character means too many things, and stands in too many words. */
const WORD = /^\p{Script=Han}{2,8}$/u

export function glossaryTable(
  entries: Iterable<DictionaryEntry>,
  reviewed: Iterable<DictionaryEntry> = [],
): GlossaryTable {
  const terms = new Map<string, string>()
  for (const entry of reviewed) {
    for (const { key } of glossesOf(entry)) note(terms, key, entry.simplified)
  }
  const exact = new Map<string, string>()
  const qualified = new Map<string, string>()
  for (const entry of entries) {
    if (!WORD.test(entry.simplified)) continue
    for (const { key, head } of glossesOf(entry)) {
      note(exact, key, entry.simplified)
      if (head !== undefined) note(qualified, head, entry.simplified)
    }
  }
  const keys = [...new Set([...terms.keys(), ...exact.keys(), ...qualified.keys()])].sort()
  const lines = keys.map((key) => {
    return [key, ...[terms, exact, qualified].map((words) => words.get(key) ?? '')].join('\t')
  })
  const starts = new Int32Array(lines.length + 1)
  lines.forEach((line, i) => {
    starts[i + 1] = (starts[i] ?? 0) + line.length + 1
  })
  return { lines: lines.join('\n'), starts }
}

export function openGlossary({ lines, starts }: GlossaryTable): Glossary {
  const line = (i: number) => lines.slice(starts[i], (starts[i + 1] ?? 0) - 1)
  const column = (key: string, which: 1 | 2 | 3): readonly string[] => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (keyOf(line(middle)) < key) low = middle + 1
      else high = middle
    }
    const found = low < starts.length - 1 ? line(low) : ''
    const words = keyOf(found) === key ? found.split('\t')[which] : undefined
    return words === undefined || words === '' ? [] : words.split(' ')
  }
  return {
    terms: (key) => column(key, 1),
    exact: (key) => column(key, 2),
    qualified: (stem) => column(stem, 3),
  }
}

function keyOf(line: string): string {
  return line.slice(0, line.indexOf('\t'))
}

/** Words between spaces; a list for each key would be most of the memory. */
function note(words: Map<string, string>, key: string, word: string): void {
  const known = words.get(key)
  if (known === undefined) words.set(key, word)
  else if (!` ${known} `.includes(` ${word} `)) words.set(key, `${known} ${word}`)
}
