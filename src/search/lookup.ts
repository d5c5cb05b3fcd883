import type {
  Heading,
  Metadata,
  PassageId,
  ReportId,
  ReportSummary,
  Span,
} from '../domain/report.ts'
import type { Section } from '../domain/words.ts'
import type { IndexReader } from '../engine/reader.ts'
import type { HitPassage } from './types.ts'

export interface ReportView {
  readonly report: ReportSummary
  readonly metadata: Metadata
  readonly outline: readonly Heading[]
  readonly passages: readonly PassagePlace[]
}

export interface PassagePlace extends Span {
  readonly id: PassageId
  readonly section: Section
}

export interface PassageView {
  readonly report: ReportSummary
  readonly passage: HitPassage
  /** The neighbours in the same report. */
  readonly previous: PassageId | null
  readonly next: PassageId | null
}

export interface OriginalFile {
  /** Relative to the corpus, `/` between folders. */
  readonly file: string
  readonly bytes: Uint8Array
}

export async function viewReport(
  reader: IndexReader,
  id: ReportId,
): Promise<ReportView | undefined> {
  const record = await reader.report(id)
  if (record === undefined) return undefined
  return {
    report: record.summary,
    metadata: record.metadata,
    outline: record.headings,
    passages: reader.catalogue.passagesOf(id).map((facts) => ({
      id: facts.id,
      start: facts.start,
      end: facts.end,
      section: facts.section,
    })),
  }
}

export async function viewPassage(
  reader: IndexReader,
  id: PassageId,
): Promise<PassageView | undefined> {
  const [stored] = await reader.passages([id])
  const report = stored === undefined ? undefined : reader.catalogue.report(stored.report)
  if (stored === undefined || report === undefined) return undefined
  const neighbours = reader.catalogue.passagesOf(report.id)
  const at = neighbours.findIndex((facts) => facts.id === id)
  const { start, end, text, headingPath, section, page } = stored
  return {
    report,
    passage: { id, start, end, text, headingPath, section, page },
    previous: neighbours[at - 1]?.id ?? null,
    next: neighbours[at + 1]?.id ?? null,
  }
}

export async function originalFile(
  reader: IndexReader,
  id: ReportId,
): Promise<OriginalFile | undefined> {
  const bytes = await reader.original(id)
  const report = reader.catalogue.report(id)
  return bytes === undefined || report === undefined ? undefined : { file: report.file, bytes }
}
