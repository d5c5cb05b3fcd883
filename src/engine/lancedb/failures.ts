import { WenmaiError } from '../../domain/errors.ts'
import { INDEX_AGAIN } from '../failures.ts'

/**
 * Does the work; what LanceDB or the file system throws becomes a `WenmaiError`. `what` says what
 * was attempted: "reading passages of index …".
 */
export async function attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof WenmaiError) throw cause
    if (isMissingFile(cause)) throw unreadable(`${what} failed: files are missing`, cause)
    throw new WenmaiError('engine_failed', `${what} failed${systemCode(cause)}`, {
      help: `try again; if it fails again, ${INDEX_AGAIN}`,
      cause,
    })
  }
}

/** As `attempt`, for the opening of an index: whatever goes wrong there, it cannot be read. */
export async function attemptToOpen<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof WenmaiError) throw cause
    throw unreadable(`${what} failed${systemCode(cause)}`, cause)
  }
}

export function unreadable(message: string, cause?: unknown): WenmaiError {
  return new WenmaiError('index_unreadable', message, { help: INDEX_AGAIN, cause })
}

export function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

function isMissingFile(cause: unknown): boolean {
  return cause instanceof Error && /not found|no such file|ENOENT/i.test(cause.message)
}

/** A full disk or a forbidden folder is named, as the person can do something about it. */
function systemCode(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? ` (${code})` : ''
}
