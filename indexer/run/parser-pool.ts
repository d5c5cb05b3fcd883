import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Problem } from '../../src/domain/report.ts'
import { hashOfFile, LARGEST_FILE } from '../read/file.ts'
import { problem } from '../read/reading.ts'
import type { ParsedFile } from './parsed-file.ts'
import type { FileParser } from './parser.ts'
import type { ParseRequest } from './parser-worker.ts'

export interface PoolLimits {
  readonly threads: number
  /** Of a small file; each megabyte adds `msPerMegabyte`. */
  readonly ms: number
  readonly msPerMegabyte: number
  /** Of a thread's heap. */
  readonly megabytes: number
}

const LIMITS: PoolLimits = {
  threads: availableParallelism(),
  ms: 10_000,
  msPerMegabyte: 2000,
  megabytes: 1024,
}

const PROGRAM = new URL('./parser-worker.ts', import.meta.url)

/**
 * Parses files in threads of their own, within limits of time and memory: a file that breaks a thread
 * or keeps it too long is a problem, and the next gets a new thread.
 */
export function parserPool(limits: Partial<PoolLimits> = {}, program = PROGRAM): FileParser {
  const { threads, ...limit } = { ...LIMITS, ...limits }
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []
  let isClosed = false

  const launch = (): Worker => {
    const worker = new Worker(program, {
      name: 'parsing',
      resourceLimits: { maxOldGenerationSizeMb: limit.megabytes },
    })
    // Whoever waits for an answer hears of it too; without a listener it would end the process.
    worker.on('error', () => undefined)
    all.add(worker)
    worker.unref()
    return worker
  }
  const take = (): Promise<Worker> => {
    const free = idle.pop()
    if (free !== undefined) return Promise.resolve(free)
    if (all.size < threads) return Promise.resolve(launch())
    return new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (worker: Worker): void => {
    const next = waiting.shift()
    if (next === undefined) idle.push(worker)
    else next(worker)
  }
  const replace = (worker: Worker): void => {
    all.delete(worker)
    const next = isClosed ? undefined : waiting.shift()
    if (next !== undefined) next(launch())
  }

  return {
    async parse(corpus, file, overrides = {}) {
      const worker = await take()
      const size = await stat(join(corpus, file)).then(
        (found) => found.size,
        () => 0,
      )
      const ms = limit.ms + (Math.min(size, LARGEST_FILE) / 1e6) * limit.msPerMegabyte
      const answer = await ask(worker, { corpus, file, overrides }, ms)
      if ('listing' in answer) {
        giveBack(worker)
        return answer
      }
      replace(worker)
      await worker.terminate()
      return unparsed(corpus, file, answer)
    },
    async close() {
      isClosed = true
      await Promise.all([...all].map((worker) => worker.terminate()))
      all.clear()
    },
  }
}

/** What a thread answers; a problem when it does not. */
function ask(worker: Worker, request: ParseRequest, ms: number): Promise<ParsedFile | Problem> {
  const { promise, resolve } = Promise.withResolvers<ParsedFile | Problem>()
  worker.ref()
  const timer = setTimeout(() => {
    const message = `the file took longer than ${Math.round(ms / 1000)} seconds; split it, or save it anew as .docx or .txt`
    resolve(problem('parser_timed_out', message))
  }, ms)
  const failed = (why: unknown): void => {
    const words = why instanceof Error ? why.message : `the thread ended with code ${why}`
    const message = `the file broke the program that reads it (${words}); save it anew as .docx or .txt, and report this`
    resolve(problem('parser_failed', message))
  }
  worker.once('message', resolve)
  worker.once('messageerror', failed)
  worker.once('error', failed)
  worker.once('exit', failed)
  worker.postMessage(request)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve)
    worker.off('messageerror', failed)
    worker.off('error', failed)
    worker.off('exit', failed)
    worker.unref()
  })
}

/** The file is listed with its hash all the same: until it changes there is no use in trying again. */
async function unparsed(corpus: string, file: string, why: Problem): Promise<ParsedFile> {
  const path = join(corpus, file)
  const listing = await Promise.all([stat(path), hashOfFile(path)]).then(
    ([{ size }, sha256]) => ({ file, size, sha256 }),
    () => ({ file, size: 0, sha256: '' }),
  )
  return { listing, bytes: new Uint8Array(), parsed: why }
}
