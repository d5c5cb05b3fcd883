/** The ways in which words of a query can be read. Other programs rely on them. */
export const READING_KINDS = [
  'practice',
  'implied',
  'correction',
  'translation',
  'wording',
  'filter',
  'phrase',
  'exclusion',
  'number',
  'script',
  'pinyin',
] as const
export type ReadingKind = (typeof READING_KINDS)[number]

/** One thing that was read in a query; `off=<id>` undoes it. */
export interface Reading {
  /** Stable: the kind, then what was read, such as `practice:mian-fa` or `filter:region:310000`. */
  readonly id: string
  readonly as: ReadingKind
  /** Where it stands in the query as typed, in UTF-16 code units. */
  readonly from: QuerySpan
  /** What it was read as, the best first. */
  readonly to: readonly string[]
}

export interface QuerySpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Code points of what was read that an id holds. */
const LONGEST_NAME = 40

/** An id of what was read: letters, digits and Han characters stay, the rest becomes hyphens. */
export function readingId(kind: ReadingKind, read: string): string {
  const name = read
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  const characters = Array.from(name)
  const short = characters.slice(0, LONGEST_NAME).join('')
  return `${kind}:${characters.length > LONGEST_NAME ? `${short}-${characters.length}` : short}`
}

export function spanOf(query: string, start: number, end: number): QuerySpan {
  return { start, end, text: query.slice(start, end) }
}
