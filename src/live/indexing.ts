import { fork } from 'node:child_process'
import { WenmaiError } from '../domain/errors.ts'

/** The indexer's exit code for a run that published, although some files had problems. */
const FINISHED_WITH_PROBLEMS = 3

/** What an indexer tells the process that started it. */
export type IndexerMessage =
  | { readonly event: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly event: 'failed'
      readonly code: string
      readonly message: string
      readonly help: string
    }

/** An indexer at work in a process of its own, so that the service goes on answering. */
export interface IndexerRun {
  /** 0 to 1. */
  progress(): number
  /** Resolves when the new index is published; rejects with what went wrong. */
  readonly finished: Promise<void>
  stop(): void
}

/** Starts the indexer; what it tells people goes where the service's own words go. */
export function startIndexer(program: string, args: readonly string[]): IndexerRun {
  let progress = 0
  let told: Extract<IndexerMessage, { event: 'failed' }> | undefined
  const child = fork(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.on('message', (message) => {
    if (!isIndexerMessage(message)) return
    if (message.event === 'failed') told = message
    else if (message.total > 0) progress = message.done / message.total
  })
  const finished = new Promise<void>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(indexingFailed('the indexer cannot be started', { cause })),
    )
    child.once('exit', (code, signal) => {
      if (code === 0 || code === FINISHED_WITH_PROBLEMS) resolve()
      else reject(indexingFailed(told?.message ?? `it ended with ${signal ?? code}`, { ...told }))
    })
  })
  return { progress: () => progress, finished, stop: () => void child.kill('SIGTERM') }
}

function isIndexerMessage(message: unknown): message is IndexerMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'event' in message &&
    (message.event === 'progress' || message.event === 'failed')
  )
}

function indexingFailed(
  why: string,
  { help, cause }: { readonly help?: string; readonly cause?: unknown },
): WenmaiError {
  return new WenmaiError('index_missing', `indexing failed: ${why}`, {
    help: help ?? 'see what the indexer printed, then start again',
    cause,
  })
}
