import { endianness } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import type { ModelIdentity } from '../../src/embedding/embedder.ts'

/** Milliseconds to wait for another process that is writing. */
const PATIENCE = 10_000

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS models (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS vectors (
    model INTEGER NOT NULL, text BLOB NOT NULL, vector BLOB NOT NULL, UNIQUE (model, text)
  );
`

export interface KeyedVector {
  readonly key: Uint8Array
  readonly vector: Float32Array
}

/** One model's vectors in a SQLite file; every call throws what SQLite throws. */
export interface VectorTable {
  get(keys: readonly Uint8Array[]): readonly (Float32Array | undefined)[]
  put(entries: readonly KeyedVector[]): void
  close(): void
}

export function openVectorTable(file: string, { hash, dimensions }: ModelIdentity): VectorTable {
  const database = new DatabaseSync(file, { timeout: PATIENCE })
  try {
    database.exec(SCHEMA)
    const model = modelId(database, `${hash} ${endianness()}`)
    const find = database.prepare('SELECT vector FROM vectors WHERE model = ? AND text = ?')
    const store = database.prepare(
      `INSERT INTO vectors (model, text, vector) VALUES (?, ?, ?)
       ON CONFLICT (model, text) DO UPDATE SET vector = excluded.vector`,
    )
    return {
      get: (keys) => keys.map((key) => toVector(find.get(model, key)?.vector, dimensions)),
      put(entries) {
        transaction(database, () => {
          for (const { key, vector } of entries) {
            store.run(
              model,
              key,
              new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
            )
          }
        })
      },
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function modelId(database: DatabaseSync, hash: string): number {
  database.prepare('INSERT INTO models (hash) VALUES (?) ON CONFLICT DO NOTHING').run(hash)
  const id = database.prepare('SELECT id FROM models WHERE hash = ?').get(hash)?.id
  if (typeof id !== 'number') throw new TypeError('a model that was just stored has no id')
  return id
}

function transaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Undefined for what cannot be a vector of the model: another size, or not of unit length. */
function toVector(blob: unknown, dimensions: number): Float32Array | undefined {
  if (!(blob instanceof Uint8Array)) return undefined
  if (blob.byteLength !== dimensions * Float32Array.BYTES_PER_ELEMENT) return undefined
  const vector = new Float32Array(blob.slice().buffer)
  const squares = vector.reduce((sum, value) => sum + value * value, 0)
  return Math.abs(squares - 1) < 1e-3 ? vector : undefined
}
