/** A thread's program for tests: dies when it is asked to, as a crash of the runtime would, or never answers. */
import { parentPort, workerData } from 'node:worker_threads'
import type { EmbedRequest } from '../../src/embedding/messages.ts'

if (workerData.folder === 'dies while loading') throw new Error('no such library')

parentPort?.on('message', ({ id, texts }: EmbedRequest) => {
  if (texts.includes('throw')) throw new Error('out of memory')
  if (texts.includes('exit')) process.exit(7)
  if (texts.includes('stall')) return
  parentPort?.postMessage({ event: 'vectors', id, vectors: Float32Array.of(texts.length) })
})
parentPort?.postMessage({ event: 'ready' })
