import { CsvError, parse } from 'csv-parse/sync'

/** A record of a table and the line it begins on, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  /** Cells without the spaces around them; records without any text are left out, as spreadsheets leave them behind. */
  readonly records: readonly CsvRecord[]
  /** Where the table cannot be read any further, and why; the records are those above. */
  readonly broken?: { readonly line: number; readonly message: string }
}

/** Reads RFC 4180: commas between cells, quotation marks around those that hold a comma or a line break. */
export function readCsv(text: string): CsvTable {
  const records: CsvRecord[] = []
  let read = 0
  try {
    // Counted as two lines inside quotation marks, else.
    parse(text.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(record: string[], { lines }) {
        const inner = record.join('').split('\n').length - 1
        const cells = record.map((cell) => cell.trim())
        if (cells.some((cell) => cell !== '')) records.push({ cells, line: lines - inner })
        read = lines
        return null
      },
    })
    return { records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const broken =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? { line: read + 1, message: 'a quotation mark opens here and never closes' }
        : { line: Number(error.lines), message: error.message }
    return { records, broken }
  }
}
