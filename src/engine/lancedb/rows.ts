import type { Connection, Table } from '@lancedb/lancedb'
import { PART_LEVELS, SECTIONS } from '../../domain/words.ts'
import type { IndexEntry, IndexedReport } from '../writer.ts'
import { createAppender } from './appender.ts'
import { practicesText } from './practices.ts'
import {
  type PartRow,
  type PassageRow,
  partTable,
  passageTable,
  reportTable,
  type TableName,
  termTable,
} from './tables.ts'
import { termRows } from './term-table.ts'
import type { VectorFileWriter } from './vector-file.ts'

/** Turns reports into rows, in the order in which they come. */
export interface RowWriter {
  add(report: IndexedReport): Promise<void>
  finish(documentFrequencies: ReadonlyMap<string, number>): Promise<WrittenRows>
}

export interface WrittenRows {
  readonly reports: number
  readonly passages: number
  readonly vectors: number
  /** A table without rows is not made. */
  readonly tables: Readonly<Record<TableName, Table | undefined>>
}

export function createRowWriter(connection: Connection, vectors: VectorFileWriter): RowWriter {
  const reports = createAppender(connection, {
    table: 'reports',
    toArrow: reportTable,
    weigh: (row) => row.source.length * 3 + row.original.length + row.record.length,
  })
  const passages = createAppender(connection, {
    table: 'passages',
    toArrow: passageTable,
    weigh: (row) => 3 * (row.text.length + row.folded.length + row.tokens.length) + 200,
  })
  const parts = createAppender(connection, {
    table: 'parts',
    toArrow: partTable,
    weigh: (row) => row.vector.byteLength,
  })
  const terms = createAppender(connection, {
    table: 'terms',
    toArrow: termTable,
    weigh: (row) => 3 * row.term.length + 4,
  })

  return {
    add: async ({ record, source, original, entries }) => {
      const report = reports.rows
      const first = passages.rows
      const summary = JSON.stringify(record.summary)
      await reports.append([{ summary, record: JSON.stringify(record), source, original }])
      await passages.append(entries.map((entry, at) => passageRow(entry, report, first + at)))
      const ownParts = entries.flatMap((entry, at) => partRows(entry, report, first + at))
      await parts.append(ownParts)
      await vectors.append(ownParts.map((part) => part.vector))
    },
    finish: async (documentFrequencies) => {
      await vectors.close()
      await terms.append(termRows(documentFrequencies))
      return {
        reports: reports.rows,
        passages: passages.rows,
        vectors: parts.rows,
        tables: {
          reports: await reports.finish(),
          passages: await passages.finish(),
          parts: await parts.finish(),
          terms: await terms.finish(),
        },
      }
    },
  }
}

function passageRow(entry: IndexEntry, report: number, ordinal: number): PassageRow {
  const { passage } = entry
  return {
    ordinal,
    id: passage.id,
    report,
    section: SECTIONS.indexOf(passage.section),
    start: passage.start,
    end: passage.end,
    page: passage.page,
    text: passage.text,
    headingPath: JSON.stringify(passage.headingPath),
    folded: entry.text,
    headings: entry.headings,
    tokens: entry.terms.join(' '),
    terms: entry.terms.length,
    practices: practicesText(entry.practices),
  }
}

function partRows(entry: IndexEntry, report: number, ordinal: number): readonly PartRow[] {
  return entry.parts.map((part) => ({
    passage: ordinal,
    report,
    section: SECTIONS.indexOf(entry.passage.section),
    level: PART_LEVELS.indexOf(part.level),
    start: part.start,
    end: part.end,
    // The caller may use the memory again; rows wait for a batch.
    vector: part.vector.slice(),
  }))
}
