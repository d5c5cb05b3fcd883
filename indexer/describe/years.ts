import type { YearsField } from '../../src/domain/report.ts'
import type { Kind } from '../../src/domain/words.ts'
import type { Clues } from './clues.ts'
import { readYear, YEAR } from './dates.ts'
import type { Session } from './government.ts'
import { type Phrase, spanIn } from './phrase.ts'
import { beginsThen } from './since.ts'
import type { Title } from './title.ts'
import { PLAN_PERIODS, REPORTS } from './words/periods.ts'
import { covered, ONE, RANGE } from './written-years.ts'
import { yearsOfOpening, yearsOfOutline } from './years-of-text.ts'

const YEARS = new RegExp(`(?<!\\d)(?:${RANGE}|${ONE})`)

/** What years are read from. */
export interface YearEvidence {
  readonly clues: Clues
  readonly title: Pick<Title, 'phrase'> | undefined
  readonly opening: Phrase
  readonly kind: Kind | null
  /** Of a speech: a government's work report goes by the year in which it is given. */
  readonly session: Session | undefined
  /** Of the report, else of its page, `YYYY-MM-DD`. */
  readonly date: string | undefined
}

/**
 * The years that the report covers: those of its title, else those that its first sentences or its
 * outline report on. Years of plans that it cites, and of its publication, are not its own.
 */
export function yearsOf(evidence: YearEvidence): YearsField {
  const { clues, title, opening, kind, session, date } = evidence
  const byTitle = title === undefined ? undefined : yearsOfTitle(title.phrase, kind, date)
  if (byTitle !== undefined) return byTitle
  if (session !== undefined) {
    const { iso, start, end } = session.date
    const year = Number(iso.slice(0, 4))
    return { from: year, to: year, start, end, basis: 'inferred' }
  }
  const looksBack =
    title === undefined ||
    (kind !== null && REPORTS.has(kind)) ||
    /(?:报告|总结|汇报)$/.test(title.phrase.value)
  const until = { date, text: clues.text }
  const byText = looksBack
    ? (yearsOfOpening(opening, until) ?? yearsOfOutline(clues, until))
    : undefined
  return byText ?? { from: null, to: null }
}

/** A title's own words come first; what it issues (关于印发《…规划（2021—2025年）》) is its own too. */
function yearsOfTitle(
  title: Phrase,
  kind: Kind | null,
  date: string | undefined,
): YearsField | undefined {
  const { value } = title
  const plain = value.replaceAll(/《[^》]*》/g, (quoted) => '　'.repeat(quoted.length))
  const issues = /印发|发布|公布|转发|^《/.test(value)
  const both = ofBudget(title, plain)
  if (both !== undefined) return both
  const ahead = yearBefore(title, plain) ?? yearsSince(title, plain, date)
  if (ahead !== undefined) return ahead
  const found =
    stated(title, plain) ?? leading(title) ?? (issues ? stated(title, value) : undefined)
  if (found !== undefined) return found
  const period =
    kind === 'plan' || issues ? PLAN_PERIODS.find(([name]) => value.includes(name)) : undefined
  if (period === undefined) return undefined
  const [name, from, to] = period
  const at = value.indexOf(name)
  return { from, to, ...spanIn(title, at, at + name.length), basis: 'inferred' }
}

/** 2022年预算执行情况和2023年预算草案: a budget report covers the year behind and the one ahead. */
const BUDGET = new RegExp(
  `(${YEAR})年[^，。]{0,24}(?:执行情况|决算)(?:的?报告)?[和与及暨]?[^，。]{0,4}(${YEAR})年[^，。]{0,24}(?:草案|计划|预算)`,
)

function ofBudget(source: Phrase, value: string): YearsField | undefined {
  const match = BUDGET.exec(value)
  const [written = '', first = '', last = ''] = match ?? []
  if (match === null) return undefined
  const to = written.lastIndexOf(last) + last.length + 1
  return covered(source, { at: match.index, written: written.slice(0, to), first, last })
}

/** 工作情况和2023年工作安排: the only year of the title is the one ahead, so that the report is of the one before. */
const AHEAD = new RegExp(
  `^[^\\d〇一二]*(?:情况|工作|总结|回顾)[和与及暨](${YEAR})年[^，。]{0,8}(?:安排|打算|计划|思路|设想|任务|要点)`,
)

function yearBefore(source: Phrase, value: string): YearsField | undefined {
  const match = AHEAD.exec(value)
  const year = readYear(match?.[1] ?? '')
  if (match === null || year === undefined) return undefined
  const at = match[0].indexOf(match[1] ?? '')
  return { from: year - 1, to: year - 1, ...spanIn(source, at, at + 5), basis: 'inferred' }
}

/** 2018年以来…情况的报告: until the report was written. */
function yearsSince(
  source: Phrase,
  value: string,
  date: string | undefined,
): YearsField | undefined {
  const match = YEARS.exec(value)
  const from = readYear(match?.[3] ?? '')
  const to = readYear(date?.slice(0, 4) ?? '')
  if (match === null || from === undefined || to === undefined || to < from) return undefined
  const end = match.index + match[0].length
  if (!beginsThen(value.slice(end))) return undefined
  return { from, to, ...spanIn(source, match.index, end), basis: 'inferred' }
}

function stated(source: Phrase, value: string): YearsField | undefined {
  const match = YEARS.exec(value)
  if (match === null || beginsThen(value.slice(match.index + match[0].length))) return undefined
  const [written, first, last, only = ''] = match
  return covered(source, { at: match.index, written, first: first ?? only, last: last ?? only })
}

/** 2020中国生态环境状况公报: a year that a title begins with. */
function leading(title: Phrase): YearsField | undefined {
  const year = /^(?:19|20)\d{2}(?=(?!年)\p{Script=Han}{4})/u.exec(title.value)?.[0]
  return year === undefined
    ? undefined
    : covered(title, { at: 0, written: year, first: year, last: year })
}
