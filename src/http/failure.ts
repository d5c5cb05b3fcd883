import { HTTPException } from 'hono/http-exception'
import { type ErrorCode, STATUS, WenmaiError } from '../domain/errors.ts'

/** Seconds after which asking again makes sense, while an index or a model is on its way. */
const RETRY_AFTER: Partial<Record<ErrorCode, string>> = {
  indexing: '2',
  model_not_loaded: '2',
}

/** The JSON form of a failure: the same on every route, and below the routes too. */
function failureBody(failure: WenmaiError) {
  const { code, message, help, progress } = failure
  return { error: { code, message, help, ...(progress === undefined ? {} : { progress }) } }
}

export function failureResponse(failure: WenmaiError): Response {
  return new Response(JSON.stringify(failureBody(failure)), {
    status: STATUS[failure.code],
    headers: { 'content-type': 'application/json; charset=utf-8', ...failureHeaders(failure) },
  })
}

export function failureHeaders(failure: WenmaiError): Readonly<Record<string, string>> {
  const seconds = RETRY_AFTER[failure.code]
  return {
    ...(seconds !== undefined && { 'retry-after': seconds }),
    ...(STATUS[failure.code] === 401 && { 'www-authenticate': 'Bearer' }),
  }
}

/** Where failures that an operator should know of are written. */
export type FailureLog = (line: string) => void

/**
 * Makes any exception a failure with a code. One that nobody foresaw is logged in full under a
 * request id, which is all that the client learns of it.
 */
export function asFailure(thrown: unknown, log: FailureLog): WenmaiError {
  if (thrown instanceof WenmaiError) {
    if (thrown.cause !== undefined && STATUS[thrown.code] === 503) {
      log(`${thrown.code}: ${thrown.message}; cause: ${describe(thrown.cause)}`)
    }
    return thrown
  }
  if (thrown instanceof HTTPException) return asRefusal(thrown)
  const requestId = crypto.randomUUID()
  log(`internal: request ${requestId}: ${describe(thrown)}`)
  return new WenmaiError('internal', `the request failed unexpectedly, as request ${requestId}`, {
    help: 'try again; if it keeps failing, look for this request id in what the server printed',
    cause: thrown,
  })
}

/** The framework's own refusals are all of malformed requests. */
function asRefusal(thrown: HTTPException): WenmaiError {
  const code = thrown.status === 415 ? 'unsupported_media_type' : 'bad_request'
  return new WenmaiError(code, 'the request could not be read', {
    help: 'send the parameters in the address, or as JSON with Content-Type: application/json',
    cause: thrown,
  })
}

function describe(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}

export function logToStderr(line: string): void {
  process.stderr.write(`${line}\n`)
}
