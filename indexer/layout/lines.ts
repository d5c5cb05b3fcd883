import type { Span } from '../../src/domain/report.ts'

/** Lines that hold more than white space, without the white space around them. */
export function lines(text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const span = trim(text, { start: match.index, end: match.index + match[0].length })
    if (span.start < span.end) found.push(span)
  }
  return found
}

/** The span without white space at its ends; empty, at its start, when there is nothing else. */
export function trim(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end)
  const leading = inner.length - inner.trimStart().length
  if (leading === inner.length) return { start: span.start, end: span.start }
  return { start: span.start + leading, end: span.start + inner.trimEnd().length }
}
