import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@lancedb/lancedb'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLanceEngine } from '../../src/engine/lancedb/index.ts'
import { type LoadedIndex, loadIndex } from '../../src/engine/lancedb/load.ts'
import { createPassageStore } from '../../src/engine/lancedb/passage-store.ts'
import { readPublication } from '../../src/engine/lancedb/publication-file.ts'
import { createPassageCache } from '../../src/engine/passage-cache.ts'
import { CORPUS, ENTRIES } from './corpus.ts'
import { publish } from './made.ts'

let directory: string
let loaded: LoadedIndex
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wenmai-engine-'))
  const { source, writer } = openLanceEngine({ directory })
  await publish(writer, CORPUS)
  const folder = join(directory, 'indexes', (await source.published()) ?? expect.fail())
  const stored = await readPublication(folder)
  const connection = await connect(folder)
  loaded = await loadIndex({ folder, connection, stored, exactParts: 100 })
})
afterEach(async () => {
  await loaded.parts?.file.close()
  await rm(directory, { recursive: true })
})

/** Which texts are in memory after reading ahead into so many characters of room. */
async function readAhead(room: number, stop = new AbortController().signal): Promise<string[]> {
  const cache = createPassageCache(room)
  const { catalogue, passages } = loaded
  await createPassageStore(catalogue, passages ?? expect.fail(), cache).readAhead(stop)
  return Array.from(ENTRIES.keys()).flatMap((ordinal) => cache.get(ordinal)?.candidate.text ?? [])
}

it('reads all texts ahead when there is room', async () => {
  expect(await readAhead(10_000)).toEqual(ENTRIES.map(({ text }) => text))
})

it('reads no more than there is room for', async () => {
  const read = await readAhead(160)
  expect(read.length).toBeGreaterThan(0)
  expect(read).not.toContain(ENTRIES.at(-1)?.text)
})

it('stops when it is told', async () => {
  expect(await readAhead(10_000, AbortSignal.abort())).toEqual([])
})
