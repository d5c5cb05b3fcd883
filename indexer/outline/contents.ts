import type { Span } from '../../src/domain/report.ts'
import { markerAt } from './markers.ts'

/** So many chapters with nothing between them are the table of contents of a statute. */
const FEWEST_CHAPTERS = 4

/**
 * Lines of a table of contents: below 目录, or chapters right below each other, until the first entry comes again; of a text that
 * breaks off before, those that end in the number of a page.
 */
export function contentsLines(text: string, body: readonly Span[]): ReadonlySet<number> {
  const lines = new Set(bareChapters(text, body))
  body.forEach((line, i) => {
    if (line.end - line.start > 6 || !/^目\s*[录次]$/.test(text.slice(line.start, line.end))) return
    const entry = body[i + 1]
    if (entry === undefined) return
    const again = body.findIndex(
      (other, at) => at > i + 1 && entryOf(text, other) === entryOf(text, entry),
    )
    const end = again === -1 ? endOfPaged(text, body, i + 1) : again
    for (let at = i; at < end; at++) lines.add(at)
  })
  return lines
}

/** Characters of an entry. */
const LONGEST_ENTRY = 120

/** So many entries with pages that do not fall are a table of contents. */
const FEWEST_PAGED = 3

function endOfPaged(text: string, body: readonly Span[], from: number): number {
  let page = 0
  let at = from
  for (let line = body[at]; line !== undefined; line = body[++at]) {
    if (line.end - line.start > LONGEST_ENTRY) break
    const own = Number(/[^\d.](\d{1,3})$/.exec(text.slice(line.start, line.end))?.[1])
    if (!(own >= page)) break
    page = own
  }
  return at - from >= FEWEST_PAGED ? at : from - 1
}

function bareChapters(text: string, body: readonly Span[]): readonly number[] {
  const isChapter = (line: Span | undefined, number: number) => {
    const marker = line === undefined ? undefined : markerAt(text, line.start)
    return marker?.family === 'chapter' && marker.number === number
  }
  const from = body.findIndex((line) => isChapter(line, 1))
  let chapters = 0
  while (isChapter(body[from + chapters], chapters + 1)) chapters++
  const first = body[from]
  if (chapters < FEWEST_CHAPTERS || first === undefined) return []
  const again = body.some(
    (line, i) => i >= from + chapters && entryOf(text, line) === entryOf(text, first),
  )
  return again ? Array.from({ length: chapters }, (_, i) => from + i) : []
}

/** What an entry names, without leaders, page number and gaps. */
function entryOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, Math.min(end, start + LONGEST_ENTRY))
    .replace(/[\s.．·…—-]*\d*\s*$/, '')
    .replaceAll(/\s+/g, '')
}

/** A row of a table that was written out, its cells apart by bars or tabs. */
export function isTableRow(text: string, { start, end }: Span): boolean {
  if (end - start > 1000) return false
  const row = text.slice(start, end)
  return (row.match(/\||\t/g)?.length ?? 0) >= 2
}

/** Rows of the table that every yearly report on disclosure of information must have, wherever its cells were broken. */
const FORM_ROW =
  /^(?:[一二三四]、\s*(?:本年新收政府信息公开申请|上年结转政府信息公开申请|本年度办理结果|结转下年度继续办理)|[（(][一二三四五六七][）)]\s*(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计)(?=[\s\d|（(]|$)|\d{1,2}\s?[.．、]\s*(?:属于国家秘密|其他法律行政法规禁止公开|危及[“"]?三安全|保护第三方合法权益|属于[一二三四五六七八九]类|属于行政(?:执法案卷|查询事项)|本机关不掌握相关|没有现成信息|补正后申请内容|信访举报投诉类|重复申请|要求提供公开出版物|无正当理由大量反复|要求行政机关确认|申请人(?:无正当理由)?逾期|其他(?=[\s\d|]|$)))/

export function isFormRow(text: string, { start, end }: Span): boolean {
  return FORM_ROW.test(text.slice(start, Math.min(end, start + 80)))
}
