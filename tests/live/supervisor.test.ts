import { describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import type { IndexSource } from '../../src/engine/reader.ts'
import { liveIndex } from '../../src/live/index.ts'
import { superviseIndexing } from '../../src/live/supervisor.ts'
import { fingerprintFor, indexInto, withCorpus } from '../support/indexed.ts'

const FINGERPRINT = fingerprintFor(hashingEmbedder())
const FILES = { 'a.txt': '2024年以来,我局严格落实免罚清单,取得明显成效。' }
const DOWN = new WenmaiError('engine_refused', 'nothing listens', { help: 'start it' })

/** What is said while the engine answers only the fourth time it is asked. */
async function saidOver(fill: boolean): Promise<readonly string[]> {
  const engine = createMemoryEngine()
  return withCorpus(FILES, async (corpus) => {
    if (fill) await indexInto(engine.writer, corpus)
    let asked = 0
    const source: IndexSource = {
      published: async () => {
        asked += 1
        if (asked < 4) throw DOWN
        return engine.source.published()
      },
      open: () => engine.source.open(),
    }
    const index = liveIndex(source, FINGERPRINT)
    await index.refresh()
    const said: string[] = []
    const supervisor = superviseIndexing({
      index,
      corpus,
      indexer: { program: 'no-such-program.ts', args: [] },
      say: (sentence) => said.push(sentence),
      lookAgainAfter: 1,
    })
    await supervisor.bringUpToDate()
    await index.close()
    return said
  })
}

describe('an engine that cannot be asked when the service starts', () => {
  it('is waited for, once said, and its index is served as it is', async () => {
    expect(await saidOver(true)).toEqual(['nothing listens', 'start it'])
  })

  it('has its index made when it answers and has none', async () => {
    const said = await saidOver(false)
    expect(said.slice(0, 3)).toEqual([
      'nothing listens',
      'start it',
      expect.stringMatching(/^nothing is indexed yet/),
    ])
  })
})
