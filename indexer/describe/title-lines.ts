import type { Span } from '../../src/domain/report.ts'
import { placesAtStart } from '../../src/regions/at-start.ts'
import { BODY_NAME } from '../layout/patterns.ts'
import { bodiesAt } from './body.ts'
import { datesIn } from './dates.ts'
import { saysAgain } from './headline.ts'
import { phrase } from './phrase.ts'
import { BRACKETED } from './words/numbers.ts'
import { SESSION_NAME } from './words/sessions.ts'
import { plainTitle, TITLE_ENDING } from './words/titles.ts'

/** Whether a line ends as titles do; a short one like 公告 is the name of a column of a site. */
export function endsTitle(value: string): boolean {
  const plain = plainTitle(value)
  if (/(?:部|局|委|院|署|政府|主席)令$/.test(plain)) return false
  return (
    TITLE_ENDING.test(plain) && (plain.length >= 6 || /^(?:工作)?(?:报告|通知|总结)$/.test(plain))
  )
}

const NUMBER_AT_END = new RegExp(`${BRACKETED}$`)
/** Who numbers a paper is named in so few characters: 国办发, 沪市监规范. */
const LONGEST_AGENCY = 8

/** `关于修复生态问题的复函国办函〔2004〕20号`: how long the title is that its number follows without a bracket. */
export function titleBeforeNumber(value: string): number | undefined {
  const year = NUMBER_AT_END.exec(value)?.index
  if (year === undefined) return undefined
  for (let agency = 2; agency <= LONGEST_AGENCY; agency++) {
    if (/[^\p{Script=Han}]/u.test(value.slice(year - agency, year))) return undefined
    if (endsTitle(value.slice(0, year - agency))) return year - agency
  }
  return undefined
}

/** 实施意见, alone on the last line of a title that wraps behind 的 or within a name. */
export function endsWrapped(text: string, above: Span | undefined, line: Span): boolean {
  if (above === undefined) return false
  const [open, end] = [phrase(text, above).value, phrase(text, line).value]
  return (
    /^(?!.*[。；：])(?:.*关于.*|.*\d{4}年.*|.*的)$/.test(open) &&
    !endsTitle(open) &&
    TITLE_ENDING.test(plainTitle(end))
  )
}

/** A title wraps so often at most between the line that says what it is about and its last. */
const MOST_BETWEEN = 3

/** Titles wrap: the lines above belong to one that goes on from them. */
export function firstLine(text: string, candidates: readonly Span[], last: number): number {
  let first = last
  for (;;) {
    const step = stepUp(text, candidates, first)
    if (step === undefined) return first
    first -= step
  }
}

/** How many lines above the title's begin it; undefined where none does. */
function stepUp(text: string, candidates: readonly Span[], first: number): number | undefined {
  const line = candidates[first]
  if (line === undefined) return undefined
  const own = phrase(text, line).value
  for (let step = 1; step <= MOST_BETWEEN; step++) {
    const [above, below] = [candidates[first - step], candidates[first - step + 1]]
    if (above === undefined || below === undefined) return undefined
    if (/\S/.test(text.slice(above.end, below.start))) return undefined
    const words = phrase(text, above).value
    if (step === 1 ? goesOn(words, own) : opensWide(words, own)) return step
    if (endsTitle(words) || startsAnew(words) || /[。；：]|^关于我们/.test(words)) return undefined
  }
  return undefined
}

/** 某省人民政府关于促进融资担保基金发展 / 支持小微企业和 / “三农”的意见: the first of more than two lines says who speaks of what. */
function opensWide(above: string, line: string): boolean {
  if (endsTitle(above) || startsAnew(line) || SPEAKS.test(line)) return false
  return /^.{0,40}(?:关于|印发|转发|批转|同意).{3}/.test(above) && goesOn(above, line)
}

/** Whether a title that begins on one line goes on on the next. */
function goesOn(above: string, line: string): boolean {
  if (endsTitle(above) || isHeadOfPaper(above) || SITE.test(above)) return false
  if (PLACE.test(above) && placesAtStart(above).length > 0 && /^(?:\d{4}年|法治|政府)/.test(line))
    return true
  if (namesOnlyBodies(above)) return SPEAKS.test(line) || namesOnlyBodies(line)
  if ((BODY_NAME.test(above) || SESSION_NAME.test(above)) && /^关于/.test(line)) return true
  if (saysAgain(above, line)) return false
  return !startsAnew(line) && (/关于|印发|\d{4}年/.test(above) || bodiesAt(above, 0).length > 0)
}

/** 某省人民政府文件, above a title; 规范性文件 may end one of its lines. */
function isHeadOfPaper(above: string): boolean {
  return /文件$/.test(above) && (above.length < 8 || namesOnlyBodies(above.slice(0, -2)))
}

/** 某市人民政府门户网站, 某省司法厅网, above a title. */
const SITE = /(?:网站|网)$/

/** A place or a zone, alone on the first line of a title. */
const PLACE =
  /^[\p{Script=Han}]{2,24}(?:开发区|新区|高新区|经开区|保税区|示范区|试验区|[省市县区旗州盟])$/u

/** What a title says below the line of its issuer. */
const SPEAKS = /^(?:关于|印发|批转|转发|批准|公布|发布|颁发|颁布|下达|同意|\d{4}年)/

/** A line that begins with a body has no issuer above it. */
export function startsAnew(line: string): boolean {
  return bodiesAt(line, 0).length > 0
}

/** A line of brackets, or one that goes on with 的, belongs to the title that ends above it. */
export function lastLine(
  text: string,
  candidates: readonly Span[],
  { first, last }: { readonly first: number; readonly last: number },
): number {
  let end = last
  for (;;) {
    const [begin, line, below] = [candidates[first], candidates[end], candidates[end + 1]]
    if (begin === undefined || line === undefined || below === undefined) return end
    const own = phrase(text, { start: begin.start, end: line.end }).value
    const next = phrase(text, below).value
    const open = count(own, '《') > count(own, '》')
    const joined = /^(?:的|和|及|与|暨)/.test(next)
    const bracketed = /^\(.{2,30}\)$/.test(next) && datesIn(next).length === 0
    const gap = text.slice(line.end, below.start)
    // Where the title goes on over blank lines already, one more parts nothing.
    const near = end > first ? !/\S/.test(gap) : /^[^\S\n]*\n[^\S\n]*$/.test(gap)
    const unfinished = near && isUnfinished(own, next)
    if (!bracketed && !((open || joined || unfinished) && TITLE_ENDING.test(plainTitle(next))))
      return end
    end++
  }
}

/** 关于推行公示制度记录制度 / 审核制度的指导意见: what 关于 opens no 的 has closed, and the next line does. */
function isUnfinished(own: string, next: string): boolean {
  return (
    /关于/.test(own) &&
    !/的.{2,8}$|情况$/.test(own) &&
    /的.{2,6}$/.test(next) &&
    !/关于/.test(next) &&
    !startsAnew(next)
  )
}

/** Whether words are nothing but names of bodies. */
export function namesOnlyBodies(value: string): boolean {
  const plain = value.replaceAll(' ', '')
  return bodiesAt(plain, 0).at(-1)?.to === plain.length
}

function count(value: string, character: string): number {
  return value.split(character).length - 1
}
