import type { Embedder } from '../../src/embedding/embedder.ts'
import { type BareModel, openBareModel } from './bare-model.ts'
import { timed } from './percentiles.ts'

export interface EmbeddingSpeed {
  /** Texts a second. */
  readonly ours: number
  readonly bare: number
  /** Texts a call at which the bare model was fastest. */
  readonly bareBatch: number
  readonly texts: number
}

const BATCHES = [1, 4, 8] as const
const ROUNDS = 2

/**
 * The bare model in the batch plan that suits it best, beside ours; then the best of some rounds each,
 * taking turns, so that a busy moment of the machine hits both.
 */
export async function embeddingSpeed(
  texts: readonly string[],
  embedder: Embedder,
  folder: string,
): Promise<EmbeddingSpeed> {
  const bare = await openBareModel(folder)
  try {
    const bareBatch = await bestBatch(bare, texts)
    const ours: number[] = []
    const alone: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push((await timed(() => embedder.embedPassages(texts))).ms)
      alone.push(await bare.timePassages(texts, bareBatch))
    }
    const perSecond = (times: readonly number[]) => (1000 * texts.length) / Math.min(...times)
    return { ours: perSecond(ours), bare: perSecond(alone), bareBatch, texts: texts.length }
  } finally {
    await bare.close()
  }
}

async function bestBatch(bare: BareModel, texts: readonly string[]): Promise<number> {
  let best = { batch: 1, ms: Number.POSITIVE_INFINITY }
  for (const batch of BATCHES) {
    const ms = await bare.timePassages(texts, batch)
    if (ms < best.ms) best = { batch, ms }
  }
  return best.batch
}
