import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Embedder, ModelIdentity } from './embedder.ts'
import { modelIdentity, readManifest } from './manifest.ts'
import { recent } from './recent.ts'
import { type EmbeddingThread, embeddingThread } from './thread.ts'

const PROGRAM = new URL('./worker.ts', import.meta.url)

/** Texts sent to a thread at once, and how often ahead, so that it never waits for the next. */
const TEXTS_TOGETHER = 8
const REQUESTS_AHEAD = 2

/** Each copy of the model takes about 150 MB of memory. */
const MOST_COPIES = 8

const RECENT_QUERIES = 256

export interface EmbedderOptions {
  readonly modelFolder: string
  /** Cores to use; all that there are unless it is given. */
  readonly threads?: number
}

/**
 * Questions go to a copy of the model that spreads each over all cores, for the shortest wait;
 * passages to several copies of a core each, for the most texts a second; questions thus never queue
 * behind passages. A copy is loaded when it is first needed, the first of them also by `ready`.
 * Throws `model_missing` or `model_invalid` when the manifest does not say what the model is.
 */
export function createEmbedder({ modelFolder, threads }: EmbedderOptions): Embedder {
  const folder = resolve(modelFolder)
  const manifest = readManifest(folder)
  const cores = threads ?? availableParallelism()
  const copies = Math.min(cores, MOST_COPIES)
  const thread = (ownCores: number) =>
    embeddingThread(PROGRAM, { folder, manifest, threads: ownCores })
  return embedderOver(modelIdentity(manifest), {
    questions: thread(cores),
    passages: Array.from({ length: copies }, () => thread(Math.floor(cores / copies))),
  })
}

interface Threads {
  readonly questions: EmbeddingThread
  /** At least one. As many are used as there is work for. */
  readonly passages: readonly EmbeddingThread[]
}

function embedderOver(model: ModelIdentity, { questions, passages }: Threads): Embedder {
  const query = recent(RECENT_QUERIES, (text) => questions.embed('query', [text]))
  let refusal: unknown
  const loaded = async (): Promise<void> => {
    // A question must not wait again for a model that did not load.
    if (refusal !== undefined) throw refusal
    await questions.ready().catch((error: unknown) => {
      refusal = error
      throw error
    })
  }

  return {
    model,
    ready() {
      refusal = undefined
      return loaded()
    },
    async embedQuery(text) {
      // Sent before anything else of this thread runs: the model works in its own meanwhile.
      if (!questions.isReady()) await loaded()
      // A copy, so that nobody changes what is remembered.
      return (await query(text)).slice()
    },
    async embedPassages(texts, onProgress) {
      const vectors: Float32Array[] = new Array(texts.length)
      let next = 0
      let done = 0
      let over = false

      const lane = async (thread: EmbeddingThread): Promise<void> => {
        while (next < texts.length && !over) {
          const from = next
          const together = texts.slice(from, from + TEXTS_TOGETHER)
          next += together.length
          const joined = await thread.embed('passage', together)
          together.forEach((_, i) => {
            vectors[from + i] = joined.slice(i * model.dimensions, (i + 1) * model.dimensions)
          })
          done += together.length
          onProgress?.(done)
        }
      }
      // Every thread gets its first request before any gets its second.
      const lanes = Array.from({ length: REQUESTS_AHEAD }, () => passages).flat()
      try {
        await Promise.all(lanes.map(lane))
      } finally {
        over = true
      }
      return vectors
    },
    async close() {
      await Promise.all([questions, ...passages].map((thread) => thread.close()))
    },
  }
}
