import type { Span } from '../../src/domain/report.ts'

/** A text of the years after 1966 may open with a quotation, under this line. */
const OPENS = /^(?:最高指示|毛\s?主席语录|毛\s?主席教导我们)[:：]?$/
const LONGEST = 8

/** Lines of the quotation at the top, before the document itself begins; 0 where there is none. */
export function epigraphLines(text: string, lines: readonly Span[]): number {
  const words = lines.slice(0, LONGEST).map(({ start, end }) => text.slice(start, end))
  const opens = words.findIndex((line) => OPENS.test(line))
  if (opens === -1) return 0
  const behind = words.slice(opens + 1).findIndex((line) => !/[。！；，]/.test(line))
  return behind === -1 ? 0 : opens + 1 + behind
}
