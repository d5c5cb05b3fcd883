import type { Span } from '../domain/report.ts'

/** A query as it is read so far; every unit of `text` knows which units of the query it stands for. */
export interface Rewritten {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A stretch of the text to be read as something else. */
export interface Replacement extends Span {
  readonly text: string
}

export function asTyped(folded: string): Rewritten {
  return {
    text: folded,
    starts: Array.from({ length: folded.length }, (_, at) => at),
    ends: Array.from({ length: folded.length }, (_, at) => at + 1),
  }
}

/** Replacements do not overlap. As many units as before keep their places; else each stands for all of them. */
export function rewrite(before: Rewritten, replacements: readonly Replacement[]): Rewritten {
  if (replacements.length === 0) return before
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const copy = (until: number) => {
    pieces.push(before.text.slice(at, until))
    for (; at < until; at++) {
      starts.push(before.starts[at] ?? 0)
      ends.push(before.ends[at] ?? 0)
    }
  }
  for (const { start, end, text } of replacements.toSorted((a, b) => a.start - b.start)) {
    copy(start)
    pieces.push(text)
    const whole = typedSpan(before, { start, end })
    for (let i = 0; i < text.length; i++) {
      const same = text.length === end - start
      starts.push(same ? (before.starts[start + i] ?? whole.start) : whole.start)
      ends.push(same ? (before.ends[start + i] ?? whole.end) : whole.end)
    }
    at = end
  }
  copy(before.text.length)
  return { text: pieces.join(''), starts, ends }
}

/** Where in the query a stretch of the text stands; the text is not empty. */
export function typedSpan({ starts, ends }: Rewritten, { start, end }: Span): Span {
  const first = starts[start] ?? 0
  return { start: first, end: Math.max(first, ends[end - 1] ?? first) }
}

/** Where in the text stands what was typed there; empty where nothing is left of it. */
export function rewrittenSpan({ text, starts, ends }: Rewritten, typed: Span): Span {
  let start = 0
  while (start < text.length && (starts[start] ?? 0) < typed.start) start++
  let end = start
  while (end < text.length && (ends[end] ?? 0) <= typed.end) end++
  return { start, end }
}

/** The text with these stretches as spaces. */
export function blanked(text: string, spans: readonly Span[]): string {
  let left = text
  for (const { start, end } of spans) {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  }
  return left
}
