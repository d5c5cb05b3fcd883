import type { Span } from '../domain/report.ts'
import { overlap } from '../text/overlap.ts'
import type { KnownReports } from './known-reports.ts'
import { isBorder } from './place-guards.ts'

/** Years that a query names; an open end is absent. */
export interface NamedYears extends Span {
  readonly from?: number
  readonly to?: number
  /** Whether they can only say which reports are wanted. */
  readonly certain: boolean
  /** Whether some report may tell of one of them. */
  readonly known: boolean
}

export interface YearKnowledge {
  readonly reports: KnownReports
  readonly isRead: (at: number) => boolean
  /** Whether a place or an issuer that says which reports are wanted ends, or begins, at the offset. */
  readonly touchesFilter: (at: number) => boolean
}

const YEAR = '((?:19|20)\\d{2})'
const PATTERNS: readonly (readonly [
  RegExp,
  (a: number, b: number) => Pick<NamedYears, 'from' | 'to'>,
])[] = [
  [
    new RegExp(
      `(?<!\\d)${YEAR}年?度?\\s?(?:[-—–~～]{1,2}|至|到|to)\\s?${YEAR}(?:年度?|(?!\\d|[-.]))`,
      'g',
    ),
    (a, b) => ({ from: Math.min(a, b), to: Math.max(a, b) }),
  ],
  [new RegExp(`(?<!\\d)${YEAR}年?(?:以来|至今|之后|以后|起)`, 'g'), (from) => ({ from })],
  [new RegExp(`\\bsince ${YEAR}(?!\\d)`, 'g'), (from) => ({ from })],
  [new RegExp(`(?<!\\d)${YEAR}年(?:以前|之前)`, 'g'), (year) => ({ to: year - 1 })],
  [new RegExp(`(?<!\\d)${YEAR}年(?!\\d{1,2}月)度?`, 'g'), (year) => ({ from: year, to: year })],
  [
    new RegExp(`(?<![\\d.\\-—〔(\\[a-z])${YEAR}(?![\\d.\\-—〕)\\]年a-z])`, 'g'),
    (year) => ({ from: year, to: year }),
  ],
]

/** Words behind a year that make it the year of what is told, not of the report: 2022年度年报, 2022年底. */
const OF_WHAT_IS_TOLD =
  /^(?:年报|年度报告公示|底|末|初|前|同期|上半年|下半年|第?[一二三四]季度|春|夏|秋|冬|的?(?:数据|水平))/

/** 2023年, 2021-2023年, 2021年以来, 2023 between borders. */
export function readYears(folded: string, knowledge: YearKnowledge): readonly NamedYears[] {
  const found: NamedYears[] = []
  for (const [pattern, meaning] of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (knowledge.isRead(start) || found.some((other) => overlap(other, { start, end }))) {
        continue
      }
      const isBare = /\d$/.test(match[0])
      const borders = isBorder(folded[start - 1]) && isBorder(folded[end])
      const touches = knowledge.touchesFilter(start) || knowledge.touchesFilter(end)
      if (isBare && !borders && !touches) continue
      const years = meaning(Number(match[1]), Number(match[2] ?? match[1]))
      const told = OF_WHAT_IS_TOLD.test(folded.slice(end))
      const leads =
        isBorder(folded[start - 1]) &&
        !isBare &&
        (/^的/.test(folded.slice(end)) || knowledge.isRead(end))
      const certain = !told && (borders || touches || leads)
      found.push({ start, end, ...years, certain, known: isCovered(years, knowledge.reports) })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function isCovered(
  { from = -Infinity, to = Infinity }: Pick<NamedYears, 'from' | 'to'>,
  { years, undated }: KnownReports,
): boolean {
  return undated || [...years].some((year) => from <= year && year <= to)
}
