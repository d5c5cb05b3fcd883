import type { Span } from '../../src/domain/report.ts'
import { placesAtStart } from '../../src/regions/at-start.ts'
import { startsWithMarker } from '../outline/markers.ts'
import { bodiesAt } from './body.ts'
import { bare, type Clues, isAddress, labelled, words } from './clues.ts'
import { datesIn, YEAR } from './dates.ts'
import { isHeadlineOf } from './headline.ts'
import { type Phrase, phrase } from './phrase.ts'
import { titleAlone } from './title-alone.ts'
import {
  endsTitle,
  endsWrapped,
  firstLine,
  lastLine,
  namesOnlyBodies,
  startsAnew,
  titleBeforeNumber,
} from './title-lines.ts'
import { BRACKETED, NUMBER_LINE } from './words/numbers.ts'

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
  const above = titleAbove(clues)
  const card = titleOnCard(clues)
  const found = above !== undefined && isPartOf(above, card) ? card : (above ?? card)
  return found ?? titleRunIn(clues) ?? titleInOrder(clues)
}

/** What stands above the text is a piece of the title on the card, where it wraps in a way of its own. */
function isPartOf(above: Title, card: Title | undefined): boolean {
  const whole = card?.phrase.value ?? ''
  return whole.length > above.phrase.value.length && whole.includes(above.phrase.value)
}

/**
 * The first line that ends like a title, with what belongs to it; better one that says whose or which
 * it is, since pages also print the name of the column that the report stands in.
 */
function titleAbove(clues: Clues): Title | undefined {
  const { text } = clues
  const candidates = clues.front
    .map((line) => titleAlone(text, bare(text, line)))
    .filter((line) => mayBeTitle(phrase(text, line).value))
  const titles = candidates.flatMap((line, i) => {
    const above = candidates[i - 1]
    const ends = endsTitle(phrase(text, line).value)
    if (!ends && !endsWrapped(text, above, line)) return []
    const first = firstLine(text, candidates, i)
    return (
      titleOf(text, candidates.slice(first, lastLine(text, candidates, { first, last: i }) + 1)) ??
      []
    )
  })
  return belowHeadlines(titles.filter(isSpecific)) ?? titles.at(0)
}

/** The first of the titles that is not the headline of the next. */
function belowHeadlines(titles: readonly Title[]): Title | undefined {
  return titles.find((title, i) => {
    const below = titles[i + 1]
    return below === undefined || !isHeadlineOf(title.phrase.value, below.phrase.value)
  })
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

/** 某市人民政府公报（2022年第2号）: in which a paper came out, above its title. */
const GAZETTE = /公报\((?:总第\d+期|\d{4}年第?\d{1,3}[号期])\)$/

function mayBeTitle(value: string): boolean {
  if (value.length < 2 || value.length > LONGEST) return false
  if (/[。;>|]|[!?:]$/.test(value) || GAZETTE.test(value)) return false
  if (
    NUMBER_LINE.test(value) ||
    /^——|^第[一二三四五六七八九十]{1,3}(?:分?编|[章篇节]|部分)/.test(value)
  )
    return false
  return !datesIn(value).some(
    ({ from, to }) => to - from >= value.length - 10 || to >= value.length - 1,
  )
}

function titleOnCard(clues: Clues): Title | undefined {
  const value = labelled(clues, 'title')
    .map((field) => titleAlone(clues.text, field))
    .find((field) => endsTitle(phrase(clues.text, field).value))
  return value === undefined ? undefined : titleOf(clues.text, [value])
}

/** 某市人民政府关于2023年度法治政府建设情况的报告2023年，…: a page that lost its breaks. */
const GLUED = /^[^\s。，；：,;:]{8,60}?(?:报告|总结|汇报)(?=(?:\d{4}年|今年|近年来)\S{0,6}[，,])/

/** …的通知国办发〔2014〕56号各省…：, too. */
const NUMBERED = new RegExp(`^[^\\s。；：;:，,（(]{8,90}?${BRACKETED}`)

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
  const numbered = NUMBERED.exec(lead)?.[0] ?? ''
  const glued = GLUED.exec(lead)?.[0].length ?? titleBeforeNumber(numbered)
  if (glued !== undefined && endsTitle(lead.slice(0, glued))) {
    const title = titleOf(clues.text, [{ start: line.start, end: line.start + glued }])
    if (title !== undefined && isSpecific(title)) return title
  }
  for (const match of lead.matchAll(/[^\s。，；：,;:>]{8,100}(?=\s)/g)) {
    if (!/(?:^|\s)$/.test(lead.slice(0, match.index)) || !endsTitle(match[0])) continue
    if (startsWithMarker(match[0])) continue
    const start = line.start + match.index
    const title = titleOf(clues.text, [{ start, end: start + match[0].length }])
    if (title !== undefined && isSpecific(title)) return title
  }
  return undefined
}

const IN_ORDER =
  /^(《(?=[^》]{4,60}》已)|现予?[公发]布(?:修[订改]后的)?《|(?:经[^。《]{2,24}[，,])?现将《(?=[^》]{4,60}》(?:印发|报上|呈报|上报|报送))|[^。]{0,120}[，,]现(?:向社会)?[公发]布《(?=[^》]{8,60}报告》))([^》]{4,60})》/

/** So many paragraphs a letter has at most before it says what it sends: 现将《…》报上. */
const LETTER = 4

/** `《网络交易监督管理办法》已经某总局局务会议审议通过，…`, `现公布修订后的《…条例》，…`: what an order puts in force. */
function titleInOrder(clues: Clues): Title | undefined {
  const lines = clues.prose.filter((each) => !isAddress(words(clues.text, each)))
  for (const [i, line] of lines.slice(0, LETTER).entries()) {
    const [, lead = '', name] = IN_ORDER.exec(words(clues.text, line)) ?? []
    if (name === undefined || (i > 0 && !lead.includes('现将'))) continue
    const start = line.start + lead.length
    return titleOf(clues.text, [{ start, end: start + name.length }])
  }
  return undefined
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
