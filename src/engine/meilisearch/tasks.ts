import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { WenmaiError } from '../../domain/errors.ts'
import type { Connection, Request } from './connection.ts'
import { reading } from './requests.ts'

/** A write that Meilisearch has taken on; it is done, or has failed, when its task is over. */
export interface EnqueuedTask {
  readonly taskUid: number
  /** By the server's clock. */
  readonly enqueuedAt: string
}

const ENQUEUED = z.object({ taskUid: z.number(), enqueuedAt: z.string() })

const TASK = z.object({
  status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
  error: z.object({ message: z.string(), code: z.string() }).nullish(),
})

/** Why a task failed, in Meilisearch's words. */
export interface TaskFailure {
  readonly code: string
  readonly message: string
}

/** Milliseconds between two looks: soon at first, then as seldom as a long task deserves. */
const FIRST_LOOK = 3
const RAREST_LOOK = 500
/** Milliseconds. A batch of vectors takes seconds, a server that does nothing else for an hour is stuck. */
const PATIENCE = 3_600_000

export function enqueue(connection: Connection, request: Request): Promise<EnqueuedTask> {
  return connection.ask(request, ENQUEUED)
}

/** Waits until the task is over; undefined when it succeeded. */
export async function outcomeOf(
  connection: Connection,
  { taskUid }: EnqueuedTask,
): Promise<TaskFailure | undefined> {
  const start = performance.now()
  for (let wait = FIRST_LOOK; ; wait = Math.min(RAREST_LOOK, wait * 2)) {
    const { status, error } = await connection.ask(reading(`tasks/${taskUid}`), TASK)
    if (status === 'succeeded') return undefined
    if (status === 'failed' || status === 'canceled') {
      return error ?? { code: status, message: `the task was ${status}` }
    }
    if (performance.now() - start > PATIENCE) {
      throw new WenmaiError('engine_timeout', `task ${taskUid} of ${connection.url} does not end`, {
        help: 'see what the server is doing at /tasks, cancel the task there, and run the indexer again',
      })
    }
    await pause(wait)
  }
}

/** Sends the write and waits for it. `what` says what was attempted: "creating index …". */
export async function complete(
  connection: Connection,
  request: Request,
  what: string,
): Promise<void> {
  const failure = await outcomeOf(connection, await enqueue(connection, request))
  if (failure !== undefined) throw taskFailed(what, failure)
}

export function taskFailed(what: string, { code, message }: TaskFailure): WenmaiError {
  return new WenmaiError(
    'engine_task_failed',
    `${what} failed on the server (${code}): ${message}`,
    {
      help: 'mend what it names and run the indexer again; what is served stays as it is',
      cause: new Error(message),
    },
  )
}
