import type { Span } from '../../src/domain/report.ts'
import type { Block } from './blocks.ts'
import {
  BODY_NAME,
  CAPTION,
  CONTROL,
  DATE_LINE,
  DOCUMENT_NUMBER_LINE,
  FIELD_LABEL,
  HOLDS_FIELD,
  isBreadcrumb,
  LABEL_ALONE,
  SCAFFOLD,
  SESSION_LINE,
  SHARE,
  TITLE_ENDING,
  TODAY,
} from './patterns.ts'

/** What stands before the body: furniture, catalogue fields and the title. */
export function frontMatter(text: string, before: readonly Span[]): readonly Block[] {
  const blocks = before.map((line) =>
    classify(text.slice(line.start, line.end).replace(BULLET, ''), line),
  )
  const seen = new Set<string>()
  return blocks.map((block, i) => {
    const words = text.slice(block.start, block.end)
    if (isTableDrawing(blocks, i)) return { start: block.start, end: block.end, kind: 'fields' }
    if (isBelowLabel(text, blocks, i)) return { ...block, kind: 'fields' }
    if (isCrumb(text, blocks, i)) return { ...block, kind: 'noise', reason: 'breadcrumb' }
    if (isWrappedTitle(blocks, i, words))
      return { start: block.start, end: block.end, kind: 'title' }
    if (block.kind === 'body' && [...seen].some((title) => isBeginningOf(title, words)))
      return { ...block, kind: 'noise', reason: 'repeated-title' }
    if (block.kind !== 'title') return block
    if (seen.has(words)) return { ...block, kind: 'noise', reason: 'repeated-title' }
    seen.add(words)
    return block
  })
}

/** 某镇2022年度法治政府建设, below …法治政府建设工作报告: the title once more, its last words left out. */
function isBeginningOf(title: string, words: string): boolean {
  return (
    words.length >= SHORTEST_AGAIN && words.length * 2 > title.length && title.startsWith(words)
  )
}

const SHORTEST_AGAIN = 8

/** A page that shows its card or its controls as a list. */
const BULLET = /^[•·]\s*/

function classify(words: string, line: Span): Block {
  if (SCAFFOLD.test(words)) return { ...line, kind: 'noise', reason: 'table-scaffold' }
  if (isBreadcrumb(words)) return { ...line, kind: 'noise', reason: 'breadcrumb' }
  if (CONTROL.test(words) && !HOLDS_FIELD.test(words)) {
    return { ...line, kind: 'noise', reason: SHARE.test(words) ? 'share' : 'font-size' }
  }
  if (CAPTION.test(words)) return { ...line, kind: 'noise', reason: 'caption' }
  if (TODAY.test(words)) return { ...line, kind: 'noise', reason: 'navigation' }
  if (FIELD_LABEL.test(words) || LABEL_ALONE.test(words)) return { ...line, kind: 'fields' }
  if (DATE_LINE.test(words) || DOCUMENT_NUMBER_LINE.test(words)) {
    return { ...line, kind: 'fields' }
  }
  if (SESSION_LINE.test(words)) return { ...line, kind: 'fields' }
  if (isLetterhead(words)) return { ...line, kind: 'fields' }
  if (isTitle(words)) return { ...line, kind: 'title' }
  if (isNavigation(words)) return { ...line, kind: 'noise', reason: 'navigation' }
  return { ...line, kind: 'body' }
}

/** Letter-spaced titles (关 于 法 治) are read without their spaces. */
function isTitle(words: string): boolean {
  const joined = words.replaceAll(/\s+/g, '')
  const spaced = joined.length < words.length && !/^(?:\S\s+)+\S$/.test(words)
  return joined.length >= 6 && joined.length <= 100 && !spaced && TITLE_ENDING.test(joined)
}

/** 某 省 人 民 政 府 文 件 or 第 37 号 above the title. */
function isLetterhead(words: string): boolean {
  const joined = words.replaceAll(/\s+/g, '')
  if (/^第[\d一二三四五六七八九十百]{1,5}[号期]$/.test(joined)) return true
  return isLetterSpaced(words) && (BODY_NAME.test(joined) || /(?:文件|令|公报|公告)$/.test(joined))
}

function isLetterSpaced(words: string): boolean {
  return /^(?:\S\s+){2,}\S$/.test(words)
}

/** A row of short words, as menus are. */
function isNavigation(words: string): boolean {
  const items = words.split(/[\s|·]+/).filter((item) => item !== '')
  const single = items.filter((item) => item.length === 1).length
  if (single * 2 > items.length) return false
  if (items.every((item) => BODY_NAME.test(item))) return false
  return items.length >= 3 && items.every((item) => item.length <= 8 && !/[,，、:：]/.test(item))
}

/** Lines that draw the table of the catalogue fields belong to it. */
function isTableDrawing(blocks: readonly Block[], i: number): boolean {
  return (
    blocks[i]?.reason === 'table-scaffold' &&
    blocks[i - 1]?.kind === 'fields' &&
    blocks[i + 1]?.kind === 'fields'
  )
}

/** 教育 below [ 主题分类 ]: the value of a label that has a line of its own. */
function isBelowLabel(text: string, blocks: readonly Block[], i: number): boolean {
  const [above, { kind, start, end } = NO_BLOCK] = [blocks[i - 1], blocks[i]]
  if (kind !== 'body' || above?.kind !== 'fields' || end - start > LONGEST_VALUE) return false
  return LABEL_ALONE.test(text.slice(above.start, above.end).replace(BULLET, ''))
}

const LONGEST_VALUE = 40
const NO_BLOCK: Block = { kind: 'noise', start: 0, end: 0 }

/** 首页, then > on a line of its own, then 政务公开: a path that was broken at its marks. */
function isCrumb(text: string, blocks: readonly Block[], i: number): boolean {
  const isMark = (block: Block | undefined) =>
    block !== undefined && /^[>›»]+$/.test(text.slice(block.start, block.end))
  const { kind, start = 0, end = 0 } = blocks[i] ?? {}
  const isName = kind === 'body' && end - start <= LONGEST_CRUMB
  return isName && (isMark(blocks[i - 1]) || isMark(blocks[i + 1]))
}

const LONGEST_CRUMB = 15

/** The line above the end of a title, when it can only be the title's beginning. */
function isWrappedTitle(blocks: readonly Block[], i: number, words: string): boolean {
  return (
    blocks[i]?.kind === 'body' &&
    blocks[i + 1]?.kind === 'title' &&
    words.length >= 4 &&
    /关于|20\d\d年|二〇|人民政府|局$|委员会$|办公室$/.test(words)
  )
}
