import type { Span } from '../../src/domain/report.ts'
import { trim } from '../layout/lines.ts'

/** A sentence ends at its mark, with the quotes and brackets that close right behind it. */
const SENTENCE = /[^。！？!?；;\r\n]*(?:[。！？!?；;]+[”’"'）)》」』】]*|[\r\n]+|$)/g
const CLAUSE = /[^，,、：:]*(?:[，,、：:]+[”’"'）)》」』】]*|$)/g

/** Stretches of `span`, at most `longest` characters each, cut at sentences, else at clauses, else anywhere. */
export function sentencePieces(text: string, span: Span, longest: number): readonly Span[] {
  return cut(text, span, SENTENCE).flatMap((sentence) => {
    if (sentence.end - sentence.start <= longest) return [sentence]
    return cut(text, sentence, CLAUSE).flatMap((clause) => slices(text, clause, longest))
  })
}

function cut(text: string, span: Span, pattern: RegExp): readonly Span[] {
  const found: Span[] = []
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const start = span.start + match.index
    const piece = trim(text, { start, end: start + match[0].length })
    if (piece.start < piece.end) found.push(piece)
  }
  return found
}

/** A stretch without any mark is cut where it must be, never inside a character of two code units. */
function slices(text: string, span: Span, longest: number): readonly Span[] {
  const found: Span[] = []
  let start = span.start
  while (start < span.end) {
    let end = Math.min(start + longest, span.end)
    const unit = text.charCodeAt(end - 1)
    if (end < span.end && unit >= 0xd800 && unit <= 0xdbff) end--
    const piece = trim(text, { start, end })
    if (piece.start < piece.end) found.push(piece)
    start = end
  }
  return found
}
