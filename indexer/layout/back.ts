import type { Span } from '../../src/domain/report.ts'
import type { Block } from './blocks.ts'
import { trim } from './lines.ts'
import {
  ATTACHMENT,
  BODY_NAME,
  CONTROL,
  DATE_LINE,
  FIELD_LABEL,
  FOOTER,
  PAGE_NUMBER,
  SCAFFOLD,
  SHARE,
} from './patterns.ts'

/** What stands behind the body: signature, attachments, furniture. The rest are the body's lines. */
export function backMatter(
  text: string,
  after: readonly Span[],
): { readonly body: readonly Span[]; readonly blocks: readonly Block[] } {
  const blocks: Block[] = []
  let last = elsewhereFrom(text, after)
  for (const line of after.slice(last)) blocks.push({ ...line, kind: 'noise', reason: 'footer' })
  while (last > 0) {
    const line = after[last - 1]
    const block =
      line === undefined
        ? undefined
        : (classify(text.slice(line.start, line.end), line) ??
          listedAttachment(text, after, last - 1))
    if (block === undefined) break
    blocks.unshift(block)
    last--
  }
  const body = after.slice(0, last)
  const closing = body.at(-1)
  if (closing === undefined) return { body, blocks }
  const parts = closingParts(text, closing)
  return {
    body: parts.body === undefined ? body.slice(0, -1) : [...body.slice(0, -1), parts.body],
    blocks: [...parts.blocks, ...blocks],
  }
}

/** 相关链接, 上一篇: from here on the page leads elsewhere. */
const ELSEWHERE =
  /^(?:[【[]?(?:相关(?:链接|新闻|文章|阅读|信息|稿件|文件|解读|报道|文档)|上一[篇条]|下一[篇条]|友情链接|延伸阅读|推荐阅读|热点新闻)[】\]]?\s*[:：]?)/

/** The line from which on there are only names of other pages; the number of lines when there is none. */
function elsewhereFrom(text: string, after: readonly Span[]): number {
  let from = after.length
  for (let i = after.length - 1; i >= 0; i--) {
    const line = after[i]
    if (line === undefined || line.end - line.start > 100) break
    const words = text.slice(line.start, line.end)
    if (/[。；;]/.test(words) || ATTACHMENT.test(words)) break
    if (ELSEWHERE.test(words)) from = i
  }
  return from
}

function classify(words: string, line: Span): Block | undefined {
  if (SCAFFOLD.test(words)) return { ...line, kind: 'noise', reason: 'table-scaffold' }
  if (CONTROL.test(words) || /^分享到?[:：]?$/.test(words)) {
    return { ...line, kind: 'noise', reason: SHARE.test(words) ? 'share' : 'font-size' }
  }
  if (PAGE_NUMBER.test(words)) return { ...line, kind: 'noise', reason: 'page-number' }
  if (FOOTER.test(words)) return { ...line, kind: 'noise', reason: 'footer' }
  if (ATTACHMENT.test(words) && words.length <= 120 && !/。/.test(words)) {
    return { ...line, kind: 'attachment' }
  }
  if (DATE_LINE.test(words) || namesBodies(words)) return { ...line, kind: 'signature' }
  if (SIGNATURE.exec(`。${words}`)?.[1] === words) return { ...line, kind: 'signature' }
  if (FIELD_LABEL.test(words) && words.length <= 60) return { ...line, kind: 'fields' }
  if (TAIL_NOTE.test(words) && words.length <= 120) return { ...line, kind: 'fields' }
  return undefined
}

/** One body or several that sign on one line. */
function namesBodies(words: string): boolean {
  return (
    BODY_NAME.test(words) ||
    (words.length <= 100 && words.split(/\s+/).every((name) => BODY_NAME.test(name)))
  )
}

/** Who else receives a document, who answers for it, whether it is public. */
const TAIL_NOTE =
  /^[（(]\s*(?:此件|本文|联系人|公开|不公开|依申请)[^）)]*[）)]$|^(?:抄送|主送|分送|联系人|联系电话|信息公开选项)\s*[:：]|(?:办公[厅室]|秘书科)\s*\d{4}年\d{1,2}月\d{1,2}日印发$/

const LISTED = /^(?:\d{1,2}\s?[.．、]|[（(]\d{1,2}[）)])/
/** Attachments listed below the line that says 附件. */
const MOST_ATTACHMENTS = 30

function listedAttachment(text: string, lines: readonly Span[], at: number): Block | undefined {
  const words = (line: Span) => text.slice(line.start, Math.min(line.end, line.start + 100))
  for (let i = at; i >= Math.max(0, at - MOST_ATTACHMENTS); i--) {
    const line = lines[i]
    if (line === undefined) return undefined
    const own = words(line)
    if (/^附\s*件\s*[:：]/.test(own) && i < at) {
      const listed = lines[at]
      return listed === undefined ? undefined : { ...listed, kind: 'attachment' }
    }
    if (!LISTED.test(own) || own.length > 80 || /。/.test(own)) return undefined
  }
  return undefined
}

/** Issuer and date at the very end of a line of prose: `…交流会。 某市某局 2024年1月5日`. */
const SIGNATURE =
  /(?<=[。！？”）)]\s{0,20})([\p{Script=Han}]{4,40}\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/u

const LONGEST_SIGNATURE = 120

/** Where the bars and white space at the end of a line begin. */
function drawingStart(text: string, line: Span): number {
  let at = line.end
  while (at > line.start && /[\s|]/.test(text[at - 1] ?? '')) at--
  return at
}

/** Takes signature and table drawing off the end of the body's last line. */
function closingParts(
  text: string,
  line: Span,
): { readonly body: Span | undefined; readonly blocks: readonly Block[] } {
  const blocks: Block[] = []
  let rest = line
  const at = drawingStart(text, rest)
  if (text.slice(at, rest.end).includes('|')) {
    blocks.unshift({
      ...trim(text, { start: at, end: rest.end }),
      kind: 'noise',
      reason: 'table-scaffold',
    })
    rest = trim(text, { start: rest.start, end: at })
  }
  const tail = Math.max(rest.start, rest.end - LONGEST_SIGNATURE)
  const signature = SIGNATURE.exec(text.slice(tail, rest.end))
  if (signature !== null) {
    const signed = tail + signature.index
    blocks.unshift({ start: signed, end: rest.end, kind: 'signature' })
    rest = trim(text, { start: rest.start, end: signed })
  }
  return { body: rest.start < rest.end ? rest : undefined, blocks }
}
