import type { Section } from '../domain/words.ts'
import type { ReportView } from '../search/lookup.ts'

/** A heading (with its level) or a passage, in the order of the text. */
export interface ReaderBlock {
  /** Of the passage, so that a permalink finds it; of the place, for a heading without one. */
  readonly id: string
  readonly text: string
  /** Of the text, in the decoded text of the report. */
  readonly start: number
  /** Whether it is a passage, which can be linked to and cited. */
  readonly isPassage: boolean
  readonly heading?: number
  readonly section?: Section
}

/**
 * What is read of a report. A passage that is nothing but its heading is shown once, as the heading,
 * under the id of the passage.
 */
export function readerBlocks(
  { outline, passages }: Pick<ReportView, 'outline' | 'passages'>,
  source: string,
): readonly ReaderBlock[] {
  const placed: ReaderBlock[] = []
  const shownAsHeading = new Set<string>()
  for (const { start, end, level, text } of outline) {
    const same = passages.find((passage) => passage.start >= start && passage.end <= end)
    if (same !== undefined) shownAsHeading.add(same.id)
    const id = same?.id ?? `heading-${start}`
    placed.push({ id, text, heading: level, start, isPassage: same !== undefined })
  }
  for (const { id, start, end, section } of passages) {
    if (shownAsHeading.has(id)) continue
    const text = source.slice(start, end)
    const blank = text.length - text.trimStart().length
    placed.push({ id, text: text.trim(), section, start: start + blank, isPassage: true })
  }
  return placed.sort((a, b) => a.start - b.start)
}
