import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env, PreTrainedTokenizer } from '@huggingface/transformers'
import { modelInvalid, TOKENIZER_FILES } from './manifest.ts'

// Everything comes from the model's folder: nothing is ever looked up elsewhere.
env.allowRemoteModels = false
env.allowLocalModels = true
env.useFSCache = false

export interface Tokenizer {
  /** Token ids, special tokens included, nothing cut. */
  encode(text: string): readonly number[]
}

export async function loadTokenizer(folder: string): Promise<Tokenizer> {
  try {
    const [vocabulary, settings] = await Promise.all(
      TOKENIZER_FILES.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))),
    )
    const tokenizer = new PreTrainedTokenizer(vocabulary, settings)
    return { encode: (text) => tokenizer.encode(text) }
  } catch (cause) {
    throw modelInvalid(folder, 'its tokenizer cannot be loaded', cause)
  }
}
