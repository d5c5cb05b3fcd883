import type { Table, Vector } from 'apache-arrow'

export function readNumbers(table: Table, name: string): Int32Array {
  if (table.numRows === 0) return new Int32Array(0)
  const values: unknown = column(table, name).toArray()
  if (values instanceof Int32Array) return values
  throw new TypeError(`column ${name} holds no 32-bit integers`)
}

export function readDistances(table: Table): Float32Array {
  if (table.numRows === 0) return new Float32Array(0)
  const values: unknown = column(table, '_distance').toArray()
  if (values instanceof Float32Array) return values
  throw new TypeError('the distances are no 32-bit floats')
}

/** LanceDB's own numbers of rows; exact, as they stay far below 2 to the power of 53. */
export function readRowIds(table: Table): Float64Array {
  if (table.numRows === 0) return new Float64Array(0)
  const values: unknown = column(table, '_rowid').toArray()
  if (!(values instanceof BigUint64Array)) throw new TypeError('the row ids are no 64-bit integers')
  // By halves, the low one first: making big integers of a million takes longer than reading them.
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const rowIds = new Float64Array(values.length)
  for (let row = 0; row < rowIds.length; row += 1) {
    rowIds[row] = (halves[2 * row + 1] ?? 0) * 2 ** 32 + (halves[2 * row] ?? 0)
  }
  return rowIds
}

export function readOptionalNumbers(table: Table, name: string): readonly (number | null)[] {
  if (table.numRows === 0) return []
  return Array.from(column(table, name), (value: unknown) => {
    if (value === null || typeof value === 'number') return value
    throw new TypeError(`column ${name} holds no numbers`)
  })
}

export function readTexts(table: Table, name: string): readonly string[] {
  return readSlices(table, name, (bytes, from, to) => bytes.toString('utf8', from, to))
}

/** As `readTexts`, each read when it is asked for: nothing is made of those that never are. */
export function readTextsLazily(table: Table, name: string): (row: number) => string | undefined {
  if (table.numRows === 0) return () => undefined
  const chunks = textChunks(table, name)
  const firsts: number[] = []
  let first = 0
  for (const { offsets } of chunks) {
    firsts.push(first)
    first += offsets.length - 1
  }
  return (row) => {
    const at = firsts.findLastIndex((first) => first <= row)
    const chunk = chunks[at]
    const from = chunk?.offsets[row - (firsts[at] ?? 0)]
    const to = chunk?.offsets[row - (firsts[at] ?? 0) + 1]
    return to === undefined ? undefined : chunk?.bytes.toString('utf8', from, to)
  }
}

export function readBytes(table: Table, name: string): readonly Uint8Array[] {
  return readSlices(table, name, (bytes, from, to) => Uint8Array.from(bytes.subarray(from, to)))
}

/** All vectors of the table end to end. */
export function readVectors(table: Table, name: string): Float32Array {
  if (table.numRows === 0) return new Float32Array(0)
  const chunks = column(table, name).data.map((chunk) => {
    const values: unknown = chunk.children[0]?.values
    if (values instanceof Float32Array) return values
    throw new TypeError(`column ${name} holds no 32-bit floats`)
  })
  const [only] = chunks
  if (only !== undefined && chunks.length === 1) return only
  const all = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

function readSlices<T>(
  table: Table,
  name: string,
  read: (bytes: Buffer, from: number, to: number) => T,
): readonly T[] {
  if (table.numRows === 0) return []
  const values: T[] = []
  for (const chunk of column(table, name).data) {
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

function column(table: Table, name: string): Vector {
  const found = table.getChild(name)
  if (found === null) throw new TypeError(`there is no column ${name}`)
  return found
}
