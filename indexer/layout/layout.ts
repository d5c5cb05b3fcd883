import type { Span } from '../../src/domain/report.ts'
import { startsWithMarker } from '../outline/markers.ts'
import { backMatter } from './back.ts'
import type { Block } from './blocks.ts'
import { frontMatter } from './front.ts'
import { lines } from './lines.ts'

/**
 * Cuts a report into its front matter, body and back matter. Every character but white space is in
 * exactly one block. What is not surely furniture or metadata is body: there it is searched.
 */
export function layoutOf(text: string): readonly Block[] {
  const all = lines(text)
  const bodyStart = firstBodyLine(text, all)
  const front = frontMatter(text, all.slice(0, bodyStart))
  const back = backMatter(text, all.slice(bodyStart))
  const titles = front.filter((block) => block.kind === 'title').map((block) => slice(text, block))
  return [
    ...front,
    ...back.body.flatMap((line) => withoutRepeatedTitle(text, line, titles)),
    ...back.blocks,
  ]
}

/** The first line that reads like prose or carries an outline marker. */
function firstBodyLine(text: string, all: readonly Span[]): number {
  const at = all.findIndex((line) => {
    const words = slice(text, line)
    if (/[。！？]/.test(words)) return true
    return (
      startsWithMarker(words) ||
      (/[:：]$/.test(words) && words.length > 4 && !/字体|字号/.test(words))
    )
  })
  return at === -1 ? all.length : at
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
