import { z } from 'zod'
import type { ReportId, ReportRecord, ReportSummary } from '../../domain/report.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import type { IndexedReport } from '../writer.ts'
import type { Connection } from './connection.ts'
import { fetchDocuments } from './lists.ts'
import { bytePieces, joinBytes, textPieces } from './pieces.ts'
import type { Uploader } from './uploader.ts'

/** A row of the list of reports: in memory for as long as the index is open. */
export const REPORT_ROW = z.object({
  /** JSON. */
  summary: z.string(),
  /** Documents that its text and its file are cut into. */
  sources: z.number(),
  originals: z.number(),
})
export type ReportRow = z.infer<typeof REPORT_ROW>

/** Pieces fetched in one request. */
const PIECES_TOGETHER = 4

const RECORD = z.object({ id: z.string(), record: z.string() })
const PIECE = z.object({ id: z.string(), piece: z.string() })

/** Writes all of a report but its passages; `report` is its number. */
export async function writeReport(
  uploader: Uploader,
  report: number,
  { record, source, original }: Pick<IndexedReport, 'record' | 'source' | 'original'>,
): Promise<ReportRow> {
  const name = `report ${record.summary.id}`
  const put = (id: string, content: object) =>
    uploader.add({ id, name, json: JSON.stringify({ id, ...content }) })
  const sources = textPieces(source)
  const originals = bytePieces(original)
  await put(`report-${report}`, { record: JSON.stringify(record) })
  for (const [at, piece] of sources.entries()) await put(`source-${report}-${at}`, { piece })
  for (const [at, piece] of originals.entries()) await put(`original-${report}-${at}`, { piece })
  return {
    summary: JSON.stringify(record.summary),
    sources: sources.length,
    originals: originals.length,
  }
}

/** Undefined for a report that does not exist. */
export interface ReportReader {
  record(id: ReportId): Promise<ReportRecord | undefined>
  source(id: ReportId): Promise<string | undefined>
  original(id: ReportId): Promise<Uint8Array | undefined>
}

export interface StoredReports {
  readonly connection: Connection
  /** Of the store. */
  readonly uid: string
  readonly catalogue: IndexCatalogue
  /** In the order of the catalogue. */
  readonly rows: readonly ReportRow[]
}

export function createReportReader({
  connection,
  uid,
  catalogue,
  rows,
}: StoredReports): ReportReader {
  async function pieces(
    id: ReportId,
    name: string,
    countOf: (row: ReportRow) => number,
  ): Promise<readonly string[] | undefined> {
    const report = catalogue.reportIndex(id)
    const row = report === undefined ? undefined : rows[report]
    if (row === undefined) return undefined
    const ids = Array.from({ length: countOf(row) }, (_, at) => `${name}-${report}-${at}`)
    const found = await fetchDocuments(connection, { uid, ids, together: PIECES_TOGETHER }, PIECE)
    return found.map(({ piece }) => piece)
  }

  return {
    record: async (id) => {
      const report = catalogue.reportIndex(id)
      if (report === undefined) return undefined
      const ids = [`report-${report}`]
      const [found] = await fetchDocuments(connection, { uid, ids, together: 1 }, RECORD)
      return found === undefined ? undefined : parseRecord(found.record)
    },
    source: async (id) => (await pieces(id, 'source', ({ sources }) => sources))?.join(''),
    original: async (id) => {
      const found = await pieces(id, 'original', ({ originals }) => originals)
      return found === undefined ? undefined : joinBytes(found)
    },
  }
}

/** Written by this version of the program, as the layout's number says. */
function parseRecord(json: string): ReportRecord {
  return JSON.parse(json) as ReportRecord
}

export function parseSummary(json: string): ReportSummary {
  return JSON.parse(json) as ReportSummary
}
