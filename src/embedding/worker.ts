/** The program of the thread that holds tokenizer and model, so that no other thread ever waits. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type EmbedRequest, type ThreadEvent, type ThreadStart, toFailure } from './messages.ts'
import { loadModel, type Model } from './model.ts'

interface Answer {
  readonly event: ThreadEvent
  /** What of it changes hands instead of being copied. */
  readonly vectors?: Float32Array<ArrayBuffer>
}

/** Answers requests one after the other, in the order they come. */
function serve(model: Model, port: MessagePort): void {
  let last = Promise.resolve()
  port.on('message', (request: EmbedRequest) => {
    last = last.then(async () => {
      const { vectors, event } = await answer(model, request)
      port.postMessage(event, vectors === undefined ? [] : [vectors.buffer])
    })
  })
}

async function answer(model: Model, { id, kind, texts }: EmbedRequest): Promise<Answer> {
  try {
    const each: Float32Array[] = []
    for (const text of texts) each.push(await model.embed(kind, text))
    const vectors = join(each)
    return { event: { event: 'vectors', id, vectors }, vectors }
  } catch (error) {
    return { event: { event: 'failed', id, failure: toFailure(error, 'embedding_failed') } }
  }
}

function join(vectors: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const size = vectors[0]?.length ?? 0
  const joined = new Float32Array(vectors.length * size)
  vectors.forEach((vector, i) => {
    joined.set(vector, i * size)
  })
  return joined
}

async function main(port: MessagePort, start: ThreadStart): Promise<void> {
  const tell = (event: ThreadEvent) => port.postMessage(event)
  try {
    serve(await loadModel(start), port)
    tell({ event: 'ready' })
  } catch (error) {
    tell({ event: 'unusable', failure: toFailure(error, 'model_not_loaded') })
  }
}

if (parentPort !== null) await main(parentPort, workerData)
