/** Every way a request or a run can fail. A new code does not compile until each table below has it. */
export type ErrorCode =
  | 'invalid_parameter'
  | 'unknown_parameter'
  | 'query_too_long'
  | 'invalid_json'
  | 'unsupported_media_type'
  | 'body_too_large'
  | 'not_found'
  | 'route_not_found'
  | 'method_not_allowed'
  | 'request_too_large'
  | 'bad_request'
  | 'request_timeout'
  | 'origin_not_allowed'
  | 'host_not_allowed'
  | 'key_missing'
  | 'key_invalid'
  | 'key_not_allowed'
  | 'keys_unreadable'
  | 'indexing'
  | 'index_missing'
  | 'index_outdated'
  | 'index_locked'
  | 'index_unreadable'
  | 'engine_failed'
  | 'engine_refused'
  | 'engine_unreachable'
  | 'engine_timeout'
  | 'engine_busy'
  | 'engine_key_refused'
  | 'engine_outdated'
  | 'engine_answer_broken'
  | 'engine_task_failed'
  | 'model_missing'
  | 'model_invalid'
  | 'model_not_loaded'
  | 'embedding_failed'
  | 'corpus_missing'
  | 'practices_invalid'
  | 'invalid_setting'
  | 'address_in_use'
  | 'internal'

/** The HTTP status each code is answered with. */
export const STATUS: Record<ErrorCode, 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 431 | 503> =
  {
    invalid_parameter: 400,
    unknown_parameter: 400,
    query_too_long: 400,
    invalid_json: 400,
    unsupported_media_type: 415,
    body_too_large: 413,
    not_found: 404,
    route_not_found: 404,
    method_not_allowed: 405,
    request_too_large: 431,
    bad_request: 400,
    request_timeout: 408,
    origin_not_allowed: 403,
    host_not_allowed: 403,
    key_missing: 401,
    key_invalid: 401,
    key_not_allowed: 403,
    keys_unreadable: 503,
    indexing: 503,
    index_missing: 503,
    index_outdated: 503,
    index_locked: 503,
    index_unreadable: 503,
    engine_failed: 503,
    engine_refused: 503,
    engine_unreachable: 503,
    engine_timeout: 503,
    engine_busy: 503,
    engine_key_refused: 503,
    engine_outdated: 503,
    engine_answer_broken: 503,
    engine_task_failed: 503,
    model_missing: 503,
    model_invalid: 503,
    model_not_loaded: 503,
    embedding_failed: 503,
    corpus_missing: 503,
    practices_invalid: 503,
    invalid_setting: 400,
    address_in_use: 503,
    internal: 503,
  }

/**
 * A failure that a person can act on. `message` says what was attempted on what; `help` says what to do.
 * Lower case, no full stop.
 */
export class WenmaiError extends Error {
  readonly code: ErrorCode
  readonly help: string
  /** Of the index being built, 0 to 1, where `code` is `indexing`. */
  readonly progress?: number

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly help: string; readonly cause?: unknown; readonly progress?: number },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'WenmaiError'
    this.code = code
    this.help = options.help
    if (options.progress !== undefined) this.progress = options.progress
  }
}

/** What an engine fails with that cannot be asked at all now: what it holds may be as it was. */
const AWAY: ReadonlySet<ErrorCode> = new Set([
  'engine_refused',
  'engine_unreachable',
  'engine_timeout',
  'engine_busy',
  'engine_key_refused',
  'engine_outdated',
  'engine_answer_broken',
])

export function isEngineAway(failure: unknown): failure is WenmaiError {
  return failure instanceof WenmaiError && AWAY.has(failure.code)
}
