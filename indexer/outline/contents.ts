import type { Span } from '../../src/domain/report.ts'

/** Lines of a table of contents: below 目录, until its first entry comes again. */
export function contentsLines(text: string, body: readonly Span[]): ReadonlySet<number> {
  const lines = new Set<number>()
  body.forEach((line, i) => {
    if (line.end - line.start > 6 || !/^目\s*[录次]$/.test(text.slice(line.start, line.end))) return
    const entry = body[i + 1]
    if (entry === undefined) return
    const again = body.findIndex(
      (other, at) => at > i + 1 && entryOf(text, other) === entryOf(text, entry),
    )
    for (let at = i; at < again; at++) lines.add(at)
  })
  return lines
}

/** What an entry names, without leaders, page number and gaps. */
function entryOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, Math.min(end, start + 120))
    .replace(/[\s.．·…—-]*\d*\s*$/, '')
    .replaceAll(/\s+/g, '')
}

/** A row of a table that was written out, its cells apart by bars or tabs. */
export function isTableRow(text: string, { start, end }: Span): boolean {
  if (end - start > 1000) return false
  const row = text.slice(start, end)
  return (row.match(/\||\t/g)?.length ?? 0) >= 2
}
