import { afterEach, describe, expect, it } from 'vitest'
import type { ModelManifest } from '../../src/embedding/manifest.ts'
import { type EmbeddingThread, embeddingThread } from '../../src/embedding/thread.ts'

const PROGRAM = new URL('./failing-program.ts', import.meta.url)
const manifest: ModelManifest = {
  name: 'none',
  graph: 'graph.onnx',
  prefixes: { query: '', passage: '' },
  pooling: 'mean',
  normalise: true,
  dimensions: 1,
  longestInput: 8,
  similarity: { least: -1, margin: 2, telling: -1 },
  files: {},
}

let thread: EmbeddingThread | undefined
afterEach(() => thread?.close())

function start(folder = ''): EmbeddingThread {
  thread = embeddingThread(PROGRAM, { folder, manifest, threads: 1 })
  return thread
}

describe('a thread that dies', () => {
  it.each([
    ['throw', 'out of memory'],
    ['exit', 'code 7'],
  ])('by %s fails what is under way, saying why, and is started again', async (text, why) => {
    const { embed } = start()
    const both = [embed('query', [text]), embed('passage', ['甲'])]
    const [first, second] = await Promise.allSettled(both)
    for (const outcome of [first, second]) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: {
          code: 'embedding_failed',
          cause: { message: expect.stringContaining(why) },
        },
      })
    }
    expect(await embed('passage', ['甲', '乙'])).toEqual(Float32Array.of(2))
  })

  it('while loading has not loaded the model', async () => {
    const { ready, embed } = start('dies while loading')
    const refusal = { code: 'model_not_loaded', cause: { message: 'no such library' } }
    await expect(ready()).rejects.toMatchObject(refusal)
    await expect(embed('query', ['甲'])).rejects.toMatchObject(refusal)
  })

  it('because it was closed fails what is under way', async () => {
    const { embed, ready, close } = start()
    await ready()
    const waiting = expect(embed('query', ['stall'])).rejects.toMatchObject({
      code: 'embedding_failed',
    })
    await close()
    await waiting
  })
})
