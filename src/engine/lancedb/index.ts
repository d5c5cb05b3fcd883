import './quiet.ts'
import { mkdir } from 'node:fs/promises'
import { indexMissing } from '../failures.ts'
import { newIndexName } from '../publication.ts'
import type { IndexReader, IndexSource } from '../reader.ts'
import type { IndexWriter } from '../writer.ts'
import { startBuild } from './build.ts'
import { attempt } from './failures.ts'
import { type IndexFolders, openFolders } from './folders.ts'
import { takeBuildLock } from './lock.ts'
import { openLanceReader } from './reader.ts'

export interface LanceEngineOptions {
  /** Holds `published.json`, `build.lock` and `indexes/`; in the last, nothing but indexes. */
  readonly directory: string
  /**
   * Up to so many parts are kept in memory and compared one by one; with 0 even a small index is
   * searched as a large one is.
   */
  readonly exactParts?: number
}

/**
 * Twenty thousand vectors of 384 components are 30 MB, and compared in 5 ms on one core: no slower
 * than the index beyond, and never wrong.
 */
const EXACT_PARTS = 20_000

/** LanceDB in process, in a folder. Opening costs nothing; any number of processes may read. */
export function openLanceEngine({ directory, exactParts = EXACT_PARTS }: LanceEngineOptions): {
  readonly source: IndexSource
  readonly writer: IndexWriter
} {
  const folders = openFolders(directory)
  return {
    source: {
      published: async () => (await folders.pointer())?.name,
      open: () => openPublished(folders, exactParts),
    },
    writer: {
      begin: () =>
        attempt(`beginning an index in ${folders.directory}`, async () => {
          await mkdir(folders.directory, { recursive: true })
          const lock = takeBuildLock(folders.directory)
          try {
            await folders.sweep()
            return await startBuild({ folders, lock, name: newIndexName(), exactParts })
          } catch (failure) {
            lock.release()
            throw failure
          }
        }),
    },
  }
}

async function openPublished(folders: IndexFolders, exactParts: number): Promise<IndexReader> {
  const pointer = await folders.pointer()
  if (pointer === undefined) throw indexMissing()
  try {
    return await openLanceReader(folders.folder(pointer.name), exactParts)
  } catch (failure) {
    // Two publications while it was being opened, and its folder is gone: take the newest.
    const now = await folders.pointer()
    if (now === undefined || now.name === pointer.name) throw failure
    return openPublished(folders, exactParts)
  }
}
