import type { Span } from '../../src/domain/report.ts'
import type { Block } from '../layout/blocks.ts'
import { epigraphLines } from '../layout/epigraph.ts'
import { lines } from '../layout/lines.ts'
import { CAPTION, CONTROL, isBreadcrumb, isUnended, SCAFFOLD } from '../layout/patterns.ts'
import { type LabelledValue, labelledValues, labelRank, startsWithLabel } from './labelled.ts'
import { type Phrase, part, phrase } from './phrase.ts'
import type { LabelMeaning } from './words/labels.ts'
import { NUMBER_LINE } from './words/numbers.ts'

/** The places of a report where metadata stand. */
export interface Clues {
  readonly text: string
  /** Lines above the prose, without furniture and catalogue fields. */
  readonly front: readonly Span[]
  /** 首页 > 政务公开 > 法治政府建设. */
  readonly breadcrumbs: readonly Span[]
  /** Lines from the first one that reads like prose, without furniture. */
  readonly prose: readonly Span[]
  readonly labels: readonly LabelledValue[]
}

/** Lines at the end in which a page may carry the fields of its catalogue card. */
const TAIL = 12

/**
 * Sorts a report's lines by where they stand. Blocks say which lines are furniture; what they miss is
 * known by its form, since metadata must be right on pages that were cut badly too.
 */
export function cluesIn(text: string, blocks: readonly Block[]): Clues {
  const all = lines(text)
  const furniture = blocks.filter(
    (block) =>
      block.kind === 'noise' && block.reason !== 'repeated-title' && !isSpaced(text, block),
  )
  const kept = all.filter(
    (line) => !SCAFFOLD.test(words(text, line)) && !furniture.some((block) => holds(block, line)),
  )
  const epigraph = epigraphLines(text, kept)
  const proseAt = kept.findIndex((line, i) => i >= epigraph && isProse(words(text, line)))
  const above = proseAt === -1 ? kept : kept.slice(0, proseAt)
  const prose = proseAt === -1 ? [] : kept.slice(proseAt)
  return {
    text,
    front: above.filter((line) => isPlain(words(text, line))),
    breadcrumbs: all.filter((line) => isCrumbs(words(text, line))).slice(0, 3),
    prose,
    labels: [
      ...labelledValues(text, above, true),
      ...labelledValues(text, prose.slice(-TAIL), false),
    ],
  }
}

/** Characters of the first paragraphs that are looked at for issuer and years. */
const OPENING = 800

/** How far into them a title may stand. */
const LEAD = 400

/**
 * Where the report begins to speak: its first two paragraphs, the heading between them not counted, without the line that says whom it is
 * for and without what stands there before the end of the title.
 */
export function opening(clues: Clues, title: string | undefined): Phrase {
  const lines = clues.prose.filter((line) => !isAddress(words(clues.text, line)))
  const [first, next, third] = lines
  const isBetween = isHeading(clues.text, next) && !isHeading(clues.text, third)
  const second = isBetween ? third : next
  if (first === undefined) return { value: '', offsets: [] }
  const end = Math.min((second ?? first).end, first.start + OPENING)
  const whole = phrase(clues.text, { start: first.start, end })
  const repeated = title === undefined ? -1 : whole.value.slice(0, LEAD).lastIndexOf(title)
  return repeated === -1 ? whole : part(whole, repeated + (title ?? '').length)
}

/** 一、总体情况, on a line of its own. */
function isHeading(text: string, line: Span | undefined): boolean {
  if (line === undefined || line.end - line.start > LONGEST_HEADING) return false
  const own = words(text, line)
  return OUTLINE_MARKER.test(own) && !/[。；;]/.test(own)
}

const LONGEST_HEADING = 40

/** `各区人民政府，市政府各委、办、局：` */
export function isAddress(line: string): boolean {
  return /[:：]$/.test(line) && !/[。；;]|如下\s*[:：]$/.test(line)
}

/** The values of one meaning, those of labels that say it best first. */
export function labelled(clues: Clues, meaning: LabelMeaning): readonly LabelledValue[] {
  return clues.labels
    .filter((value) => value.meaning === meaning)
    .toSorted((a, b) => labelRank(a.label) - labelRank(b.label))
}

const OUTLINE_MARKER =
  /^(?:[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+(?:[章条编篇]|部分))/

/** 2029-07-04 10:11:12来源:某网作者:, below a title. */
const STAMPED =
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*\p{Script=Han}{2,4}[:：][^。]{0,40}$/u

/** • 水利、水务;防汛: the value of a card that a page shows as a list. */
const ITEM = /^[•·]\s?[^。！？]{1,40}$/

/** A sentence, a heading of the outline, or the line that names those whom a letter is for. */
function isProse(line: string): boolean {
  if (startsWithLabel(line) || isCrumbs(line) || CONTROL.test(line)) return false
  if (CAPTION.test(line) || STAMPED.test(line) || ITEM.test(line)) return false
  return (
    /[。！？；;]/.test(line) ||
    isUnended(line) ||
    OUTLINE_MARKER.test(line) ||
    (line.length > 4 && /[:：]$/.test(line))
  )
}

function isPlain(line: string): boolean {
  return !startsWithLabel(line) && !isCrumbs(line) && !CONTROL.test(line)
}

/** 关 于 法 治, 第 37 号: rows of single characters are titles, names or numbers, not menus. */
function isSpaced(text: string, line: Span): boolean {
  const isRow = /^\p{Script=Han}(?:\s+[\p{Script=Han}\d０-９]){3,}$/u.test(words(text, line))
  return isRow || NUMBER_LINE.test(phrase(text, line).value)
}

function isCrumbs(line: string): boolean {
  return line.length <= 200 && !line.includes('。') && isBreadcrumb(line)
}

function holds(block: Span, line: Span): boolean {
  return block.start <= line.start && line.end <= block.end
}

export function words(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** The span without the bars of tables, marks of headings and white space around it. */
export function bare(text: string, span: Span): Span {
  const isAround = (at: number, marks: RegExp): boolean => marks.test(text[at] ?? '')
  let { start, end } = span
  while (start < end && isAround(start, /[|\s#*]/)) start++
  // From the end, for a pattern would try every run of white space within a line of a million.
  while (end > start && isAround(end - 1, /[|\s*]/)) end--
  return { start, end }
}
