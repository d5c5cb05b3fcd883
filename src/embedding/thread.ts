import { Worker } from 'node:worker_threads'
import { WenmaiError } from '../domain/errors.ts'
import { type EmbedRequest, fromFailure, type ThreadEvent, type ThreadStart } from './messages.ts'
import type { TextKind } from './model.ts'

/** A thread with a model in it, started when it is first needed and again after it died. */
export interface EmbeddingThread {
  /** Rejects with `model_missing`, `model_invalid` or `model_not_loaded`; asking again tries again. */
  ready(): Promise<void>
  /** Whether a text would be sent at once. */
  isReady(): boolean
  /** One vector after the other. Rejects with `embedding_failed`, or with what `ready` rejected with. */
  embed(kind: TextKind, texts: readonly string[]): Promise<Float32Array>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (vectors: Float32Array) => void
  readonly reject: (error: WenmaiError) => void
}

interface Running {
  readonly worker: Worker
  readonly loaded: Promise<void>
  readonly isLoaded: () => boolean
  readonly waiting: Map<number, Waiting>
}

/** `program` is the module that the thread runs. */
export function embeddingThread(program: URL, start: ThreadStart): EmbeddingThread {
  let running: Running | undefined
  let closed = false
  let lastId = 0

  const launch = (): Running => {
    const launched = run(new Worker(program, { workerData: start, name: 'embedding' }))
    const over = () => {
      if (running === launched) running = undefined
    }
    launched.loaded.catch(over)
    launched.worker.once('exit', over)
    return launched
  }

  const thread = (): Running => {
    if (closed) throw isClosed()
    running ??= launch()
    return running
  }

  return {
    async ready() {
      await thread().loaded
    },
    isReady: () => running?.isLoaded() === true,
    async embed(kind, texts) {
      const current = thread()
      if (!current.isLoaded()) await current.loaded
      if (current !== running) throw died('it ended before the text was sent')
      const request: EmbedRequest = { id: ++lastId, kind, texts }
      const vectors = Promise.withResolvers<Float32Array>()
      current.waiting.set(request.id, vectors)
      current.worker.ref()
      current.worker.postMessage(request)
      return vectors.promise
    },
    async close() {
      closed = true
      await running?.worker.terminate()
    },
  }
}

/** Connects a worker's events to those who wait; an idle one does not keep the process alive. */
function run(worker: Worker): Running {
  const waiting = new Map<number, Waiting>()
  const loading = Promise.withResolvers<void>()
  let isLoaded = false
  let crash: unknown

  const settle = (id: number): Waiting | undefined => {
    const request = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    return request
  }
  worker.on('message', (message: ThreadEvent) => {
    switch (message.event) {
      case 'ready':
        worker.unref()
        isLoaded = true
        return loading.resolve()
      case 'unusable':
        return loading.reject(fromFailure(message.failure))
      case 'vectors':
        return settle(message.id)?.resolve(message.vectors)
      case 'failed':
        return settle(message.id)?.reject(fromFailure(message.failure))
    }
  })
  worker.on('error', (error) => {
    crash = error
  })
  worker.on('exit', (code) => {
    const cause = crash ?? new Error(`the thread ended with code ${code}`)
    loading.reject(notLoaded(cause))
    for (const { reject } of waiting.values()) reject(died(cause))
    waiting.clear()
  })
  return { worker, loaded: loading.promise, isLoaded: () => isLoaded, waiting }
}

function notLoaded(cause: unknown): WenmaiError {
  return new WenmaiError('model_not_loaded', 'the thread of the model ended while it was loading', {
    help: 'the cause says more; if it names a missing module, run npm ci again',
    cause,
  })
}

function died(cause: unknown): WenmaiError {
  return new WenmaiError(
    'embedding_failed',
    'the thread of the model ended while it was embedding',
    {
      help: 'ask again, the model is loaded anew; if it stays so, look for a lack of memory',
      cause,
    },
  )
}

function isClosed(): WenmaiError {
  return new WenmaiError('embedding_failed', 'the embedder is closed', {
    help: 'this happens only while the program ends',
  })
}
