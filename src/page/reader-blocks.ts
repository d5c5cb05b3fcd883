import type { Section } from '../domain/words.ts'
import type { ReportView } from '../search/lookup.ts'

/** A heading (with its level) or a passage, in the order of the text. */
export interface ReaderBlock {
  /** Of the passage, so that a permalink finds it; of the place, for a heading without one. */
  readonly id: string
  readonly text: string
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
  const placed: (ReaderBlock & { readonly start: number })[] = []
  const shownAsHeading = new Set<string>()
  for (const { start, end, level, text } of outline) {
    const same = passages.find((passage) => passage.start >= start && passage.end <= end)
    if (same !== undefined) shownAsHeading.add(same.id)
    placed.push({ id: same?.id ?? `heading-${start}`, text, heading: level, start })
  }
  for (const { id, start, end, section } of passages) {
    if (shownAsHeading.has(id)) continue
    placed.push({ id, text: source.slice(start, end).trim(), section, start })
  }
  return placed.sort((a, b) => a.start - b.start)
}
