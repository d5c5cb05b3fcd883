import { WenmaiError } from '../domain/errors.ts'
import { loadGraph } from './graph.ts'
import { type ModelManifest, modelInvalid } from './manifest.ts'
import { verifyFiles } from './model-files.ts'
import { combine, pool, toUnit, type Weighted } from './pooling.ts'
import { loadTokenizer, type Tokenizer } from './tokenizer.ts'
import { windows } from './windows.ts'

export type TextKind = keyof ModelManifest['prefixes']

/** A model in this thread, which it blocks while it computes. */
export interface Model {
  embed(kind: TextKind, text: string): Promise<Float32Array>
}

export interface ModelOptions {
  readonly folder: string
  readonly manifest: ModelManifest
  /** Cores that one run is spread over. */
  readonly threads: number
}

/**
 * Throws `model_missing`, `model_invalid` or `model_not_loaded`. One text has been embedded when it
 * returns, so that a graph that does not do what the manifest says is found now.
 *
 * Texts are run one by one, never in batches: activations are quantised by their range over a whole
 * batch, so that a text's vector would depend on its neighbours, and the same corpus must always give
 * the same index.
 */
export async function loadModel({ folder, manifest, threads }: ModelOptions): Promise<Model> {
  await verifyFiles(folder, manifest)
  const tokenizer = await loadTokenizer(folder)
  const { prefixes, pooling, longestInput, dimensions } = manifest
  const overhead = prefixTokens(tokenizer, manifest)
  for (const [kind, tokens] of Object.entries(overhead)) {
    if (tokens > 0 && tokens < longestInput) continue
    throw modelInvalid(
      folder,
      `longestInput: the ${kind} prefix takes ${tokens} of ${longestInput}`,
    )
  }
  const graph = await loadGraph({ folder, manifest, threads })

  const embed: Model['embed'] = async (kind, text) => {
    const encode = (own: string) => tokenizer.encode(prefixes[kind] + own)
    const parts: Weighted[] = []
    for (const ids of windows(text, { encode, longest: longestInput })) {
      const vector = pool(await graph.run(ids), pooling)
      parts.push({ vector, weight: Math.max(1, ids.length - overhead[kind]) })
    }
    const unit = toUnit(combine(parts, dimensions))
    if (unit === undefined) throw withoutDirection()
    return unit
  }

  await embed('query', '预热')
  return { embed }
}

/** Tokens that are there without any text. */
function prefixTokens(tokenizer: Tokenizer, { prefixes }: ModelManifest): Record<TextKind, number> {
  return {
    query: tokenizer.encode(prefixes.query).length,
    passage: tokenizer.encode(prefixes.passage).length,
  }
}

function withoutDirection(): WenmaiError {
  return new WenmaiError('embedding_failed', 'the model gave a vector without a direction', {
    help: "check that the model's files belong together",
  })
}
