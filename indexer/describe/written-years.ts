import type { YearsField } from '../../src/domain/report.ts'
import { readYear, YEAR } from './dates.ts'
import { type Phrase, spanIn } from './phrase.ts'

/** 2019年至2021年, 2021—2025; its two years in two groups. */
export const RANGE = `(${YEAR})年?度?(?:[-—–~～－]{1,2}|至|到)(${YEAR})年?`
/** 2022年, of no date; the year in a group. */
export const ONE = `(${YEAR})年(?!\\d{1,2}月\\d)`

interface WrittenYears {
  /** Where in the phrase. */
  readonly at: number
  readonly written: string
  readonly first: string
  readonly last: string
}

/** The years from the first to the last, stated where they are written; undefined for what are none. */
export function covered(source: Phrase, years: WrittenYears): YearsField | undefined {
  const from = readYear(years.first)
  const to = readYear(years.last)
  if (from === undefined || to === undefined || to < from) return undefined
  const span = spanIn(source, years.at, years.at + years.written.length)
  return { from, to, ...span, basis: 'stated' }
}
