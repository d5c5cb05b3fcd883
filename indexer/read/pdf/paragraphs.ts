import { startsWithMarker } from '../../outline/markers.ts'
import type { PageLine } from './lines.ts'

/** How the body of a document is set, in points. */
export interface Measure {
  readonly size: number
  readonly left: number
  readonly right: number
  /** From one base line to the next. */
  readonly leading: number
}

export function measureOf(lines: readonly PageLine[]): Measure {
  const size = commonest(lines, ({ size }) => Math.round(size * 2) / 2)
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.12 * size)
  const rights = body.map(({ right }) => right).toSorted((a, b) => a - b)
  const gaps = body.slice(1).flatMap((line, i) => {
    const above = body[i]
    const gap = above === undefined || above.page !== line.page ? 0 : above.y - line.y
    return gap > 0 ? [gap] : []
  })
  return {
    size,
    left: leftEdge(body, size),
    right: rights[Math.floor(rights.length * 0.95)] ?? 0,
    leading: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 2 * size,
  }
}

/** The leftmost place at which more than a few lines begin. */
function leftEdge(lines: readonly PageLine[], size: number): number {
  const starts = lines.map(({ x }) => x).toSorted((a, b) => a - b)
  const enough = Math.max(1, lines.length * 0.05)
  let end = 0
  for (const [i, x] of starts.entries()) {
    while (end < starts.length && (starts[end] ?? 0) < x + size / 2) end++
    if (end - i >= enough) return x
  }
  return starts[0] ?? 0
}

function commonest(lines: readonly PageLine[], of: (line: PageLine) => number): number {
  const letters = new Map<number, number>()
  for (const line of lines) letters.set(of(line), (letters.get(of(line)) ?? 0) + line.text.length)
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** A page whose longest line has fewer characters sets no paragraphs, it lists. */
const SHORTEST_LINE = 14

/** No first line of a paragraph is set in so many characters. */
const RIGHT = 4.5

/**
 * Whether a line goes on with the paragraph or heading of the one before, also over the end of a page:
 * that one is full, and this one begins at the edge, as no new paragraph does.
 */
export function continues(before: PageLine, line: PageLine, measure: Measure): boolean {
  const { size, left, right, leading } = measure
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return false
  if (right - left < SHORTEST_LINE * size) return false
  if (before.right < right - 1.8 * size || line.x > left + 0.9 * size) return false
  if (startsWithMarker(line.text)) return false
  // A line set to the right, as signatures are, goes on in none.
  if (before.x > left + RIGHT * size) return false
  return before.page !== line.page || before.y - line.y <= 1.7 * leading
}

/** Lines of the title: the largest on the first page, larger than the body, one below the other. */
export function titleLines(lines: readonly PageLine[], measure: Measure): readonly PageLine[] {
  const top = lines.filter(
    ({ page, size, text }) => page === 1 && size >= 1.15 * measure.size && !/文件$/.test(text),
  )
  const largest = top.reduce((most, { size }) => Math.max(most, size), 0)
  const first = lines.findIndex((line) => top.includes(line) && line.size > 0.97 * largest)
  if (first === -1) return []
  const from = lines.slice(first, first + 5)
  const after = from.findIndex((line) => !top.includes(line) || line.size < 0.97 * largest)
  return after === -1 ? from : from.slice(0, after)
}

/** How a line is written when the next one goes on with it: a hyphen that only broke a word is gone. */
export function joined(text: string, next: string): string {
  if (/[A-Za-z]-$/.test(text) && /^[a-z]/.test(next)) return text.slice(0, -1)
  return /[A-Za-z,.;:)]$/.test(text) && /^[A-Za-z(]/.test(next) ? `${text} ` : text
}
