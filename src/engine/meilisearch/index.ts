import { indexMissing } from '../failures.ts'
import { newIndexName } from '../publication.ts'
import type { IndexReader, IndexSource } from '../reader.ts'
import type { IndexWriter } from '../writer.ts'
import { startBuild } from './build.ts'
import { type Connection, openConnection } from './connection.ts'
import { takeBuildLock } from './lock.ts'
import { type IndexNames, indexNames } from './names.ts'
import { readPointer } from './pointer.ts'
import { openMeilisearchReader } from './reader.ts'
import { SEARCH_PATIENCE } from './requests.ts'
import { keepOnly, removeAll } from './sweep.ts'
import { refuseOldServer } from './version.ts'

export interface MeilisearchEngineOptions {
  /** Of the server: `http://127.0.0.1:7700`. */
  readonly url: string
  /** Empty for a server that wants none. */
  readonly key: string
  /** What the names of all its indexes on that server begin with: letters, digits, `-`, `_`. */
  readonly prefix: string
  /** Milliseconds for which the index published before is kept. */
  readonly grace?: number
  /** Milliseconds for a search. */
  readonly searchPatience?: number
}

/** A service looks for a new index every second, and a request may take ten. */
const GRACE = 15_000

/** A Meilisearch server. Opening costs nothing; any number of processes may read. */
export function openMeilisearchEngine(options: MeilisearchEngineOptions): {
  readonly source: IndexSource
  readonly writer: IndexWriter
} {
  const connection = openConnection(options)
  const names = indexNames(options.prefix)
  return {
    source: {
      published: async () => (await readPointer(connection, names.served))?.name,
      open: () => openPublished(connection, names, options.searchPatience ?? SEARCH_PATIENCE),
    },
    writer: {
      begin: async () => {
        await refuseOldServer(connection)
        const lock = await takeBuildLock(connection, names)
        try {
          const served = await readPointer(connection, names.served)
          await keepOnly(connection, names, [served?.name, served?.previous])
          const name = newIndexName()
          const grace = options.grace ?? GRACE
          return await startBuild({ connection, names, lock, name, grace })
        } catch (failure) {
          await lock.release().catch(() => {})
          throw failure
        }
      },
    },
  }
}

/** Deletes everything an engine with these options has on its server. */
export function removeMeilisearchIndexes(options: MeilisearchEngineOptions): Promise<void> {
  return removeAll(openConnection(options), indexNames(options.prefix))
}

async function openPublished(
  connection: Connection,
  names: IndexNames,
  searchPatience: number,
): Promise<IndexReader> {
  await refuseOldServer(connection)
  const before = await readPointer(connection, names.served)
  if (before === undefined) throw indexMissing()
  try {
    return await openMeilisearchReader(connection, names, searchPatience)
  } catch (failure) {
    // Published anew while it was being opened, and its indexes are gone: take the newest.
    const now = await readPointer(connection, names.served)
    if (now === undefined || now.name === before.name) throw failure
    return openPublished(connection, names, searchPatience)
  }
}
