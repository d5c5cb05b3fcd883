import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { indexLocked } from '../failures.ts'

export interface BuildLock {
  release(): void
}

const SQLITE_BUSY = 5

// A database that nothing refers to is closed by the garbage collector, and its lock is gone.
const held = new Set<DatabaseSync>()

/**
 * Takes the one right to build in this folder; throws `index_locked` when another process, or this
 * one, has it. An empty SQLite file carries the lock, because the operating system drops SQLite's
 * locks with the process that held them: nothing is left to take over from a killed run, and no
 * process id can be mistaken for another.
 */
export function takeBuildLock(directory: string): BuildLock {
  const file = new DatabaseSync(join(directory, 'build.lock'), { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    file.close()
    if (isBusy(cause)) throw indexLocked(directory)
    throw cause
  }
  held.add(file)
  return {
    release: () => {
      if (held.delete(file)) file.close()
    },
  }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY
}
