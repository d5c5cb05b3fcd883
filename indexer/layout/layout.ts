import type { Span } from '../../src/domain/report.ts'
import { startsWithLabel } from '../describe/labelled.ts'
import { startsWithMarker } from '../outline/markers.ts'
import { NO_STRUCTURE, type Structure } from '../read/reading.ts'
import { annexTitles } from './annexes.ts'
import { backMatter } from './back.ts'
import type { Block } from './blocks.ts'
import { epigraphLines } from './epigraph.ts'
import { frontMatter } from './front.ts'
import { lines } from './lines.ts'
import { CAPTION, GREETING, isBreadcrumb, isUnended, PAGE_NUMBER } from './patterns.ts'
import { apartFrom, holder } from './structural.ts'

/**
 * Cuts a report into its front matter, body and back matter. Every character but white space is in
 * exactly one block. What is not surely furniture or metadata is body: there it is searched.
 * `structure` is what the file's format says; it counts before what the words look like.
 */
export function layoutOf(text: string, structure: Structure = NO_STRUCTURE): readonly Block[] {
  const { noise, rest } = apartFrom(text, lines(text), structure.noise)
  const isField = holder(structure.fields)
  const bodyStart = firstBodyLine(text, rest, structure)
  const before = rest.slice(0, bodyStart)
  const front = frontMatter(text, before).map((block): Block => {
    const { start, end } = block
    if (isTitle(structure, block)) return { start, end, kind: 'title' }
    return isField(block) ? { start, end, kind: 'fields' } : block
  })
  const back = backMatter(text, rest.slice(bodyStart))
  const titles = front.filter((block) => block.kind === 'title').map((block) => slice(text, block))
  const annexed = annexTitles(text, back.body, titles.join(''))
  const body = back.body.flatMap((line): readonly Block[] => {
    if (isField(line)) return [{ ...line, kind: 'fields' }]
    if (isPageNumber(text, line)) return [{ ...line, kind: 'noise', reason: 'page-number' }]
    if (annexed.has(line)) return [{ ...line, kind: 'title' }]
    return withoutRepeatedTitle(text, line, titles)
  })
  const found = [...front, ...body, ...back.blocks]
  return noise.length === 0 ? found : [...found, ...noise].toSorted((a, b) => a.start - b.start)
}

/** Lines in which the title of a file is looked for. */
const TOP = 60

const LONGEST_GREETING = 60

/** The first line that reads like prose or carries an outline marker, below the title the format names. */
function firstBodyLine(text: string, all: readonly Span[], structure: Structure): number {
  const isField = holder(structure.fields)
  const epigraph = epigraphLines(text, all)
  const at = all.findIndex((line, i) => {
    if (i < epigraph) return false
    if (isField(line) || isTitle(structure, line)) return false
    const words = slice(text, line)
    if (words.length <= LONGEST_GREETING && GREETING.test(words)) return false
    if (CAPTION.test(words) || isPath(words)) return false
    if (/[。！？]/.test(words) || isUnended(words)) return true
    return (
      startsWithMarker(words) ||
      (/[:：]$/.test(words) &&
        words.length > 4 &&
        !/字体|字号/.test(words) &&
        !startsWithLabel(words))
    )
  })
  const title = all.slice(0, TOP).findLastIndex((line) => isTitle(structure, line))
  return Math.max(at === -1 ? all.length : at, title + 1)
}

/** 您的位置：, alone or before the path on its line; a page on one line has one too. */
function isPath(words: string): boolean {
  return words.length <= LONGEST_GREETING && !words.includes('。') && isBreadcrumb(words)
}

function isTitle({ title }: Structure, line: Span): boolean {
  return title !== undefined && line.start >= title.start && line.end <= title.end
}

function isPageNumber(text: string, line: Span): boolean {
  return line.end - line.start <= 20 && PAGE_NUMBER.test(slice(text, line))
}

/** Portals often print the title once more where the text begins. */
function withoutRepeatedTitle(
  text: string,
  line: Span,
  titles: readonly string[],
): readonly Block[] {
  const words = slice(text, line)
  const title = titles.find((candidate) => words.startsWith(candidate))
  if (title === undefined) return [{ ...line, kind: 'body' }]
  const end = line.start + title.length
  const rest = words.slice(title.length)
  if (rest !== '' && !/^\s/.test(rest)) return [{ ...line, kind: 'body' }]
  const repeated: Block = { start: line.start, end, kind: 'noise', reason: 'repeated-title' }
  if (rest === '') return [repeated]
  const gap = rest.length - rest.trimStart().length
  return [repeated, { start: end + gap, end: line.end, kind: 'body' }]
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
