import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setInterval } from 'node:timers'
import { z } from 'zod'
import { indexLocked } from '../failures.ts'
import type { Connection } from './connection.ts'
import type { IndexNames } from './names.ts'
import { addingDocuments, listIndexes, reading, writing } from './requests.ts'
import { complete, enqueue, outcomeOf, type TaskFailure, taskFailed } from './tasks.ts'

/**
 * The one right to build. Meilisearch has no locks, but of two tasks that create the same index one
 * fails: the lock is an index, `wenmai_lock_1`. Its holder writes to it every few seconds; a holder
 * that stopped is taken over from by creating the index with the next number, which again only one
 * can do.
 */
export interface BuildLock {
  /** Throws `index_locked` when another run has taken over from this one. */
  confirm(): Promise<void>
  release(): Promise<void>
}

/** Milliseconds between two signs of life, and without one until the holder counts as gone. */
const BEAT = 5_000
const STALE = 30_000

const HOLDER = z.object({ host: z.string(), pid: z.number(), run: z.string() })
type Holder = z.infer<typeof HOLDER>
const HOLDER_ID = 'holder'

const TASKS = z.object({ results: z.array(z.object({ enqueuedAt: z.string() })) })

/** Runs of this process that hold a lock: its own number may have been another's before a restart. */
const ownRuns = new Set<string>()

export async function takeBuildLock(connection: Connection, names: IndexNames): Promise<BuildLock> {
  const listed = await lockNumbers(connection, names)
  const last = listed.at(-1) ?? 1
  const first = await create(connection, names.lock(last))
  if (first.failure === undefined) return hold(connection, names, last)
  if (!(await isAbandoned(connection, names.lock(last), first.enqueuedAt))) {
    throw indexLocked(connection.url)
  }
  const next = await create(connection, names.lock(last + 1))
  if (next.failure !== undefined) throw indexLocked(connection.url)
  await remove(connection, names.lock(last))
  return hold(connection, names, last + 1)
}

async function hold(connection: Connection, names: IndexNames, number: number): Promise<BuildLock> {
  const uid = names.lock(number)
  const holder: Holder = { host: hostname(), pid: process.pid, run: randomUUID() }
  const sign = addingDocuments(uid, [JSON.stringify({ id: HOLDER_ID, ...holder })])
  ownRuns.add(holder.run)
  const beating = setInterval(() => {
    // A server that cannot be asked now fails the build's own requests.
    enqueue(connection, sign).catch(() => {})
  }, BEAT)
  beating.unref()
  let held = true

  async function release(): Promise<void> {
    if (!held) return
    held = false
    clearInterval(beating)
    ownRuns.delete(holder.run)
    await remove(connection, uid)
  }

  try {
    await complete(connection, sign, `taking the lock ${uid}`)
    // Whoever came later sees whoever came earlier, and leaves it to them.
    const numbers = await lockNumbers(connection, names)
    if (numbers.some((other) => other !== number)) throw indexLocked(connection.url)
  } catch (failure) {
    await release()
    throw failure
  }
  return {
    release,
    confirm: async () => {
      const numbers = await lockNumbers(connection, names)
      if (numbers.length !== 1 || numbers[0] !== number) throw indexLocked(connection.url)
    },
  }
}

/** Rising. */
async function lockNumbers(connection: Connection, names: IndexNames): Promise<readonly number[]> {
  const listed = await listIndexes(connection)
  return listed
    .map(({ uid }) => names.lockNumber(uid))
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b)
}

interface Creation {
  /** Now, by the server's clock. */
  readonly enqueuedAt: string
  /** That the index exists. */
  readonly failure: TaskFailure | undefined
}

async function create(connection: Connection, uid: string): Promise<Creation> {
  const task = await enqueue(connection, writing('POST', 'indexes', { uid, primaryKey: 'id' }))
  const failure = await outcomeOf(connection, task)
  if (failure !== undefined && failure.code !== 'index_already_exists') {
    throw taskFailed(`creating index ${uid}`, failure)
  }
  return { enqueuedAt: task.enqueuedAt, failure }
}

async function remove(connection: Connection, uid: string): Promise<void> {
  const failure = await outcomeOf(
    connection,
    await enqueue(connection, writing('DELETE', `indexes/${uid}`)),
  )
  if (failure !== undefined && failure.code !== 'index_not_found') {
    throw taskFailed(`deleting index ${uid}`, failure)
  }
}

/** Whether the run that holds the lock has ended without releasing it. */
async function isAbandoned(connection: Connection, uid: string, now: string): Promise<boolean> {
  const holder = await connection.askUnless(
    ['document_not_found', 'index_not_found'],
    reading(`indexes/${uid}/documents/${HOLDER_ID}`),
    HOLDER,
  )
  if (holder !== undefined && holder.host === hostname() && !isAlive(holder)) return true
  // Without a sign yet: the lock is as old as the task that created it.
  const { results } = await connection.ask(
    reading(`tasks?limit=1&indexUids=${uid}&types=documentAdditionOrUpdate`),
    TASKS,
  )
  const listed = await listIndexes(connection)
  const lock = listed.find((index) => index.uid === uid)
  const last = results[0]?.enqueuedAt ?? lock?.createdAt
  return last === undefined || Date.parse(now) - Date.parse(last) > STALE
}

function isAlive({ pid, run }: Holder): boolean {
  if (pid === process.pid) return ownRuns.has(run)
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    // Whose process it is does not matter.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}
