import { indexLocked, indexMissing } from '../failures.ts'
import type { IndexSource } from '../reader.ts'
import type { IndexWriter } from '../writer.ts'
import { createMemoryBuild } from './build.ts'
import { type MemoryIndex, openMemoryReader } from './reader.ts'

/** An engine for tests: all in memory, every passage looked at, gone with the process. */
export function createMemoryEngine(): {
  readonly source: IndexSource
  readonly writer: IndexWriter
} {
  let served: MemoryIndex | undefined
  let building = false
  return {
    source: {
      published: async () => served?.publication.name,
      open: async () => {
        if (served === undefined) throw indexMissing()
        return openMemoryReader(served)
      },
    },
    writer: {
      begin: async () => {
        if (building) throw indexLocked('memory')
        building = true
        return createMemoryBuild({
          publish: (index) => {
            served = index
          },
          over: () => {
            building = false
          },
        })
      },
    },
  }
}
