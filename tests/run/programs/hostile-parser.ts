/** A parsing thread that files can break: by their names they say how. */
import { parentPort } from 'node:worker_threads'
import { ownThreadParser } from '../../../indexer/run/parser.ts'
import type { ParseRequest } from '../../../indexer/run/parser-worker.ts'

parentPort?.on('message', async ({ corpus, file }: ParseRequest) => {
  if (file.startsWith('hang')) for (;;);
  if (file.startsWith('exit')) process.exit(7)
  if (file.startsWith('throw')) throw new Error('out of its depth')
  if (file.startsWith('grow')) {
    const held: unknown[] = []
    for (;;) held.push(Array.from({ length: 1000 }, (_, i) => ({ i })))
  }
  parentPort?.postMessage(await ownThreadParser().parse(corpus, file))
})
