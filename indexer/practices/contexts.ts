import type { Embedder } from '../../src/embedding/embedder.ts'
import { partsOf } from '../../src/embedding/parts.ts'
import { toUnit } from '../../src/embedding/pooling.ts'
import type { Lexicon } from '../../src/practices/lexicon.ts'
import { recogniserOf } from '../../src/practices/recogniser-of.ts'
import { fold } from '../../src/text/fold.ts'
import type { MinedReport } from './candidates.ts'

/** Sentences that stand for a name: more change its mean little and cost time. */
export const MOST_SENTENCES = 8

/** What a name is read in. */
export interface Context {
  /** At most `MOST_SENTENCES`. */
  readonly sentences: readonly string[]
}

/** Of each practice of the lexicon by id: the sentences that name it, or what the lexicon says it is. */
export function contextsOf(
  lexicon: Lexicon,
  reports: readonly MinedReport[],
): ReadonlyMap<string, Context> {
  const { recognise } = recogniserOf(lexicon)
  const sentences = new Map<string, Set<string>>()
  for (const { text, passages } of reports) {
    for (const { start, end } of passages) {
      const passage = text.slice(start, end)
      for (const part of partsOf(passage, ['sentence'])) {
        const sentence = passage.slice(part.start, part.end)
        for (const { id, relation } of recognise(fold(sentence))) {
          if (relation !== 'same') continue
          const own = sentences.get(id) ?? new Set()
          sentences.set(id, own)
          if (own.size < MOST_SENTENCES) own.add(sentence)
        }
      }
    }
  }
  return new Map(
    lexicon.map(({ id, name, definition }) => {
      const own = sentences.get(id)
      return [id, { sentences: own === undefined ? [`${name}：${definition.zh}`] : [...own] }]
    }),
  )
}

/**
 * The mean vector of each context, less what all of them share, at unit length: the model puts all
 * sentences of reports close to each other, and only the rest tells them apart.
 */
export async function contextVectors(
  contexts: readonly Context[],
  embedder: Embedder,
): Promise<readonly Float32Array[]> {
  const chosen = contexts.map(({ sentences }) => sentences)
  const texts = [...new Set(chosen.flat())]
  const embedded = await embedder.embedPassages(texts)
  const vectors = new Map(texts.map((text, i) => [text, embedded[i]]))
  const { dimensions } = embedder.model
  const means = chosen.map((sentences) =>
    mean(
      sentences.flatMap((text) => vectors.get(text) ?? []),
      dimensions,
    ),
  )
  const shared = mean(means, dimensions)
  return means.map((vector) => {
    const own = vector.map((value, i) => value - (shared[i] ?? 0))
    // A vector of nothing stays one: it is near to nobody.
    return toUnit(own) ?? own
  })
}

function mean(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions)
  for (const vector of vectors) {
    for (const [i, value] of vector.entries()) sum[i] = (sum[i] ?? 0) + value / vectors.length
  }
  return sum
}
