/** A cell as its format gives it. */
export interface Cell {
  /** One line. */
  readonly text: string
  readonly isHeader: boolean
  readonly columns: number
  readonly rows: number
}

/** A place of the grid. A cell that spans several is `repeated` in all but its first. */
export interface Place {
  readonly cell: Cell
  readonly repeated: boolean
}

/** More columns than any table that people read; a page may claim millions. */
const MOST_COLUMNS = 100

/** Puts cells in their places, those that span rows or columns in each of theirs. */
export function gridOf(rows: readonly (readonly Cell[])[]): readonly (readonly Place[])[] {
  const grid: Place[][] = rows.map(() => [])
  rows.forEach((cells, y) => {
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++
      const width = Math.min(cell.columns, Math.max(1, MOST_COLUMNS - x))
      const height = Math.min(cell.rows, rows.length - y)
      for (let dy = 0; dy < height; dy++) {
        const row = grid[y + dy]
        if (row === undefined) continue
        for (let dx = 0; dx < width; dx++) row[x + dx] ??= { cell, repeated: dx + dy > 0 }
      }
      x += width
    }
  })
  // Holes, where a row ends early, are no places.
  return grid.map((row) => Array.from(row, (place) => place ?? EMPTY))
}

const EMPTY: Place = { cell: { text: '', isHeader: false, columns: 1, rows: 1 }, repeated: true }

/** How many rows at the top name the columns; none when the table has no such row. */
export function headerRows(rows: readonly (readonly Cell[])[]): number {
  const marked = rows.findIndex((cells) => !cells.every((cell) => cell.isHeader))
  if (marked > 0) return marked
  const [first] = rows
  if (first === undefined || rows.length < 2 || first.length < 2) return 0
  const named = first.every(({ text }) => text !== '' && text.length <= 30 && !isFigure(text))
  if (!named || new Set(first.map(({ text }) => text)).size < first.length) return 0
  const tallest = first.reduce((most, cell) => Math.max(most, cell.rows), 1)
  return Math.min(tallest, rows.length - 1)
}

function isFigure(text: string): boolean {
  return /^[\d.,，%％‰+\-—\s]+$/.test(text) || /[。！？]/.test(text)
}
