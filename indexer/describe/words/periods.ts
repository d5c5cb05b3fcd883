import type { Kind } from '../../../src/domain/words.ts'

/** The five years that plans are made for, by the name they go by. */
export const PLAN_PERIODS: readonly (readonly [name: string, from: number, to: number])[] = [
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
