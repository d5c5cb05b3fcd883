import type { Kind } from '../../../src/domain/words.ts'

/** The five years that plans are made for, by the name they go by. */
export const PLAN_PERIODS: readonly (readonly [name: string, from: number, to: number])[] = [
  ['第一个五年', 1953, 1957],
  ['第二个五年', 1958, 1962],
  ['第三个五年', 1966, 1970],
  ['第四个五年', 1971, 1975],
  ['第五个五年', 1976, 1980],
  ['第六个五年', 1981, 1985],
  ['“六五”', 1981, 1985],
  ['第七个五年', 1986, 1990],
  ['“七五”', 1986, 1990],
  ['第八个五年', 1991, 1995],
  ['“八五”', 1991, 1995],
  ['第九个五年', 1996, 2000],
  ['“九五”', 1996, 2000],
  ['第十个五年', 2001, 2005],
  ['“十五”', 2001, 2005],
  ['第十一个五年', 2006, 2010],
  ['十一五', 2006, 2010],
  ['第十二个五年', 2011, 2015],
  ['第十三个五年', 2016, 2020],
  ['第十四个五年', 2021, 2025],
  ['第十五个五年', 2026, 2030],
  ['十二五', 2011, 2015],
  ['十三五', 2016, 2020],
  ['十四五', 2021, 2025],
  ['十五五', 2026, 2030],
]

/** Kinds that look back on a time, so that their first sentences may say on which. */
export const REPORTS: ReadonlySet<Kind> = new Set([
  'rule-of-law-report',
  'disclosure-report',
  'government-work-report',
])
