import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import { WenmaiError } from './domain/errors.ts'
import {
  answerOnSocket,
  bareFailure,
  type ClientError,
  parserFailure,
  unknownMethod,
} from './http/below-routes.ts'
import { asFailure, type FailureLog, logToStderr } from './http/failure.ts'
import { requestWithRawAddress } from './http/raw-address.ts'

interface ListenOptions {
  readonly app: { fetch(request: Request): Response | Promise<Response> }
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  readonly log?: FailureLog
}

export interface Listener {
  /** `http://127.0.0.1:7080` */
  readonly address: string
  /** Takes no more requests; those in flight are finished, for a few seconds at most. */
  close(): Promise<void>
}

/** Bytes of request line and headers. A query of 2,000 rare characters is 24,000 in an address. */
const LARGEST_HEADER = 64 * 1024
/** Milliseconds that requests in flight have when the listener closes. */
const CLOSING_TIME = 5_000
const IDLE_CHECK = 50

/** Throws `address_in_use`, or `invalid_setting` for an address that cannot be listened on. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { host, port, log = logToStderr } = options
  const server = makeServer(options.app, log)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenFailure(cause, host, port)))
    server.listen(port, host, resolve)
  })
  server.removeAllListeners('error')
  server.on('error', (error) => log(`the listener failed: ${error.message}`))
  let closed: Promise<void> | undefined
  return {
    address: addressOf(server, host),
    close: () => {
      closed ??= closeGracefully(server)
      return closed
    },
  }
}

function makeServer(app: ListenOptions['app'], log: FailureLog): Server {
  const asResponse = (thrown: unknown) => bareFailure(asFailure(named(thrown), log))
  const answer = getRequestListener((request) => app.fetch(request), { errorHandler: asResponse })
  const answering = new WeakMap<Duplex, ServerResponse>()
  const refused = new WeakSet<Duplex>()
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    answering.set(request.socket, response)
    void answer(request, response)
  }
  const refuse = async (error: ClientError, socket: Duplex) => {
    const isRaw = error.code === 'HPE_INVALID_URL'
    const request = isRaw ? requestWithRawAddress(error.rawPacket) : undefined
    const failure = parserFailure(error)
    if (request !== undefined) await answerOnSocket(socket, await app.fetch(request))
    else if (failure !== undefined) await answerOnSocket(socket, bareFailure(failure))
    else socket.destroy()
  }
  const server = createServer({ maxHeaderSize: LARGEST_HEADER, requireHostHeader: false }, respond)
  server.on('checkExpectation', respond)
  server.on('connect', (_, socket) => void answerOnSocket(socket, bareFailure(unknownMethod())))
  server.on('clientError', (error, socket) => {
    if (refused.has(socket)) return
    refused.add(socket)
    const begun = answering.get(socket)
    const isInAnswer = begun?.headersSent === true && !begun.writableFinished
    if (isInAnswer || !socket.writable) socket.destroy()
    else refuse(error, socket).catch((thrown) => answerOnSocket(socket, asResponse(thrown)))
  })
  return server
}

/** An address or Host that is none: the client's mistake. */
function named(thrown: unknown): unknown {
  if (!(thrown instanceof RequestError)) return thrown
  return new WenmaiError('bad_request', 'the address or the Host header is not valid', {
    help: 'ask for an address such as http://127.0.0.1:7080/v1/search?q=…',
    cause: thrown,
  })
}

function listenFailure(cause: NodeJS.ErrnoException, host: string, port: number): WenmaiError {
  const where = `${host}:${port}`
  if (cause.code === 'EADDRINUSE') {
    return new WenmaiError('address_in_use', `another program listens on ${where}`, {
      help: 'stop it, or choose another port with --port or PORT',
      cause,
    })
  }
  return new WenmaiError('invalid_setting', `cannot listen on ${where} (${cause.code})`, {
    help: 'choose an address of this machine with --host, and a port from 1024 up with --port',
    cause,
  })
}

function addressOf(server: Server, host: string): string {
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : ''
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function closeGracefully(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK)
  const late = setTimeout(() => server.closeAllConnections(), CLOSING_TIME)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearInterval(idle)
  clearTimeout(late)
}
