import type { Span } from '../domain/report.ts'

/** Where the words stand in the text, in order; those of 哈哈 in 哈哈哈 overlap. No words stand nowhere. */
export function occurrences(text: string, words: string): readonly Span[] {
  if (words === '') return []
  const found: Span[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length })
  }
  return found
}
