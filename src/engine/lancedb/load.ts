import type { Connection, Table } from '@lancedb/lancedb'
import type { Table as ArrowTable } from 'apache-arrow'
import type { ReportSummary } from '../../domain/report.ts'
import { PART_LEVELS, type PartLevel, type Section } from '../../domain/words.ts'
import { createCatalogue, type IndexCatalogue } from '../catalogue.ts'
import type { PartColumns } from '../parts.ts'
import type { TermStatistics } from '../reader.ts'
import { createStatistics } from '../statistics.ts'
import { unreadable } from './failures.ts'
import { readNumbers, readRowIds, readTexts } from './from-arrow.ts'
import { createPostings, type Postings } from './postings.ts'
import { readPractices } from './practices.ts'
import type { StoredPublication } from './publication-file.ts'
import { createRowIds, type RowIds, rise } from './row-ids.ts'
import type { TableName } from './tables.ts'
import { openTermTable } from './term-table.ts'
import { openVectorFile, type VectorFile } from './vector-file.ts'

/** What is read when an index is opened. A table that would be empty does not exist. */
export interface LoadedIndex {
  readonly catalogue: IndexCatalogue
  readonly statistics: TermStatistics
  readonly reports: StoredTable | undefined
  readonly passages: StoredTable | undefined
  readonly parts: StoredParts | undefined
  /** Where the index is small. */
  readonly postings: Postings | undefined
}

/** About 300 terms each: some 15 MB of postings. */
const POSTED_PASSAGES = 5000

export interface StoredTable {
  readonly table: Table
  readonly rowIds: RowIds
}

export interface StoredParts extends StoredTable {
  readonly columns: PartColumns
  readonly file: VectorFile
  /** All of the file, where it is small enough. */
  readonly vectors: Float32Array | undefined
}

export interface LoadOptions {
  readonly folder: string
  readonly connection: Connection
  readonly stored: StoredPublication
  /** Parts up to which all vectors are kept in memory. */
  readonly exactParts: number
}

export async function loadIndex(options: LoadOptions): Promise<LoadedIndex> {
  const { connection, stored } = options
  const read = (name: TableName, columns: string[]) =>
    scan(connection, name, { columns, published: stored.versions[name] })
  const [summaries, facts, terms, parts] = await Promise.all([
    read('reports', ['summary']),
    read('passages', ['ordinal', 'id', 'report', 'section', 'start', 'end', 'terms', 'practices']),
    read('terms', ['hash', 'term', 'passages']),
    read('parts', ['passage', 'level', 'start', 'end']),
  ])
  checkOrdinals(facts)
  const statistics = statisticsOf(facts, terms)
  const small = options.exactParts > 0 && (facts?.rows.numRows ?? 0) <= POSTED_PASSAGES
  return {
    catalogue: catalogueOf(summaries, facts, stored.sections),
    statistics,
    postings: small && facts ? await postingsOf(facts.table, statistics) : undefined,
    reports: summaries && { table: summaries.table, rowIds: summaries.rowIds },
    passages: facts && { table: facts.table, rowIds: facts.rowIds },
    parts: parts && (await partsOf(parts, options)),
  }
}

async function postingsOf(table: Table, statistics: TermStatistics): Promise<Postings> {
  const rows = await table.query().select(['ordinal', 'tokens']).toArrow()
  const tokens: string[] = []
  const texts = readTexts(rows, 'tokens')
  readNumbers(rows, 'ordinal').forEach((ordinal, row) => {
    tokens[ordinal] = texts[row] ?? ''
  })
  return createPostings(tokens, statistics)
}

interface ScannedTable extends StoredTable {
  readonly rows: ArrowTable
}

/** Reads these columns of all rows of the table, which must be as it was when it was complete. */
async function scan(
  connection: Connection,
  name: TableName,
  { columns, published }: { readonly columns: string[]; readonly published: number | undefined },
): Promise<ScannedTable | undefined> {
  if (published === undefined) return undefined
  const table = await connection.openTable(name)
  const version = await table.version()
  if (version !== published) {
    throw unreadable(`table ${name} is at version ${version}, was published at ${published}`)
  }
  const rows = await table.query().select(columns).withRowId().toArrow()
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
      practices: readPractices(facts ? readTexts(facts.rows, 'practices') : []),
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
  const lengths = facts ? readNumbers(facts.rows, 'terms') : []
  return createStatistics(lengths, terms ? openTermTable(terms.rows) : new Map())
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

async function partsOf(
  { table, rowIds, rows }: ScannedTable,
  { folder, stored, exactParts }: LoadOptions,
): Promise<StoredParts> {
  const file = await openVectorFile(folder, {
    rows: rows.numRows,
    dimensions: stored.publication.fingerprint.dimensions,
  })
  const vectors = rows.numRows <= exactParts ? await file.all() : undefined
  return { table, rowIds, columns: partColumnsOf(rows, stored.levels), file, vectors }
}
