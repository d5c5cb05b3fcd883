/** A record of a CSV file and the line it begins on, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads RFC 4180: cells parted by commas, quoted where they hold commas, quotes or line breaks, a
 * quote doubled inside quotes. Cells are trimmed; records without any text are left out, as
 * spreadsheets leave them behind. A quote that never closes comes back as the line it opened on.
 */
export function readCsv(text: string): {
  readonly records: readonly CsvRecord[]
  readonly unclosed?: number
} {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let begun = 1
  let opened: number | undefined
  const endRecord = () => {
    cells.push(cell.trim())
    if (cells.some((one) => one !== '')) records.push({ line: begun, cells })
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\n') line++
    if (opened !== undefined) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') cell += text[++at]
      else opened = undefined
    } else if (char === '"' && cell.trim() === '') opened = line
    else if (char === ',') {
      cells.push(cell.trim())
      cell = ''
    } else if (char === '\n') {
      endRecord()
      begun = line
    } else cell += char
  }
  endRecord()
  return opened === undefined ? { records } : { records, unclosed: opened }
}
