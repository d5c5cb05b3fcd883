import { randomUUID } from 'node:crypto'
import { describe, it } from 'vitest'
import {
  type MeilisearchEngineOptions,
  openMeilisearchEngine,
  removeMeilisearchIndexes,
} from '../../src/engine/meilisearch/index.ts'
import { startMeilisearchDouble } from '../support/meilisearch/double.ts'
import type { StartedEngine } from './contract/case.ts'
import { describeEngine, type EngineSetup } from './contract.ts'

/** Cases that Meilisearch fails, each with the reason why it may. */
const EXCEPTIONS: EngineSetup['exceptions'] = {}

function started(options: MeilisearchEngineOptions, stop: () => Promise<void>): StartedEngine {
  return { ...openMeilisearchEngine(options), another: () => openMeilisearchEngine(options), stop }
}

describeEngine({
  name: 'Meilisearch (over the double)',
  start: async () => {
    const double = await startMeilisearchDouble({ key: 'key' })
    return started({ url: double.url, key: 'key', prefix: 'wenmai' }, double.stop)
  },
  exceptions: EXCEPTIONS,
})

const url = process.env.MEILI_URL ?? ''
const key = process.env.MEILI_KEY ?? ''

if (url === '') {
  const reason = 'the engine contract was not run on a real Meilisearch: MEILI_URL names none'
  process.stdout.write(`${reason}\n`)
  describe('the Meilisearch engine (on a real server)', () => {
    it(reason, ({ skip }) => skip(reason))
  })
} else {
  describeEngine({
    name: 'Meilisearch (on a real server)',
    start: async () => {
      const options = { url, key, prefix: `wenmai-test-${randomUUID()}` }
      return started(options, () => removeMeilisearchIndexes(options))
    },
    exceptions: EXCEPTIONS,
  })
}
