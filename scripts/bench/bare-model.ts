import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { AutoTokenizer, env } from '@huggingface/transformers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { readManifest } from '../../src/embedding/manifest.ts'
import { timed } from './percentiles.ts'

/** The model's graph with nothing around it: texts are tokenised beforehand, outputs thrown away. */
export interface BareModel {
  /** Milliseconds of one call for one query. */
  time(query: string): Promise<number>
  /** Milliseconds to run all passages, the longest together, `batch` a call. */
  timePassages(passages: readonly string[], batch: number): Promise<number>
  close(): Promise<void>
}

type Tokens = readonly number[]

export async function openBareModel(folder: string): Promise<BareModel> {
  const { graph, prefixes, longestInput } = readManifest(folder)
  const session = await InferenceSession.create(join(folder, graph), {
    intraOpNumThreads: availableParallelism(),
    interOpNumThreads: 1,
  })
  const tokenizer = await openTokenizer(folder)
  const tokens = (text: string): Tokens => tokenizer.encode(text).slice(0, longestInput)
  const run = async (batch: readonly Tokens[]) => {
    await session.run(tensors(batch))
  }

  return {
    time: async (query) => {
      const input = [tokens(prefixes.query + query)]
      return (await timed(() => run(input))).ms
    },
    timePassages: async (passages, batch) => {
      const sorted = passages
        .map((passage) => tokens(prefixes.passage + passage))
        .sort((a, b) => b.length - a.length)
      const { ms } = await timed(async () => {
        for (let i = 0; i < sorted.length; i += batch) await run(sorted.slice(i, i + batch))
      })
      return ms
    },
    close: () => session.release(),
  }
}

/** Stands where a shorter text of a batch has ended; the mask hides it. */
const PADDING = 1n

/** From the folder only: nothing is asked of the network. */
async function openTokenizer(folder: string) {
  env.allowRemoteModels = false
  env.localModelPath = dirname(folder)
  return AutoTokenizer.from_pretrained(basename(folder))
}

function tensors(batch: readonly Tokens[]) {
  const longest = Math.max(...batch.map((tokens) => tokens.length))
  const shape = [batch.length, longest]
  const ids = new BigInt64Array(batch.length * longest).fill(PADDING)
  const mask = new BigInt64Array(batch.length * longest)
  for (const [row, tokens] of batch.entries()) {
    for (const [column, id] of tokens.entries()) {
      ids[row * longest + column] = BigInt(id)
      mask[row * longest + column] = 1n
    }
  }
  return {
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
  }
}
