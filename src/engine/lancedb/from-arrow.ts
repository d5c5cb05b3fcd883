import type { RecordBatch, Table, Vector } from 'apache-arrow'

/** What a query returns, whole or a batch of it. */
export type Rows = Table | RecordBatch

export function readNumbers(rows: Rows, name: string): Int32Array {
  if (rows.numRows === 0) return new Int32Array(0)
  const values: unknown = column(rows, name).toArray()
  if (values instanceof Int32Array) return values
  throw new TypeError(`column ${name} holds no 32-bit integers`)
}

/** LanceDB's own numbers of rows; exact, as they stay far below 2 to the power of 53. */
export function readRowIds(rows: Rows): Float64Array {
  if (rows.numRows === 0) return new Float64Array(0)
  const values: unknown = column(rows, '_rowid').toArray()
  if (!(values instanceof BigUint64Array)) throw new TypeError('the row ids are no 64-bit integers')
  // By halves, the low one first: making big integers of a million takes longer than reading them.
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const rowIds = new Float64Array(values.length)
  for (let row = 0; row < rowIds.length; row += 1) {
    rowIds[row] = (halves[2 * row + 1] ?? 0) * 2 ** 32 + (halves[2 * row] ?? 0)
  }
  return rowIds
}

export function readOptionalNumbers(rows: Rows, name: string): readonly (number | null)[] {
  if (rows.numRows === 0) return []
  return Array.from(column(rows, name), (value: unknown) => {
    if (value === null || typeof value === 'number') return value
    throw new TypeError(`column ${name} holds no numbers`)
  })
}

export function readTexts(rows: Rows, name: string): readonly string[] {
  return readSlices(rows, name, (bytes, from, to) => bytes.toString('utf8', from, to))
}

export function readBytes(rows: Rows, name: string): readonly Uint8Array[] {
  return readSlices(rows, name, (bytes, from, to) => Uint8Array.from(bytes.subarray(from, to)))
}

function readSlices<T>(
  rows: Rows,
  name: string,
  read: (bytes: Buffer, from: number, to: number) => T,
): readonly T[] {
  if (rows.numRows === 0) return []
  const values: T[] = []
  for (const chunk of column(rows, name).data) {
    const stored: unknown = chunk.values
    const offsets: unknown = chunk.valueOffsets
    if (!(stored instanceof Uint8Array) || !(offsets instanceof Int32Array)) {
      throw new TypeError(`column ${name} holds neither text nor bytes`)
    }
    const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength)
    for (let row = 0; row < chunk.length; row += 1) {
      values.push(read(bytes, offsets[row] ?? 0, offsets[row + 1] ?? 0))
    }
  }
  return values
}

function column(rows: Rows, name: string): Vector {
  const found = rows.getChild(name)
  if (found === null) throw new TypeError(`there is no column ${name}`)
  return found
}
