import type { YearsField } from '../../src/domain/report.ts'
import { type Clues, words } from './clues.ts'
import { readYear, YEAR } from './dates.ts'
import { withoutQuotes } from './kind.ts'
import { type Phrase, phrase, spanIn } from './phrase.ts'
import { beginsThen, isOfThatYear, type Until } from './since.ts'
import { covered, ONE, RANGE } from './written-years.ts'

/** 统计期限为2022年1月1日至12月31日. */
const PERIOD = new RegExp(`(${YEAR})年1月1日(?:起)?(?:至|-|—)(?:(${YEAR})年)?12月31日`)
/** 现将2023年度…报告如下, 现公布…2022年…年度报告. */
const ANNOUNCED = new RegExp(`现[将就公对把](?:[^。]{0,60}?)(?:${RANGE}|${ONE})`)
/** 受区人民政府的委托，向区人大常委会报告2022年度…情况: before whom it is given. */
const GIVEN = new RegExp(`向[^。,《]{2,24}(?:常委会|委员会|大会|会议)报告(?:${RANGE}|${ONE})`)
/** 一、总体情况 2024年，…: the first words below the first heading. */
const OVERVIEW = new RegExp(
  `(?:^|。)一、(?:总体|基本|工作|主要)(?:工作)?(?:情况|概述|概况)(?:${RANGE}|${ONE})`,
)
/** 2024年以来，…: the very first words. */
const FIRST_WORDS = new RegExp(`^(?:过去的)?(?:${RANGE}|${ONE})`)

/** The years that a report's first sentences say it is on. */
export function yearsOfOpening(opening: Phrase, until: Until): YearsField | undefined {
  const period = PERIOD.exec(opening.value)
  if (period !== null) {
    const [written, first = '', last = first] = period
    return covered(opening, { at: period.index, written, first, last })
  }
  const own = withoutQuotes(opening.value)
  for (const pattern of [ANNOUNCED, GIVEN, FIRST_WORDS, OVERVIEW]) {
    const match = pattern.exec(own)
    if (match === null) continue
    const [whole, first, last, only = ''] = match
    const year = first ?? only
    const end = match.index + whole.length
    if (!isOwn(year, own.slice(end), until)) return undefined
    const at = match.index + whole.lastIndexOf(first === undefined ? only : first)
    const written = own.slice(at, end)
    return covered(opening, { at, written, first: year, last: last ?? year })
  }
  return undefined
}

/** `一、2023年工作回顾` looks back on 2023, `四、2025年工作安排` comes after 2024. */
const LOOKS_BACK = new RegExp(`^[一二]、(${YEAR})年`)
const LOOKS_AHEAD = new RegExp(`^[二三四五六]、(${YEAR})年.*(?:安排|打算|计划|思路|设想|任务|目标)`)

/** The years that a report's headings look back on, or ahead from. */
export function yearsOfOutline(clues: Clues, until: Until): YearsField | undefined {
  for (const [pattern, after] of [
    [LOOKS_BACK, 0],
    [LOOKS_AHEAD, 1],
  ] as const) {
    for (const line of clues.prose) {
      if (!/^[一二三四五六]\s*、/.test(words(clues.text, line))) continue
      const heading = phrase(clues.text, line)
      const written = pattern.exec(heading.value)?.[1]
      const year = readYear(written ?? '')
      if (written === undefined || year === undefined) continue
      const end = 2 + written.length + 1
      if (!isOwn(written, heading.value.slice(end), until)) continue
      const span = spanIn(heading, 2, end)
      return { from: year - after, to: year - after, ...span, basis: 'inferred' }
    }
  }
  return undefined
}

/** Whether a year stands for itself, and not for all since then. */
function isOwn(year: string, behind: string, until: Until): boolean {
  return !beginsThen(behind) || isOfThatYear(readYear(year) ?? 0, until)
}
