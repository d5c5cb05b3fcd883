import type { NoiseSpan, Span } from '../../src/domain/report.ts'
import type { Block } from './blocks.ts'
import { trim } from './lines.ts'
import { isBreadcrumb } from './patterns.ts'

/** Takes what a format names as furniture out of the lines. Both are in order; pieces keep theirs. */
export function apartFrom(
  text: string,
  lines: readonly Span[],
  furniture: readonly NoiseSpan[],
): { readonly noise: readonly Block[]; readonly rest: readonly Span[] } {
  if (furniture.length === 0) return { noise: [], rest: lines }
  const sorted = furniture.toSorted((a, b) => a.start - b.start)
  const noise: Block[] = []
  const rest: Span[] = []
  const keep = (start: number, end: number): void => {
    const piece = trim(text, { start, end })
    if (piece.start < piece.end) rest.push(piece)
  }
  let next = 0
  for (const line of lines) {
    let at = line.start
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    for (let i = next; i < sorted.length; i++) {
      const span = sorted[i]
      if (span === undefined || span.start >= line.end) break
      keep(at, Math.max(at, span.start))
      const start = Math.max(at, span.start)
      const piece = trim(text, { start, end: Math.min(line.end, span.end) })
      if (piece.start < piece.end)
        noise.push({ ...piece, kind: 'noise', reason: reasonOf(text, piece, span) })
      at = Math.max(at, Math.min(line.end, span.end))
    }
    keep(at, line.end)
  }
  return { noise, rest }
}

/** A menu's line that says where the page stands is what the issuer may be known by. */
function reasonOf(text: string, { start, end }: Span, { reason }: NoiseSpan): string {
  return end - start <= 200 && isBreadcrumb(text.slice(start, end)) ? 'breadcrumb' : reason
}

/** Whether a line stands within one of the spans, which are in order. */
export function holder(spans: readonly Span[]): (line: Span) => boolean {
  return (line) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.end ?? 0) < line.end) low = middle + 1
      else high = middle
    }
    const span = spans[low]
    return span !== undefined && span.start <= line.start && line.end <= span.end
  }
}
