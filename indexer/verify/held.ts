import type { Span } from '../../src/domain/report.ts'

/** A character of a report's text that belongs to nothing, or to more than one thing. */
export interface Misplaced {
  readonly start: number
  /** How many headings, passages and noise spans hold it. */
  readonly held: number
  readonly around: string
}

/** As much of a report as says where its characters are. */
export interface Placed {
  readonly source: { readonly text: string }
  readonly headings: readonly Span[]
  readonly passages: readonly Span[]
  readonly noise: readonly Span[]
}

/**
 * The first character that does not belong to exactly one heading, passage or noise span, or to the
 * white space between; undefined when there is none. A heading without a body is its own passage.
 */
export function firstMisplaced(report: Placed): Misplaced | undefined {
  const { text } = report.source
  const held = new Uint8Array(text.length)
  const headings = new Map(report.headings.map(({ start, end }) => [start, end]))
  const passages = report.passages.filter(({ start, end }) => headings.get(start) !== end)
  const all: readonly Span[] = [...report.headings, ...report.noise, ...passages]
  for (const span of all) {
    for (let at = span.start; at < span.end; at++) held[at] = Math.min(2, (held[at] ?? 0) + 1)
  }
  for (let at = 0; at < text.length; at++) {
    const count = held[at] ?? 0
    if (count === 1 || (count === 0 && /\s/.test(text[at] ?? ''))) continue
    return { start: at, held: count, around: text.slice(Math.max(0, at - 10), at + 10) }
  }
  return undefined
}
