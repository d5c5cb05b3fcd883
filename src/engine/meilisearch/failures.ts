import { WenmaiError } from '../../domain/errors.ts'
import { INDEX_AGAIN } from '../failures.ts'

/** What Meilisearch says when it refuses something. */
export interface Refusal {
  readonly status: number
  /** Meilisearch's own, `index_not_found`; undefined when the answer is not Meilisearch's. */
  readonly code: string | undefined
  readonly message: string
}

/** Thrown for a refusal that the caller may know what to do about; never leaves this folder. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal

  constructor(what: string, refusal: Refusal) {
    super(`${what}: ${refusal.message}`)
    this.name = 'RefusedRequest'
    this.refusal = refusal
  }
}

const START_IT = 'start Meilisearch (docker compose up -d meilisearch) or correct MEILI_URL'

/** Codes of a connection that was never made. */
const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** For what `fetch`, or reading the answer it gave, throws. */
export function failedRequest(url: string, what: string, cause: unknown): WenmaiError {
  const code = codeOf(cause)
  if (
    cause instanceof Error &&
    (cause.name === 'TimeoutError' || code === 'UND_ERR_HEADERS_TIMEOUT')
  ) {
    return new WenmaiError(
      'engine_timeout',
      `meilisearch at ${url} did not answer in time: ${what}`,
      {
        help: 'see whether it is busy indexing or short of memory, then try again',
        cause,
      },
    )
  }
  if (code === 'ECONNREFUSED') {
    return new WenmaiError('engine_refused', `nothing listens at ${url}: ${what}`, {
      help: START_IT,
      cause,
    })
  }
  if (code !== undefined && UNREACHABLE.has(code)) {
    return new WenmaiError(
      'engine_unreachable',
      `meilisearch at ${url} cannot be reached (${code}): ${what}`,
      {
        help: `see whether this machine can reach that address; ${START_IT}`,
        cause,
      },
    )
  }
  return brokenAnswer(url, what, cause)
}

/** The answer ended too early, or is not one of Meilisearch's. */
export function brokenAnswer(url: string, what: string, cause: unknown): WenmaiError {
  return new WenmaiError('engine_answer_broken', `the answer of ${url} cannot be read: ${what}`, {
    help: 'see that MEILI_URL is the address of Meilisearch itself, and that no proxy on the way cuts answers off; then try again',
    cause,
  })
}

/** For a refusal that nobody expected. */
export function refused(url: string, cause: RefusedRequest): WenmaiError {
  const { status, code, message } = cause.refusal
  if (status === 401 || status === 403) {
    const told = code === 'missing_authorization_header' ? 'wants a key' : 'refuses the key'
    return new WenmaiError(
      'engine_key_refused',
      `meilisearch at ${url} ${told}: ${cause.message}`,
      {
        help: 'set MEILI_KEY to its master key, or to a key that may search, read and write documents, indexes, settings and tasks',
        cause,
      },
    )
  }
  if (status === 503 || status === 429) {
    return new WenmaiError('engine_busy', `meilisearch at ${url} is too busy: ${cause.message}`, {
      help: 'try again in ten seconds; where it happens often, give it more cores or start it with a longer queue (--experimental-search-queue-size)',
      cause,
    })
  }
  if (code === 'index_not_found') {
    return new WenmaiError('index_missing', `the index is gone from ${url}: ${message}`, {
      help: `a newer index may have replaced it: try again; otherwise ${INDEX_AGAIN}`,
      cause,
    })
  }
  const named = code === undefined ? `status ${status}` : code
  return new WenmaiError(
    'engine_failed',
    `meilisearch at ${url} refused (${named}): ${cause.message}`,
    {
      help: `try again; if it fails again, see Meilisearch's own log, and ${INDEX_AGAIN}`,
      cause,
    },
  )
}

export function unreadable(message: string, cause?: unknown): WenmaiError {
  return new WenmaiError('index_unreadable', message, { help: INDEX_AGAIN, cause })
}

function codeOf(thrown: unknown): string | undefined {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code
  }
  return undefined
}
