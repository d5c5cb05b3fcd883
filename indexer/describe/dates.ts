/** A date as written at some place of a phrase. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string
  readonly from: number
  readonly to: number
  /** With 年月日, in figures or characters, as documents date themselves; pages write 2024-01-08 or add the hour. */
  readonly formal: boolean
}

const DIGITS = '〇○零ＯO0一二三四五六七八九'
const NUMBER = `[\\d${DIGITS}十廿卅]{1,3}`
const DATE = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2}|[一二][${DIGITS}]{3}|2[${DIGITS}]{3})(?:年(${NUMBER})月(${NUMBER})日|([-/.])(\\d{1,2})\\4(\\d{1,2})(?!\\d{3}))`,
  'g',
)

/** All dates of a phrase's value, in order; what is no day of the calendar is left out. */
export function datesIn(value: string): readonly WrittenDate[] {
  if (!/[年\d]/.test(value)) return []
  return [...value.matchAll(DATE)].flatMap((match) => {
    const [written, year = '', month, day, , plainMonth, plainDay] = match
    const iso = isoDate(
      readYear(year) ?? 0,
      readNumber(month ?? plainMonth ?? ''),
      readNumber(day ?? plainDay ?? ''),
    )
    if (iso === undefined) return []
    const from = match.index
    const to = from + written.length
    const formal = month !== undefined && !/^\d{1,2}[时:]\d/.test(value.slice(to, to + 4))
    return [{ iso, from, to, formal }]
  })
}

/** 2024, 二〇二四, 二○二四, 二零二四; undefined for what is no year of this age. */
export function readYear(written: string): number | undefined {
  const year = Number([...written].map(digit).join(''))
  return written.length === 4 && year >= 1949 && year <= 2099 ? year : undefined
}

/** A year as `readYear` reads it, for patterns. */
export const YEAR = `(?:(?:19|20)\\d{2}|[一二][${DIGITS}]{3})`

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const valid = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1949
  return valid ? date.toISOString().slice(0, 10) : undefined
}

/** 5, 05, 五, 十五, 二十, 二十五, 廿五, 二五; NaN for anything else. */
function readNumber(written: string): number {
  const tens = written
    .replace(/^廿/, '二十')
    .replace(/^卅/, '三十')
    .replace(/^十/, '一十')
    .replace(/十$/, '十零')
  return Number([...tens.replace('十', '')].map(digit).join(''))
}

function digit(character: string): string {
  if (/\d/.test(character)) return character
  const value = '零一二三四五六七八九'.indexOf(character)
  if (value !== -1) return String(value)
  return '〇○ＯO'.includes(character) ? '0' : '?'
}
