import type { Span } from '../../src/domain/report.ts'
import { isTableRow } from './contents.ts'
import { markerAt } from './markers.ts'

const SHORTEST = 4
const LONGEST = 30
/** Parts of a report that are called by what they are. */
const NAMED_PARTS =
  /^(?:前\s*言|引\s*言|序\s*言|绪\s*论|导\s*言|综\s*述|概\s*述|概\s*况|结\s*语|结\s*束\s*语|后\s*记|(?:《[^》]{4,20}》)?(?:有关|相关|部分)?(?:内容)?(?:名词|指标|术语|用语)(?:解释|注释|说明)|附\s*注)$/

/** Prose that a heading without a marker may stand above. */
const SHORTEST_PROSE = 45

/**
 * Lines without a marker that are headings all the same, as in work reports: short, without a stop,
 * between prose and prose.
 */
export function plainHeadings(text: string, body: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  body.forEach((line, i) => {
    if (isNamedPart(text, line)) found.add(i)
    else if (looksLikeHeading(text, line) && standsBetweenProse(text, body, i)) found.add(i)
  })
  return found
}

/** Whether a line is 前言, 结语 or the like: it stands beside the outermost headings. */
export function isNamedPart(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST && NAMED_PARTS.test(text.slice(start, end))
}

function looksLikeHeading(text: string, line: Span): boolean {
  const length = line.end - line.start
  if (length < SHORTEST || length > LONGEST) return false
  const words = text.slice(line.start, line.end)
  if (!/^[\p{Script=Han}“‘《\d]/u.test(words) || !/[\p{Script=Han}”’》]$/u.test(words)) return false
  if (
    /[。！？；;:：|…]|^附\s*件|^[图表]\s?[\d一二三四五六七八九十]|^[一二三四五六七八九十]{1,2}是|^(?:首先|其次|再次|最后)/.test(
      words,
    )
  )
    return false
  if (/^\d{4}\s*年\s*\d{1,2}\s*月|^各位|同志们$|(?:局|厅|政府|委员会|办公室|办事处)$/.test(words))
    return false
  if (
    /^[一二][〇○零一二三四五六七八九]{3}年.{1,3}月|(?:会议|全会)(?:上|讨论|审议)?(?:通过|批准)?$/.test(
      words,
    )
  )
    return false
  return markerAt(text, line.start) === undefined && !isTableRow(text, line)
}

function standsBetweenProse(text: string, body: readonly Span[], i: number): boolean {
  const [before, line, after] = [body[i - 1], body[i], body[i + 1]]
  if (line === undefined || after === undefined) return false
  const closed =
    before === undefined || endsSentence(text, before) || markerAt(text, before.start) !== undefined
  const marked = markerAt(text, after.start)
  const opens = marked === undefined ? isProse(text, after) : marked.number === 1
  return (
    closed &&
    opens &&
    after.end - after.start > (line.end - line.start) * (marked === undefined ? 1.5 : 0)
  )
}

function isProse(text: string, line: Span): boolean {
  return line.end - line.start >= SHORTEST_PROSE && endsSentence(text, line)
}

function endsSentence(text: string, { end }: Span): boolean {
  return /[。！？；：:”）)]/.test(text[end - 1] ?? '')
}
