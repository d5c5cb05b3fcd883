import { sha256 } from '../../src/corpus/files.ts'
import type { Heading, NoiseSpan, Passage, Span } from '../../src/domain/report.ts'
import { firstMisplaced } from './held.ts'

/** A report as the index keeps it. */
export interface KeptReport {
  readonly source: string
  readonly textSha256: string
  readonly headings: readonly Heading[]
  readonly passages: readonly Pick<Passage, 'start' | 'end' | 'text'>[]
  readonly noise: readonly NoiseSpan[]
}

/** The first thing that is not as it must be. */
export interface Breach {
  /** Of the first character concerned, in UTF-16 code units of the source. */
  readonly offset: number
  readonly message: string
}

/**
 * Whether a report is whole: its source is the text that was decoded, headings and passages are
 * slices of it, and each character but white space is in exactly one heading, passage or noise span.
 * A heading without a body is its own passage.
 */
export function breachOf(report: KeptReport): Breach | undefined {
  if (sha256(report.source) !== report.textSha256) {
    return { offset: 0, message: 'the source is not the text that was decoded' }
  }
  return first([
    ...report.headings.map((heading) => wrongSlice(report.source, heading, 'heading')),
    ...report.passages.map((passage) => wrongSlice(report.source, passage, 'passage')),
    ...report.noise.map((span) => outside(report.source, span, 'noise span')),
    ...report.passages.map((passage) => crossing(passage, report.headings)),
    misplaced(report),
  ])
}

function first(breaches: readonly (Breach | undefined)[]): Breach | undefined {
  let earliest: Breach | undefined
  for (const breach of breaches) {
    if (breach !== undefined && (earliest === undefined || breach.offset < earliest.offset)) {
      earliest = breach
    }
  }
  return earliest
}

function outside(source: string, { start, end }: Span, what: string): Breach | undefined {
  if (start >= 0 && start < end && end <= source.length) return undefined
  return { offset: start, message: `a ${what} from ${start} to ${end} is no stretch of the source` }
}

function wrongSlice(
  source: string,
  span: Span & { readonly text: string },
  what: string,
): Breach | undefined {
  const impossible = outside(source, span, what)
  if (impossible !== undefined) return impossible
  const { start, end, text } = span
  const slice = source.slice(start, end)
  if (slice === text) return undefined
  let same = 0
  while (same < slice.length && slice[same] === text[same]) same++
  return { offset: start + same, message: `the text of a ${what} is not its slice of the source` }
}

/** A passage may be a heading, but may not reach into one. */
function crossing(passage: Span, headings: readonly Heading[]): Breach | undefined {
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle]?.end ?? 0) <= passage.start) low = middle + 1
    else high = middle
  }
  const heading = headings[low]
  if (heading === undefined || heading.start >= passage.end) return undefined
  if (heading.start === passage.start && heading.end === passage.end) return undefined
  return {
    offset: Math.max(heading.start, passage.start),
    message: `a passage crosses the heading "${heading.text}"`,
  }
}

function misplaced({ source, headings, passages, noise }: KeptReport): Breach | undefined {
  const found = firstMisplaced({ source: { text: source }, headings, passages, noise })
  if (found === undefined) return undefined
  const message =
    found.held === 0
      ? 'a character is in no heading, passage or noise span'
      : 'a character is in two places'
  return { offset: found.start, message }
}
