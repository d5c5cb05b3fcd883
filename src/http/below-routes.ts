import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { WenmaiError } from '../domain/errors.ts'
import { failureResponse } from './failure.ts'
import { SAFE_HEADERS } from './headers.ts'

/** Failures of requests that never reach a route, because they are hardly HTTP. */

export interface ClientError extends Error {
  readonly code?: string
  /** What was read when parsing failed. */
  readonly rawPacket?: Buffer
}

/** What Node's parser stumbled over, or `undefined` where nobody is left to be told. */
export function parserFailure(error: ClientError): WenmaiError | undefined {
  switch (error.code) {
    case 'ECONNRESET':
    case 'EPIPE':
      return undefined
    case 'HPE_HEADER_OVERFLOW':
      return new WenmaiError('request_too_large', 'the address and headers are too long', {
        help: 'keep them under 64 KB together; a long query can be sent as JSON by POST /v1/search',
        cause: error,
      })
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new WenmaiError('body_too_large', 'the extensions of the chunked body are too long', {
        help: 'send at most 1,000,000 bytes, with Content-Length',
        cause: error,
      })
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new WenmaiError('request_timeout', 'the request did not arrive in time', {
        help: 'send it again, in one piece',
        cause: error,
      })
    case 'HPE_INVALID_METHOD':
      return hasRequestLine(error.rawPacket) ? unknownMethod(error) : notHttp(error)
    default:
      return notHttp(error)
  }
}

/** As against bytes that are no HTTP at all. */
function hasRequestLine(bytes: Buffer | undefined): boolean {
  return /^[A-Za-z_-]+ \S+ HTTP\/1\.[01]\r?\n/.test(bytes?.toString('latin1') ?? '')
}

const METHODS = 'GET, HEAD, POST'

export function unknownMethod(cause?: unknown): WenmaiError {
  return new WenmaiError('method_not_allowed', 'this method does not work anywhere here', {
    help: `use ${METHODS}`,
    cause,
  })
}

function notHttp(cause: unknown): WenmaiError {
  return new WenmaiError('bad_request', 'the request is not valid HTTP/1.1', {
    help: 'see that the address starts with http:// and that text in it is percent-encoded UTF-8, as by curl -G --data-urlencode',
    cause,
  })
}

/** A failure as a response with all headers that the routes' answers have. */
export function bareFailure(failure: WenmaiError): Response {
  const response = failureResponse(failure)
  for (const [name, value] of Object.entries(SAFE_HEADERS)) response.headers.set(name, value)
  if (failure.code === 'method_not_allowed') response.headers.set('allow', METHODS)
  return response
}

/** Milliseconds in which an answer must be taken. */
const TAKING_TIME = 30_000
/** Milliseconds that a client may go on sending after that: a reset would cost it the answer. */
const LINGER = 1_000

/** Answers on the bare socket and closes it; what the client still sends is read and dropped. */
export async function answerOnSocket(socket: Duplex, response: Response): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer())
  const lines = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
    `content-length: ${body.byteLength}`,
    'connection: close',
  ]
  socket.on('error', () => socket.destroy())
  socket.once('finish', () => setTimeout(() => socket.destroy(), LINGER).unref())
  setTimeout(() => socket.destroy(), TAKING_TIME).unref()
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  socket.end(body)
  socket.resume()
}
