import type { Embedder } from './embedder.ts'
import { toUnit } from './pooling.ts'

const DIMENSIONS = 64

/**
 * For tests, and it says so in its name: characters and pairs of neighbours counted into 64 buckets.
 * Texts that share words are near each other; meaning it has none.
 */
export function hashingEmbedder(): Embedder {
  return {
    model: {
      name: 'hashing-for-tests',
      hash: 'hashing-for-tests-1',
      dimensions: DIMENSIONS,
      similarity: { least: 0.2, margin: 0.3, telling: 0.6 },
    },
    ready: async () => {},
    embedQuery: async (text) => embed(text),
    async embedPassages(texts, onProgress) {
      const vectors = texts.map(embed)
      onProgress?.(texts.length)
      return vectors
    },
    close: async () => {},
  }
}

function embed(text: string): Float32Array {
  const counts = new Float32Array(DIMENSIONS)
  const characters = [...text.normalize('NFKC').toLowerCase()].filter((c) => c.trim() !== '')
  characters.forEach((character, i) => {
    for (const gram of [character, character + (characters[i + 1] ?? '')]) {
      const bucket = hash(gram) % DIMENSIONS
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
  })
  return toUnit(counts) ?? new Float32Array(DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS))
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  }
  return value >>> 0
}
