import { describe, expect, it } from 'vitest'
import { cachedEmbedder } from '../../indexer/cache/cached-embedder.ts'
import type { VectorCache } from '../../indexer/cache/vectors.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'

function memoryCache(): VectorCache & { readonly stored: Map<string, Float32Array> } {
  const stored = new Map<string, Float32Array>()
  return {
    stored,
    get: (texts) => texts.map((text) => stored.get(text)),
    put(entries) {
      for (const { text, vector } of entries) stored.set(text, vector)
    },
    close: () => {},
  }
}

/** Remembers what it was asked for; fails at the text `failsAt`. */
function watched(failsAt?: string): { readonly embedder: Embedder; readonly asked: string[] } {
  const hashing = hashingEmbedder()
  const asked: string[] = []
  const embedder: Embedder = {
    ...hashing,
    async embedPassages(texts, onProgress) {
      asked.push(...texts)
      if (failsAt !== undefined && texts.includes(failsAt)) throw new Error('killed')
      return hashing.embedPassages(texts, onProgress)
    },
  }
  return { embedder, asked }
}

const articles = (count: number) => Array.from({ length: count }, (_, i) => `第${i}条，依法行政。`)

describe('an embedder with a cache', () => {
  it('embeds equal texts once and gives each its vector', async () => {
    const { embedder, asked } = watched()
    const cached = cachedEmbedder(embedder, memoryCache())
    const texts = ['免罚清单', '电梯检查', '免罚清单']
    expect(await cached.embedPassages(texts)).toEqual(await hashingEmbedder().embedPassages(texts))
    expect(asked).toEqual(['免罚清单', '电梯检查'])
    expect(cached.counts()).toEqual({ embedded: 2, found: 0 })
  })

  it('embeds only what is missing', async () => {
    const cache = memoryCache()
    await cachedEmbedder(watched().embedder, cache).embedPassages(articles(700))
    const { embedder, asked } = watched()
    const cached = cachedEmbedder(embedder, cache)
    const vectors = await cached.embedPassages([...articles(700), '免罚清单'])
    expect(asked).toEqual(['免罚清单'])
    expect(vectors).toEqual(await hashingEmbedder().embedPassages([...articles(700), '免罚清单']))
    expect(cached.counts()).toEqual({ embedded: 1, found: 700 })
  })

  it('continues a run that failed from what was done', async () => {
    const cache = memoryCache()
    const texts = articles(2000)
    const failing = cachedEmbedder(watched('第1500条，依法行政。').embedder, cache)
    await expect(failing.embedPassages(texts)).rejects.toThrow('killed')
    const { embedder, asked } = watched()
    const vectors = await cachedEmbedder(embedder, cache).embedPassages(texts)
    expect(vectors).toEqual(await hashingEmbedder().embedPassages(texts))
    expect(asked.length).toBeLessThanOrEqual(1000)
    expect(asked).toContain('第1500条，依法行政。')
  })

  it('reports progress that never falls, to the number of texts', async () => {
    const cached = cachedEmbedder(watched().embedder, memoryCache())
    await cached.embedPassages(articles(300))
    const progress: number[] = []
    const texts = [...articles(900), ...articles(900)]
    await cached.embedPassages(texts, (done) => progress.push(done))
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress[0]).toBe(600)
    expect(progress.at(-1)).toBe(1800)
  })

  it('asks nobody for nothing', async () => {
    const { embedder, asked } = watched()
    expect(await cachedEmbedder(embedder, memoryCache()).embedPassages([])).toEqual([])
    expect(asked).toEqual([])
  })

  it('keeps questions too, apart from passages of the same words', async () => {
    const { embedder } = watched()
    const questions: string[] = []
    const asking: Embedder = {
      ...embedder,
      embedQuery: async (text) => {
        questions.push(text)
        return Float32Array.of(1, 0)
      },
    }
    const cache = memoryCache()
    const cached = cachedEmbedder(asking, cache)
    const [passage] = await cached.embedPassages(['免罚清单'])
    expect([...(await cached.embedQuery('免罚清单'))]).toEqual([1, 0])
    expect([...(await cachedEmbedder(asking, cache).embedQuery('免罚清单'))]).toEqual([1, 0])
    expect(questions).toEqual(['免罚清单'])
    expect(await cached.embedPassages(['免罚清单'])).toEqual([passage])
    expect(cached.counts()).toEqual({ embedded: 1, found: 1 })
  })
})
