import type { Span } from '../../src/domain/report.ts'
import type { NamedSentence } from './candidates.ts'

/** Characters of a quote that the lexicon takes. */
const LONGEST = 80
const CLAUSE_END = /[，,；;：:。]/

/** The words around the name that fit into a row of evidence: whole clauses of its line, as written. */
export function quoteOf({ text, start, name }: NamedSentence): string {
  const own = { start: name.start - start, end: Math.min(name.end - start, text.length) }
  const line = {
    start: text.lastIndexOf('\n', own.start - 1) + 1,
    end: lineEnd(text, own.end),
  }
  const cuts = [
    line.start,
    ...Array.from({ length: text.length }, (_, at) => at + 1).filter(
      (at) => at > line.start && at < line.end && CLAUSE_END.test(text[at - 1] ?? ''),
    ),
    line.end,
  ]
  let first = cuts.findLastIndex((at) => at <= own.start)
  let last = cuts.findIndex((at) => at >= own.end)
  const span = (): Span => ({ start: cuts[first] ?? line.start, end: cuts[last] ?? line.end })
  if (span().end - span().start > LONGEST) return windowAround(text, own).trim()
  for (;;) {
    const { start: from, end: to } = span()
    const before = cuts[first - 1]
    const after = cuts[last + 1]
    if (after !== undefined && after - from <= LONGEST) last++
    else if (before !== undefined && to - before <= LONGEST) first--
    else return text.slice(from, to).trim()
  }
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

function windowAround(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - Math.floor((LONGEST - (end - start)) / 2))
  return text.slice(from, from + LONGEST)
}
