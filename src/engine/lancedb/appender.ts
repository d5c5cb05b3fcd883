import type { Connection, Table } from '@lancedb/lancedb'
import type { Table as ArrowTable } from 'apache-arrow'
import type { TableName } from './tables.ts'

/** Writes rows to one table, many at a time, so that memory stays bounded however many there are. */
export interface Appender<Row> {
  readonly rows: number
  append(rows: readonly Row[]): Promise<void>
  /** Writes what is left; undefined when there was no row, and so no table was made. */
  finish(): Promise<Table | undefined>
}

export interface AppenderOptions<Row> {
  readonly table: TableName
  readonly toArrow: (rows: readonly Row[]) => ArrowTable
  /** Roughly the row's bytes. */
  readonly weigh: (row: Row) => number
}

const BATCH_BYTES = 64 * 1024 * 1024

export function createAppender<Row>(
  connection: Connection,
  { table: name, toArrow, weigh }: AppenderOptions<Row>,
): Appender<Row> {
  let table: Table | undefined
  let waiting: Row[] = []
  let weight = 0
  let written = 0

  async function write(): Promise<void> {
    if (waiting.length === 0) return
    const batch = toArrow(waiting)
    written += waiting.length
    waiting = []
    weight = 0
    if (table === undefined) table = await connection.createTable(name, batch)
    else await table.add(batch)
  }

  return {
    get rows() {
      return written + waiting.length
    },
    append: async (rows) => {
      for (const row of rows) {
        waiting.push(row)
        weight += weigh(row)
        if (weight >= BATCH_BYTES) await write()
      }
    },
    finish: async () => {
      await write()
      return table
    },
  }
}
