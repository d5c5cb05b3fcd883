import type { Span } from '../domain/report.ts'

/** Longer than any title; an opening bracket that nothing closes is no title. */
const LONGEST_TITLE = 200

/** Titles of documents with their 《》, in order; what is nested in one is part of it. */
export function* titleSpans(text: string): Generator<Span> {
  let start = text.indexOf('《')
  while (start !== -1) {
    const end = titleEnd(text, start)
    if (end !== undefined) yield { start, end }
    start = text.indexOf('《', end ?? start + 1)
  }
}

/** Behind the bracket that closes the title; where titles in it are left open, behind the first that closes any. */
function titleEnd(text: string, start: number): number | undefined {
  let depth = 0
  let first: number | undefined
  const last = Math.min(text.length, start + LONGEST_TITLE)
  for (let at = start; at < last; at++) {
    const character = text[at]
    if (character === '《') depth++
    else if (character === '》') {
      first ??= at + 1
      depth--
      if (depth === 0) return at + 1
    } else if (character === '。' || (character === '\n' && text[at + 1] === '\n')) break
  }
  return first
}
