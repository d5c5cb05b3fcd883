import type { ReadableReport } from '../search/readable.ts'
import type { Hit } from '../search/types.ts'
import type { Mark } from './marks.ts'
import type { ReaderView } from './page-request.ts'

/** Everything to be marked in a report, in offsets of its decoded text, by where it begins. */
export function readerMarks(
  reading: ReadableReport,
  hits: readonly Hit[],
  { passage, show }: ReaderView,
): readonly Mark[] {
  const marks: Mark[] = []
  for (const { passage: found, highlights } of hits) {
    for (const { start, end, kind } of highlights) {
      // One sentence stands out, that of the passage one came for.
      if (kind === 'sentence' && found.id !== passage) continue
      marks.push({ start: found.start + start, end: found.start + end, kind })
    }
  }
  for (const { start, end } of reading.figures) marks.push({ start, end, kind: 'figure' })
  for (const { start, end } of reading.citations) marks.push({ start, end, kind: 'document' })
  if (show.includes('practices')) {
    for (const { mentions } of reading.practices) {
      for (const { start, end } of mentions) marks.push({ start, end, kind: 'practice' })
    }
  }
  return marks.sort((a, b) => a.start - b.start)
}

/** Gives each of the stretches, which come in order, its marks, in offsets of the stretch. */
export function marksWithinStretches(marks: readonly Mark[]) {
  let next = 0
  return (start: number, end: number): readonly Mark[] => {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const inside: Mark[] = []
    for (let i = next; i < marks.length; i += 1) {
      const mark = marks[i]
      if (mark === undefined || mark.start >= end) break
      if (mark.end > start) {
        inside.push({ ...mark, start: mark.start - start, end: mark.end - start })
      }
    }
    return inside
  }
}
