import { withoutQuotes } from './kind.ts'

/**
 * 2008年以来, 2018年至今, 2024年1月以来: a time that is named by its beginning alone. `behind` is what
 * follows 年.
 */
export function beginsThen(behind: string): boolean {
  return /^(?:\d{1,2}月(?:\d{1,2}日)?|初|底|下半年)?(?:以来|至今|迄今|以后|来(?=,))/.test(behind)
}

/** What tells when a time ended of which only the beginning is named. */
export interface Until {
  /** Of the report or its page, `YYYY-MM-DD`. */
  readonly date: string | undefined
  readonly text: string
}

/** The last month in which reports on the year before are written. */
const LAST_MONTH = '06'

/**
 * Whether 2022年以来 is said of 2022, as reports on a year do: where the report is of that year or of
 * the months after, or, without a date, calls it 今年 and speaks of nothing later than its plans.
 */
export function isOfThatYear(year: number, { date, text }: Until): boolean {
  if (date !== undefined)
    return date >= `${year}` && date.slice(0, 7) <= `${year + 1}-${LAST_MONTH}`
  const own = withoutQuotes(text)
  if (!new RegExp(`今年|本年度|${year}年度`).test(own)) return false
  return [...own.matchAll(/(?:19|20)\d{2}(?=年)/g)].every(([later]) => Number(later) <= year + 1)
}
