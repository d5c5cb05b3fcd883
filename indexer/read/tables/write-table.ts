import type { Span } from '../../../src/domain/report.ts'
import { startsWithLabel } from '../../describe/labelled.ts'
import type { TextWriter } from '../text-writer.ts'
import { type Cell, gridOf, headerRows, type Place } from './grid.ts'

/** What a table became in the text. */
export interface WrittenTable {
  readonly rows: readonly Span[]
  readonly fields: readonly Span[]
  readonly added: readonly Span[]
}

const NOTHING: WrittenTable = { rows: [], fields: [], added: [] }

/**
 * Writes a table so that each line can be read alone: `列名: 值；列名: 值` a row, with the names said
 * again, or one line a pair for a card of labels and values.
 */
export function writeTable(writer: TextWriter, rows: readonly (readonly Cell[])[]): WrittenTable {
  const filled = rows.filter((cells) => cells.some(({ text }) => text !== ''))
  const [first, ...others] = filled
  if (first === undefined) return NOTHING
  if (isCard(filled)) return writePairs(writer, filled.flatMap(pairsOf))
  if (others.length > 1 && written(first).length === 1 && first.length === 1) {
    const caption = writeLine(writer, written(first).join(''))
    return joined([{ ...NOTHING, rows: caption }, writeTable(writer, others)])
  }
  const grid = gridOf(filled)
  const headers = headerRows(filled)
  if (headers === 1 && filled.length === 2 && grid[0]?.length === grid[1]?.length) {
    return writePairs(writer, columnsOf(grid))
  }
  return writeRows(writer, grid, headers)
}

type Pair = readonly [label: string, value: string]

function written(cells: readonly Cell[]): readonly string[] {
  return cells.map(({ text }) => text).filter((text) => text !== '')
}

/** Labels and values by turns, in every row. */
function isCard(rows: readonly (readonly Cell[])[]): boolean {
  const pairs = rows.flatMap(pairsOf)
  if (pairs.length === 0 || rows.some((cells) => cells.length % 2 === 1 && cells.length > 1)) {
    return false
  }
  const headed = rows.every((cells) => cells.every(({ isHeader }, i) => isHeader === (i % 2 === 0)))
  const labels = pairs.filter(([label]) => isLabel(label)).length
  return headed || labels / pairs.length > 0.6
}

function isLabel(text: string): boolean {
  return text.length <= 14 && (/[:：]$/.test(text) || startsWithLabel(text))
}

function pairsOf(cells: readonly Cell[]): readonly Pair[] {
  return cells.flatMap((cell, i): readonly Pair[] =>
    i % 2 === 0 ? [[cell.text, cells[i + 1]?.text ?? '']] : [],
  )
}

function columnsOf(grid: readonly (readonly Place[])[]): readonly Pair[] {
  const [names = [], values = []] = grid
  return names.map(({ cell, repeated }, x): Pair => {
    const value = values[x]
    return [repeated ? '' : cell.text, value === undefined || value.repeated ? '' : value.cell.text]
  })
}

function writePairs(writer: TextWriter, pairs: readonly Pair[]): WrittenTable {
  const lines = pairs.flatMap(([label, value]) =>
    writeLine(writer, value === '' || label === '' ? label + value : `${named(label)}${value}`),
  )
  const catalogue = pairs.filter(([label]) => startsWithLabel(label)).length >= 2
  return catalogue ? { ...NOTHING, fields: lines } : { ...NOTHING, rows: lines }
}

function named(label: string): string {
  return /[:：]$/.test(label) ? label : `${label}: `
}

function writeLine(writer: TextWriter, line: string): readonly Span[] {
  writer.breakLine()
  const open = writer.open()
  writer.write(line)
  writer.breakLine()
  const span = writer.close(open)
  return span === undefined ? [] : [span]
}

function writeRows(
  writer: TextWriter,
  grid: readonly (readonly Place[])[],
  headers: number,
): WrittenTable {
  const names = columnNames(grid.slice(0, headers))
  return joined(
    grid.map((places, y) => {
      if (y >= headers) return writeRow(writer, places, names)
      const own = places.filter(({ repeated }) => !repeated).map(({ cell }) => cell.text)
      return { ...NOTHING, rows: writeLine(writer, own.filter((text) => text !== '').join(' | ')) }
    }),
  )
}

/** Names on several rows are read from the top down: 行政许可/办结数. */
function columnNames(headers: readonly (readonly Place[])[]): readonly string[] {
  const width = headers.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, x) => {
    const parts = headers.map((row) => row[x]?.cell.text ?? '').filter((text) => text !== '')
    return [...new Set(parts)].join('/')
  })
}

function writeRow(
  writer: TextWriter,
  places: readonly Place[],
  names: readonly string[],
): WrittenTable {
  const added: Span[] = []
  const add = (text: string): void => {
    const open = writer.open()
    writer.write(text)
    const span = writer.close(open)
    if (span !== undefined) added.push(span)
  }
  writer.breakLine()
  const row = writer.open()
  let isFirst = true
  places.forEach(({ cell, repeated }, x) => {
    const spansFromLeft = repeated && places[x - 1]?.cell === cell
    if (cell.text === '' || spansFromLeft) return
    if (!isFirst) writer.write(names.length === 0 ? ' | ' : '；')
    isFirst = false
    const name = names[x] ?? ''
    if (name !== '') add(name)
    if (name !== '') writer.write(': ')
    if (repeated) add(cell.text)
    else writer.write(cell.text)
  })
  writer.breakLine()
  const span = writer.close(row)
  return { fields: [], added, rows: span === undefined ? [] : [span] }
}

function joined(tables: readonly WrittenTable[]): WrittenTable {
  return {
    rows: tables.flatMap(({ rows }) => rows),
    fields: tables.flatMap(({ fields }) => fields),
    added: tables.flatMap(({ added }) => added),
  }
}
