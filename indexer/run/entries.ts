import type { ParsedReport, Passage } from '../../src/domain/report.ts'
import type { PartLevel } from '../../src/domain/words.ts'
import { partsOf } from '../../src/embedding/parts.ts'
import type { IndexEntry } from '../../src/engine/writer.ts'
import { practicesIn } from '../../src/practices/in-passage.ts'
import type { Recogniser } from '../../src/practices/recognise.ts'
import { fold } from '../../src/text/fold.ts'
import { terms } from '../../src/text/terms.ts'

/** Levels that get vectors; what each is worth is measured in docs/quality.md. */
const LEVELS: readonly PartLevel[] = ['passage', 'sentence', 'clause']

/** Shorter texts have no vectors: they become neighbours of everything. */
const SHORTEST_EMBEDDED = 15

/** A part still to be embedded; offsets in the source. */
export interface PendingPart {
  readonly level: PartLevel
  readonly start: number
  readonly end: number
  readonly text: string
}

export type PendingEntry = Omit<IndexEntry, 'parts'> & { readonly pending: readonly PendingPart[] }

/** A report's passages, analysed, with the texts that wait for their vectors. */
export function entriesOf(report: ParsedReport, practices: Recogniser): readonly PendingEntry[] {
  const headingStarts = new Set(report.headings.map(({ start }) => start))
  return report.passages.map((passage) => {
    const text = fold(passage.text)
    const headings = fold(passage.headingPath.join('\n'))
    return {
      passage,
      text,
      headings,
      terms: [...terms(headings), ...terms(text)],
      practices: practicesIn(practices, { text, headings }),
      pending: isEmbedded(passage, headingStarts) ? pendingParts(passage) : [],
    }
  })
}

/** Metadata, headings without a body and scraps are found by their words. */
function isEmbedded(passage: Passage, headingStarts: ReadonlySet<number>): boolean {
  return (
    passage.section !== 'metadata' &&
    passage.text.length >= SHORTEST_EMBEDDED &&
    !headingStarts.has(passage.start)
  )
}

function pendingParts(passage: Passage): readonly PendingPart[] {
  return partsOf(passage.text, LEVELS).map(({ level, start, end }) => ({
    level,
    start: passage.start + start,
    end: passage.start + end,
    text: passage.text.slice(start, end),
  }))
}
