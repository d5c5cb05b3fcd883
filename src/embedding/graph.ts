import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { WenmaiError } from '../domain/errors.ts'
import { type ModelManifest, modelInvalid } from './manifest.ts'
import type { TokenStates } from './pooling.ts'

/** The inputs that a text encoder may have, and what stands in each for one text without padding. */
const INPUTS: Readonly<Record<string, (ids: readonly number[]) => BigInt64Array>> = {
  input_ids: (ids) => BigInt64Array.from(ids, BigInt),
  attention_mask: (ids) => new BigInt64Array(ids.length).fill(1n),
  token_type_ids: (ids) => new BigInt64Array(ids.length),
}

/** A loaded ONNX graph. */
export interface Graph {
  /** Blocks the thread while it computes. */
  run(ids: readonly number[]): Promise<TokenStates>
}

export interface GraphOptions {
  readonly folder: string
  readonly manifest: ModelManifest
  /** Cores that one run is spread over. */
  readonly threads: number
}

/** Throws `model_not_loaded` when the runtime refuses the graph, `model_invalid` when its inputs are unknown. */
export async function loadGraph({ folder, manifest, threads }: GraphOptions): Promise<Graph> {
  const session = await createSession(join(folder, manifest.graph), threads)
  const unknown = session.inputNames.filter((name) => !Object.hasOwn(INPUTS, name))
  const output = session.outputNames.find((name) => name === 'last_hidden_state')
  const outputName = output ?? session.outputNames[0]
  if (unknown.length > 0 || outputName === undefined) {
    throw modelInvalid(
      folder,
      `graph: its inputs ${unknown.join(', ')} are not those of a text encoder`,
    )
  }
  return {
    async run(ids) {
      const feeds = Object.fromEntries(
        session.inputNames.map((name) => [
          name,
          new Tensor('int64', INPUTS[name]?.(ids) ?? new BigInt64Array(), [1, ids.length]),
        ]),
      )
      const states = (await compute(session, feeds))[outputName]
      const { dimensions } = manifest
      const { data: values, dims } = states ?? { data: undefined, dims: [] }
      if (!(values instanceof Float32Array) || `${dims}` !== `${[1, ids.length, dimensions]}`) {
        throw modelInvalid(
          folder,
          `dimensions: the graph gives [${dims}] for ${ids.length} tokens, not [1, ${ids.length}, ${dimensions}] of float32`,
        )
      }
      return { values, tokens: ids.length, dimensions }
    },
  }
}

async function createSession(path: string, threads: number): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(path, { intraOpNumThreads: threads, logSeverityLevel: 3 })
  } catch (cause) {
    throw new WenmaiError('model_not_loaded', `the graph ${path} does not load`, {
      help: 'a graph from another version of onnxruntime or a damaged install: run npm ci again',
      cause,
    })
  }
}

async function compute(
  session: InferenceSession,
  feeds: InferenceSession.FeedsType,
): Promise<InferenceSession.ReturnType> {
  try {
    return await session.run(feeds)
  } catch (cause) {
    throw new WenmaiError('embedding_failed', 'the model failed on a text', {
      help: "if every text fails, check longestInput and the files in the model's manifest",
      cause,
    })
  }
}
