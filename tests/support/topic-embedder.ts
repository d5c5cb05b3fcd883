import type { Embedder } from '../../src/embedding/embedder.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'

/**
 * Texts about the same topic are alike, in whatever words: a topic is a list of words, and each has a
 * direction of its own. What is of no topic is alike to nothing.
 */
export function topicEmbedder(topics: readonly (readonly string[])[]): Embedder {
  const { model } = hashingEmbedder()
  const embed = (text: string): Float32Array => {
    const vector = new Float32Array(model.dimensions)
    const counts = topics.map((words) => words.filter((word) => text.includes(word)).length)
    const length = Math.hypot(...counts)
    if (length === 0) vector[model.dimensions - 1] = 1
    else vector.set(counts.map((count) => count / length))
    return vector
  }
  return {
    model,
    ready: async () => {},
    embedQuery: async (text) => embed(text),
    embedPassages: async (texts) => texts.map(embed),
    close: async () => {},
  }
}
