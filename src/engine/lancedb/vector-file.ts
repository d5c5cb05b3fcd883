import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { dotProduct } from '../parts.ts'
import { unreadable } from './failures.ts'

/**
 * The vectors of all parts end to end, 32-bit floats with the low byte first, in the order of the
 * table of parts. LanceDB holds them too, for its index; but reading a thousand rows from a table
 * takes many times as long as from a file, and every search compares some exactly.
 */
const VECTOR_FILE = 'vectors.f32'

export interface VectorFileWriter {
  append(vectors: readonly Float32Array[]): Promise<void>
  /** May be called again. */
  close(): Promise<void>
}

export async function createVectorFile(folder: string): Promise<VectorFileWriter> {
  const file = await open(join(folder, VECTOR_FILE), 'wx')
  let closing: Promise<void> | undefined
  return {
    append: async (vectors) => {
      if (vectors.length > 0) await file.writeFile(Buffer.concat(vectors.map(bytesOf)))
    },
    close: () => {
      closing ??= file.close()
      return closing
    },
  }
}

export interface VectorFile {
  all(): Promise<Float32Array>
  /** Similarity of the vector to each of these rows, which rise. */
  score(rows: Int32Array, vector: Float32Array): Promise<Float64Array>
  close(): Promise<void>
}

export interface VectorFileShape {
  readonly rows: number
  readonly dimensions: number
}

export async function openVectorFile(folder: string, shape: VectorFileShape): Promise<VectorFile> {
  const path = join(folder, VECTOR_FILE)
  const { rows, dimensions } = shape
  const file = await open(path, 'r')
  const { size } = await file.stat()
  if (size !== rows * dimensions * Float32Array.BYTES_PER_ELEMENT) {
    await file.close()
    throw unreadable(`${path} has ${size} bytes, not those of ${rows} vectors`)
  }

  async function score(rows: Int32Array, vector: Float32Array): Promise<Float64Array> {
    const scores = new Float64Array(rows.length)
    for (let from = 0; from < rows.length; from += BATCH_ROWS) {
      const batch = rows.subarray(from, from + BATCH_ROWS)
      const runs = runsOf(batch)
      const read = await Promise.all(runs.map((run) => readRun(file, run, dimensions)))
      for (const [index, { from: first, to, row }] of runs.entries()) {
        const vectors = read[index] ?? new Float32Array(0)
        for (let at = first; at < to; at += 1) {
          const offset = ((batch[at] ?? row) - row) * dimensions
          scores[from + at] = dotProduct(vectors, offset, vector)
        }
      }
    }
    return scores
  }

  return {
    all: () => readRun(file, { row: 0, end: rows }, dimensions),
    score,
    close: () => file.close(),
  }
}

/** Six megabytes of 384 components: other requests have their turn between two batches. */
const BATCH_ROWS = 4096
/** Rows not asked for that are read nevertheless, rather than reading twice. */
const GAP_ROWS = 8

/** Rows of the file that are read at once, and the places in a list of rows that fall on them. */
interface Run {
  readonly row: number
  readonly end: number
  readonly from: number
  readonly to: number
}

function runsOf(rows: Int32Array): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  while (from < rows.length) {
    const row = rows[from] ?? 0
    let to = from + 1
    while (to < rows.length && (rows[to] ?? 0) - (rows[to - 1] ?? 0) <= GAP_ROWS) to += 1
    runs.push({ row, end: (rows[to - 1] ?? row) + 1, from, to })
    from = to
  }
  return runs
}

async function readRun(
  file: FileHandle,
  { row, end }: Pick<Run, 'row' | 'end'>,
  dimensions: number,
): Promise<Float32Array> {
  const vectors = new Float32Array((end - row) * dimensions)
  const bytes = bytesOf(vectors)
  const rowBytes = dimensions * Float32Array.BYTES_PER_ELEMENT
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, row * rowBytes + at)
    if (bytesRead === 0) throw unreadable('the file of vectors ends too early')
    at += bytesRead
  }
  return vectors
}

function bytesOf(vectors: Float32Array): Uint8Array {
  return new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength)
}
