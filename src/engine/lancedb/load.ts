import type { Connection, Table } from '@lancedb/lancedb'
import type { Table as ArrowTable } from 'apache-arrow'
import type { ReportSummary } from '../../domain/report.ts'
import { PART_LEVELS, type PartLevel, type Section } from '../../domain/words.ts'
import { createCatalogue, type IndexCatalogue } from '../catalogue.ts'
import type { PartColumns } from '../parts.ts'
import type { TermStatistics } from '../reader.ts'
import { createStatistics } from '../statistics.ts'
import { unreadable } from './failures.ts'
import { readNumbers, readRowIds, readTexts, readVectors } from './from-arrow.ts'
import type { StoredPublication, TableFacts } from './publication-file.ts'
import { createRowIds, type RowIds, rise } from './row-ids.ts'
import type { TableName } from './tables.ts'

/** What is read when an index is opened. A table that would be empty does not exist. */
export interface LoadedIndex {
  readonly catalogue: IndexCatalogue
  readonly statistics: TermStatistics
  readonly reports: StoredTable | undefined
  readonly passages: StoredTable | undefined
  readonly parts: StoredParts | undefined
}

export interface StoredTable {
  readonly table: Table
  readonly rowIds: RowIds
}

export interface StoredParts extends StoredTable {
  readonly columns: PartColumns
  /** All of them end to end, where they were asked for. */
  readonly vectors: Float32Array | undefined
}

export async function loadIndex(
  connection: Connection,
  stored: StoredPublication,
  exactParts: number,
): Promise<LoadedIndex> {
  const inMemory = stored.publication.vectors <= exactParts
  const read = (name: TableName, columns: string[]) =>
    scan(connection, name, { columns, facts: stored.tables[name] })
  const summaries = await read('reports', ['summary'])
  const facts = await read('passages', [
    ...['ordinal', 'id', 'report', 'section', 'start', 'end', 'terms'],
  ])
  const terms = await read('terms', ['term', 'passages'])
  const parts = await read('parts', [
    ...['passage', 'level', 'start', 'end'],
    ...(inMemory ? ['vector'] : []),
  ])
  checkOrdinals(facts)
  return {
    catalogue: catalogueOf(summaries, facts, stored.sections),
    statistics: statisticsOf(facts, terms),
    reports: summaries && { table: summaries.table, rowIds: summaries.rowIds },
    passages: facts && { table: facts.table, rowIds: facts.rowIds },
    parts: parts && {
      table: parts.table,
      rowIds: parts.rowIds,
      columns: partColumnsOf(parts.rows, stored.levels),
      vectors: inMemory ? readVectors(parts.rows, 'vector') : undefined,
    },
  }
}

interface ScannedTable extends StoredTable {
  readonly rows: ArrowTable
}

/** Reads these columns of all rows of the table, which must be as it was when it was complete. */
async function scan(
  connection: Connection,
  name: TableName,
  { columns, facts }: { readonly columns: string[]; readonly facts: TableFacts[TableName] },
): Promise<ScannedTable | undefined> {
  if (facts === undefined) return undefined
  const table = await connection.openTable(name)
  const version = await table.version()
  if (version !== facts.version) {
    throw unreadable(`table ${name} is at version ${version}, was published at ${facts.version}`)
  }
  const rows = await table.query().select(columns).withRowId().toArrow()
  if (rows.numRows !== facts.rows) {
    throw unreadable(`table ${name} has ${rows.numRows} rows of ${facts.rows}`)
  }
  const rowIds = readRowIds(rows)
  if (!rise(rowIds)) throw unreadable(`the rows of table ${name} are out of order`)
  return { table, rows, rowIds: createRowIds(rowIds) }
}

function checkOrdinals(facts: ScannedTable | undefined): void {
  if (facts === undefined) return
  const ordinals = readNumbers(facts.rows, 'ordinal')
  if (ordinals.some((ordinal, place) => ordinal !== place)) {
    throw unreadable('the passages are out of order')
  }
}

function catalogueOf(
  summaries: ScannedTable | undefined,
  facts: ScannedTable | undefined,
  sections: readonly Section[],
): IndexCatalogue {
  const numbers = (name: string) => (facts ? readNumbers(facts.rows, name) : [])
  return createCatalogue({
    reports: summaries ? readTexts(summaries.rows, 'summary').map(parseSummary) : [],
    passages: {
      ids: facts ? readTexts(facts.rows, 'id') : [],
      report: numbers('report'),
      section: numbers('section'),
      start: numbers('start'),
      end: numbers('end'),
      terms: numbers('terms'),
    },
    sections,
  })
}

/** Written by this version of the program, as the layout's number says. */
function parseSummary(json: string): ReportSummary {
  return JSON.parse(json) as ReportSummary
}

function statisticsOf(
  facts: ScannedTable | undefined,
  terms: ScannedTable | undefined,
): TermStatistics {
  const frequencies = new Map<string, number>()
  if (terms !== undefined) {
    const passages = readNumbers(terms.rows, 'passages')
    for (const [row, term] of readTexts(terms.rows, 'term').entries()) {
      frequencies.set(term, passages[row] ?? 0)
    }
  }
  return createStatistics(facts ? readNumbers(facts.rows, 'terms') : [], frequencies)
}

function partColumnsOf(rows: ArrowTable, levels: readonly PartLevel[]): PartColumns {
  const levelIndexes = levels.map((level) => PART_LEVELS.indexOf(level))
  return {
    passage: readNumbers(rows, 'passage'),
    level: Uint8Array.from(readNumbers(rows, 'level'), (level) => levelIndexes[level] ?? 255),
    start: readNumbers(rows, 'start'),
    end: readNumbers(rows, 'end'),
  }
}
