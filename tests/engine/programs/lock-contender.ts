import { takeBuildLock } from '../../../src/engine/lancedb/lock.ts'

/** Tries for the lock of the folder it is given, tells its parent how that went, and never ends. */
function contend(): string {
  try {
    takeBuildLock(process.argv[2] ?? '')
    return 'taken'
  } catch (failure) {
    return failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown'
  }
}

process.send?.(contend())
setInterval(() => {}, 1000)
