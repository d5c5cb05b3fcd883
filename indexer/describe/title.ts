import type { Span } from '../../src/domain/report.ts'
import { placesAtStart } from '../../src/regions/at-start.ts'
import { BODY_NAME } from '../layout/patterns.ts'
import { startsWithMarker } from '../outline/markers.ts'
import { bodiesAt } from './body.ts'
import { bare, type Clues, labelled, words } from './clues.ts'
import { datesIn, YEAR } from './dates.ts'
import { type Phrase, part, phrase, spanIn } from './phrase.ts'
import { NUMBER_BEHIND, NUMBER_LINE } from './words/numbers.ts'
import { plainTitle, TITLE_ENDING } from './words/titles.ts'

export interface Title extends Span {
  /** On one line, without letter-spacing, figures of half width. */
  readonly value: string
  readonly phrase: Phrase
}

const LONGEST = 120

/** Characters of a title before the name it begins with: 关于, a year. */
export function titleLead(value: string): number {
  return TITLE_LEAD.exec(value)?.[0].length ?? 0
}

const TITLE_LEAD = new RegExp(`^(?:关于)?(?:${YEAR}年?(?:[-—–~至]{1,2}${YEAR}年?)?度?)?`)

/** The title as it stands: above the text, on the catalogue card, or run into the first line. */
export function findTitle(clues: Clues): Title | undefined {
  return titleAbove(clues) ?? titleOnCard(clues) ?? titleRunIn(clues) ?? titleInOrder(clues)
}

/**
 * The first line that ends like a title, with what belongs to it; better one that says whose or which
 * it is, since pages also print the name of the column that the report stands in.
 */
function titleAbove(clues: Clues): Title | undefined {
  const { text } = clues
  const candidates = clues.front
    .map((line) => withoutNumber(text, bare(text, line)))
    .filter((line) => mayBeTitle(phrase(text, line).value))
  const titles = candidates.flatMap((line, i) => {
    const above = candidates[i - 1]
    const ends = endsTitle(phrase(text, line).value)
    if (!ends && !endsWrapped(text, above, line)) return []
    const first = firstLine(text, candidates, i)
    return titleOf(text, candidates.slice(first, lastLine(text, candidates, i) + 1)) ?? []
  })
  return titles.find(isSpecific) ?? titles.at(0)
}

function isSpecific(title: Title): boolean {
  const { value } = title.phrase
  if (isLetterhead(value)) return false
  return /关于|\d{4}年|《/.test(value) || placesAtStart(value).length > 0 || startsAnew(value)
}

/** 国家市场监督管理总局公告: a body and how it speaks, which is the head of its paper and no title yet. */
export function isLetterhead(value: string): boolean {
  const name = /^(.{2,40})(?:公告|通告|布告|文件|令)$/.exec(value)?.[1]
  return name !== undefined && namesOnlyBodies(name)
}

/** `…的通知（沪市监规范〔2023〕5号）`: the number behind a title is not part of it. */
function withoutNumber(text: string, line: Span): Span {
  const written = phrase(text, line)
  const note = NOTE_BEHIND.exec(written.value)
  const own = note === null ? written : part(written, 0, note.index)
  if (note !== null && endsTitle(own.value)) return spanIn(written, 0, note.index)
  const number = NUMBER_BEHIND.exec(own.value)
  return number === null || !endsTitle(own.value.slice(0, number.index))
    ? line
    : spanIn(own, 0, number.index)
}

/** The sign of a note behind a title: [1], ①, *. */
const NOTE_BEHIND = /(?:\[\d{1,2}\]|[①②③*]+)$/

/** 实施意见, alone on the last line of a title that wraps behind 的 or within a name. */
function endsWrapped(text: string, above: Span | undefined, line: Span): boolean {
  if (above === undefined) return false
  const [open, end] = [phrase(text, above).value, phrase(text, line).value]
  return (
    /^(?!.*[。；：])(?:.*关于.*|.*\d{4}年.*|.*的)$/.test(open) &&
    !endsTitle(open) &&
    TITLE_ENDING.test(plainTitle(end))
  )
}

/** Titles wrap: the line above belongs to one that goes on from it. */
function firstLine(text: string, candidates: readonly Span[], last: number): number {
  let first = last
  while (first > 0) {
    const line = candidates[first]
    const above = candidates[first - 1]
    if (line === undefined || above === undefined) break
    if (/\S/.test(text.slice(above.end, line.start))) break
    if (!goesOn(phrase(text, above).value, phrase(text, line).value)) break
    first--
  }
  return first
}

/** Whether a title that begins on one line goes on on the next. */
function goesOn(above: string, line: string): boolean {
  if (/文件$/.test(above) || endsTitle(above)) return false
  if (PLACE.test(above) && placesAtStart(above).length > 0 && /^(?:\d{4}年|法治|政府)/.test(line))
    return true
  if (namesOnlyBodies(above)) return SPEAKS.test(line) || namesOnlyBodies(line)
  if (BODY_NAME.test(above) && /^关于/.test(line)) return true
  return !startsAnew(line) && (/关于|印发|\d{4}年/.test(above) || bodiesAt(above, 0).length > 0)
}

/** A place or a zone, alone on the first line of a title. */
const PLACE =
  /^[\p{Script=Han}]{2,24}(?:开发区|新区|高新区|经开区|保税区|示范区|试验区|[省市县区旗州盟])$/u

/** What a title says below the line of its issuer. */
const SPEAKS = /^(?:关于|印发|批转|转发|批准|公布|发布|颁发|颁布|下达|同意|\d{4}年)/

/** A line that begins with a body has no issuer above it. */
function startsAnew(line: string): boolean {
  return bodiesAt(line, 0).length > 0
}

/** A line of brackets, or one that goes on with 的, belongs to the title above it. */
function lastLine(text: string, candidates: readonly Span[], last: number): number {
  let end = last
  for (;;) {
    const line = candidates[end]
    const below = candidates[end + 1]
    if (line === undefined || below === undefined) return end
    const next = phrase(text, below).value
    const open = count(phrase(text, line).value, '《') > count(phrase(text, line).value, '》')
    const joined = /^(?:的|和|及|与|暨)/.test(next)
    const bracketed = /^\(.{2,30}\)$/.test(next) && datesIn(next).length === 0
    const unfinished = isUnfinished(text, line, below)
    if (!bracketed && !((open || joined || unfinished) && TITLE_ENDING.test(plainTitle(next))))
      return end
    end++
  }
}

/** 关于2022年度县本级预算 / 执行审计情况的通报: what 关于 opens no 的 has closed, and the next line does. */
function isUnfinished(text: string, line: Span, below: Span): boolean {
  const [own, next] = [phrase(text, line).value, phrase(text, below).value]
  return (
    /关于/.test(own) &&
    !/的.{2,8}$|情况$/.test(own) &&
    /的.{2,6}$/.test(next) &&
    !/关于/.test(next) &&
    !startsAnew(next) &&
    /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(line.end, below.start))
  )
}

function mayBeTitle(value: string): boolean {
  if (value.length < 2 || value.length > LONGEST) return false
  if (/[。;>|]|[!?:]$/.test(value)) return false
  if (NUMBER_LINE.test(value) || /^——/.test(value)) return false
  return !datesIn(value).some(
    ({ from, to }) => to - from >= value.length - 10 || to >= value.length - 1,
  )
}

/** Whether a line ends as titles do; a short one like 公告 is the name of a column of a site. */
export function endsTitle(value: string): boolean {
  const plain = plainTitle(value)
  if (/(?:部|局|委|院|署|政府|主席)令$/.test(plain)) return false
  return (
    TITLE_ENDING.test(plain) && (plain.length >= 6 || /^(?:工作)?(?:报告|通知|总结)$/.test(plain))
  )
}

function titleOnCard(clues: Clues): Title | undefined {
  const value = labelled(clues, 'title').find((field) => endsTitle(phrase(clues.text, field).value))
  return value === undefined ? undefined : titleOf(clues.text, [value])
}

/** How far into a line a title may stand that has no line of its own. */
const RUN_IN = 300

/** `甲局关于2023年度法治政府建设情况的报告 2023年，…`: words between two gaps. */
function titleRunIn(clues: Clues): Title | undefined {
  const [line] = clues.prose
  if (line === undefined) return undefined
  const lead = words(clues.text, {
    start: line.start,
    end: Math.min(line.end, line.start + RUN_IN),
  })
  for (const match of lead.matchAll(/[^\s。，；：,;:>]{8,100}(?=\s)/g)) {
    if (!/(?:^|\s)$/.test(lead.slice(0, match.index)) || !endsTitle(match[0])) continue
    if (startsWithMarker(match[0])) continue
    const start = line.start + match.index
    const title = titleOf(clues.text, [{ start, end: start + match[0].length }])
    if (title !== undefined && isSpecific(title)) return title
  }
  return undefined
}

/** `《网络交易监督管理办法》已经某总局局务会议审议通过，…`: what an order puts in force. */
function titleInOrder(clues: Clues): Title | undefined {
  const [line] = clues.prose
  const name = line === undefined ? null : /^《([^》]{4,60})》已/.exec(words(clues.text, line))
  if (line === undefined || name?.[1] === undefined) return undefined
  return titleOf(clues.text, [{ start: line.start + 1, end: line.start + 1 + name[1].length }])
}

export function titleOf(text: string, lines: readonly Span[]): Title | undefined {
  const first = lines.at(0)
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return undefined
  const span = { start: first.start, end: last.end }
  return { ...span, value: tidy(words(text, span)), phrase: phrase(text, span) }
}

/**
 * A title on one line, figures and letters of half width. Gaps go, whether of letter-spacing or of a
 * wrap, except between joint issuers and between Latin words.
 */
function tidy(written: string): string {
  const parts = written.trim().split(/\s+/).map(withNarrowFigures)
  return parts.reduce((title, piece) => {
    const latin = /[A-Za-z\d]$/.test(title) && /^[A-Za-z]/.test(piece)
    const joint = namesOnlyBodies(title) && bodiesAt(piece, 0).length > 0
    return latin || joint ? `${title} ${piece}` : title + piece
  })
}

function withNarrowFigures(written: string): string {
  return written.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
}

/** Whether words are nothing but names of bodies. */
function namesOnlyBodies(value: string): boolean {
  const plain = value.replaceAll(' ', '')
  return bodiesAt(plain, 0).at(-1)?.to === plain.length
}

function count(value: string, character: string): number {
  return value.split(character).length - 1
}
