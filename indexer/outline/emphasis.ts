import type { Span } from '../../src/domain/report.ts'
import { trim } from '../layout/lines.ts'
import { isTableRow } from './contents.ts'
import { markerAt } from './markers.ts'

/** Lines and beginnings of lines that a file sets in bold and that read like headings. */
export interface Emphasis {
  /** Whole lines, by their place among the body's lines. */
  readonly lines: ReadonlySet<number>
  /** Where a label in bold ends that its text follows, by the line it begins. */
  readonly leads: ReadonlyMap<number, number>
}

const SHORTEST = 4
const LONGEST_LINE = 40
const LONGEST_LEAD = 45
/** A line that ends in a stop is a sentence when it is longer. */
const LONGEST_STOPPED = 25
/** What follows a label on its line. */
const SHORTEST_BEHIND = 10

/** Bold says heading where some of a text is set in it, several times: not once, nor everywhere. */
const FEWEST = 2
const LARGEST_SHARE = 0.5

/**
 * Headings without a number that only bold type tells: 主要工作 on a line of its own, 五年来，产业结构持续优化。 before
 * its text. Numbered lines are told by their numbers.
 */
export function emphasisOf(
  text: string,
  body: readonly Span[],
  emphasised: readonly Span[],
): Emphasis {
  const ends = new Map(
    emphasised.map((span) => {
      const { start, end } = trim(text, span)
      return [start, end]
    }),
  )
  const lines = new Set<number>()
  const leads = new Map<number, number>()
  body.forEach((line, i) => {
    const end = ends.get(line.start)
    if (end === undefined || !mayBegin(text, line)) return
    if (end >= line.end) {
      if (isLine(text.slice(line.start, line.end))) lines.add(i)
      return
    }
    const behind = /^[。：:]/.test(text.slice(end, end + 1)) ? end + 1 : end
    const words = text.slice(line.start, behind)
    if (isLead(words) && line.end - behind >= SHORTEST_BEHIND) leads.set(i, behind)
  })
  return {
    lines: lines.size >= FEWEST && lines.size <= body.length * LARGEST_SHARE ? lines : new Set(),
    leads: leads.size >= FEWEST ? leads : new Map(),
  }
}

function mayBegin(text: string, line: Span): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 30))
  if (
    /^附\s*件|^[图表]\s?[\d一二三四五六七八九十]|^[一二三四五六七八九十]{1,2}[是要]|^(?:首先|其次|再次|最后|注)/.test(
      words,
    )
  )
    return false
  if (/^\d{4}\s*年\s*\d{1,2}\s*月|^各位/.test(words)) return false
  return markerAt(text, line.start) === undefined && !isTableRow(text, line)
}

function isLine(words: string): boolean {
  if (words.length < SHORTEST || words.length > LONGEST_LINE) return false
  if (/[。！？]$/.test(words) && words.length > LONGEST_STOPPED) return false
  if (/[。！？；;：:|…].|[，,、；;：:]$/.test(words)) return false
  return /\p{Script=Han}/u.test(words) && !/(?:局|厅|政府|委员会|办公室)$/.test(words)
}

function isLead(words: string): boolean {
  if (words.length < SHORTEST || words.length > LONGEST_LEAD) return false
  return /[。：:]$/.test(words) && !/[。；;].|^《/.test(words)
}
