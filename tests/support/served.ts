import { createApp } from '../../src/http/app.ts'
import type { StoredKey } from '../../src/keys/key.ts'
import { liveIndex } from '../../src/live/index.ts'
import { createService } from '../../src/service.ts'
import { createSuggesters } from '../../src/suggest/suggesters.ts'
import { fingerprintFor, indexedEngine, KNOWLEDGE } from './indexed.ts'

interface ServedOptions {
  readonly keys?: readonly StoredKey[]
  readonly requireKey?: boolean
}

/** The service over a corpus in the memory engine, with vectors that hash words. */
export async function serviceOver(corpus: string) {
  const { source, embedder } = await indexedEngine(corpus)
  const index = liveIndex(source, fingerprintFor(embedder))
  await index.refresh()
  const service = createService({
    index,
    embedder,
    knowledge: KNOWLEDGE,
    suggesters: createSuggesters(),
    engine: 'memory',
    indexing: { progress: () => undefined, failure: () => undefined, start: () => 'started' },
    model: () => 'ready',
  })
  return { index, service }
}

/** The same with its routes, without a network. */
export async function servedCorpus(corpus: string, options: ServedOptions = {}) {
  const { index, service } = await serviceOver(corpus)
  const { keys = [], requireKey = false } = options
  const app = createApp({ service, loopback: true, keys: async () => keys, requireKey })
  return { app, index, service }
}

export const BUNDLED = new URL('../../corpus', import.meta.url).pathname
