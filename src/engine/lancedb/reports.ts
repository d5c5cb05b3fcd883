import type { Table as ArrowTable } from 'apache-arrow'
import type { ReportId, ReportRecord } from '../../domain/report.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import { unreadable } from './failures.ts'
import { readBytes, readTexts } from './from-arrow.ts'
import type { StoredTable } from './load.ts'

/** Undefined for a report that does not exist. */
export interface ReportReader {
  record(id: ReportId): Promise<ReportRecord | undefined>
  source(id: ReportId): Promise<string | undefined>
  original(id: ReportId): Promise<Uint8Array | undefined>
}

export function createReportReader(
  catalogue: IndexCatalogue,
  { table, rowIds }: StoredTable,
): ReportReader {
  async function read<T>(
    id: ReportId,
    column: string,
    values: (rows: ArrowTable, column: string) => readonly T[],
  ): Promise<T | undefined> {
    const index = catalogue.reportIndex(id)
    if (index === undefined) return undefined
    const rows = await table
      .takeRowIds([rowIds.at(index)])
      .select([column])
      .toArrow()
    const [value] = values(rows, column)
    if (value === undefined) throw unreadable(`report ${id} is missing`)
    return value
  }

  return {
    record: async (id) => {
      const json = await read(id, 'record', readTexts)
      return json === undefined ? undefined : parseRecord(json)
    },
    source: (id) => read(id, 'source', readTexts),
    original: (id) => read(id, 'original', readBytes),
  }
}

/** Written by this version of the program, as the layout's number says. */
function parseRecord(json: string): ReportRecord {
  return JSON.parse(json) as ReportRecord
}
