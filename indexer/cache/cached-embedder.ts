import type { Embedder } from '../../src/embedding/embedder.ts'
import type { VectorCache } from './vectors.ts'

/** Texts embedded and stored together; a killed run loses no more than its lanes hold. */
const STORED_TOGETHER = 256
/** Two, so that the next texts are under way before the last have come back. */
const LANES = 2

/** Before a text that was embedded as a question: no passage begins so. */
const ASKED = '\u0000asked\u0000'

export interface CachedEmbedder extends Embedder {
  /** Different texts of passages so far, by where their vectors came from. */
  counts(): EmbeddingCounts
}

export interface EmbeddingCounts {
  readonly embedded: number
  readonly found: number
}

/**
 * Embeds only what is not in the cache, equal passages once, and stores vectors as they
 * come: a killed run continues from what was done. Leaves the cache open when closed.
 */
export function cachedEmbedder(embedder: Embedder, cache: VectorCache): CachedEmbedder {
  const counts = { embedded: 0, found: 0 }

  return {
    model: embedder.model,
    ready: () => embedder.ready(),
    async embedQuery(text) {
      const key = `${ASKED}${text}`
      const [known] = cache.get([key])
      if (known !== undefined) return known
      const vector = await embedder.embedQuery(text)
      cache.put([{ text: key, vector }])
      return vector
    },
    async embedPassages(texts, onProgress) {
      const distinct = [...new Set(texts)]
      const vectors = new Map<string, Float32Array>()
      const cached = cache.get(distinct)
      const missing = distinct.filter((text, i) => {
        const vector = cached[i]
        if (vector !== undefined) vectors.set(text, vector)
        return vector === undefined
      })
      counts.found += vectors.size
      const underWay = Array.from({ length: LANES }, () => 0)
      const report = () => {
        const done = underWay.reduce((sum, count) => sum + count, vectors.size)
        onProgress?.(Math.round((texts.length * done) / distinct.length))
      }
      if (vectors.size > 0) report()

      let next = 0
      let over = false
      const lane = async (own: number): Promise<void> => {
        while (next < missing.length && !over) {
          const together = missing.slice(next, next + STORED_TOGETHER)
          next += STORED_TOGETHER
          const embedded = await embedder.embedPassages(together, (done) => {
            underWay[own] = done
            report()
          })
          underWay[own] = 0
          const entries = together.map((text, i) => ({ text, vector: present(embedded[i], text) }))
          cache.put(entries)
          for (const { text, vector } of entries) vectors.set(text, vector)
          counts.embedded += entries.length
          report()
        }
      }
      try {
        await Promise.all(underWay.map((_, own) => lane(own)))
      } finally {
        over = true
      }
      return texts.map((text) => present(vectors.get(text), text))
    },
    counts: () => ({ ...counts }),
    close: () => embedder.close(),
  }
}

function present(vector: Float32Array | undefined, text: string): Float32Array {
  if (vector === undefined) throw new RangeError(`no vector came back for ${text.slice(0, 40)}`)
  return vector
}
