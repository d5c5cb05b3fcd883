import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { answerTo, type DoubleState, newState } from './routes.ts'
import { Refusal } from './store.ts'

/*
 * A double of a Meilisearch server, in memory, behind real HTTP: it imitates what the adapter uses
 * and no more, as far as it was recorded from a real one (`data/recorded.json`, replayed against it in
 * tests/engine/meilisearch-double.test.ts). It knows no typos, no languages, no cutoff and no
 * approximate vectors, and says nothing about speed or about the ranking within equally many words.
 */

export interface MeilisearchDouble {
  readonly url: string
  /** `POST /multi-search` and the like, in the order in which they came. */
  readonly requests: readonly string[]
  /** Until told otherwise, requests that begin like this fail in this way. */
  fail(begins: string, fault: Fault): void
  heal(): void
  readonly state: DoubleState
  stop(): Promise<void>
}

/** `cut`: half of the answer, then the connection ends; `hang`: none; `reset`: the connection ends at once. */
export type Fault =
  | 'cut'
  | 'hang'
  | 'reset'
  | { readonly status: number; readonly body: string; readonly times?: number }
  /** The next task of this kind of request fails so. */
  | { readonly task: { readonly code: string; readonly message: string } }

export interface DoubleOptions {
  readonly key?: string
  readonly version?: string
}

export async function startMeilisearchDouble(
  options: DoubleOptions = {},
): Promise<MeilisearchDouble> {
  const state = newState(options)
  const requests: string[] = []
  const faults = new Map<string, Fault>()

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const line = `${request.method} ${request.url}`
    const body = await textOf(request)
    requests.push(line)
    const [begins, fault] = [...faults].find(([begins]) => line.startsWith(begins)) ?? []
    if (begins !== undefined && fault !== undefined) {
      if (fault === 'hang') return
      if (fault === 'reset') return void request.socket.destroy()
      if (fault !== 'cut' && 'status' in fault) {
        const left = (fault.times ?? Number.POSITIVE_INFINITY) - 1
        if (left > 0) faults.set(begins, { ...fault, times: left })
        else faults.delete(begins)
        return void response.writeHead(fault.status).end(fault.body)
      }
      if (fault !== 'cut') state.failNextTask = fault.task
    }
    const { status, answer } = answered(state, request, body)
    const text = JSON.stringify(answer)
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    })
    if (fault !== 'cut') return void response.end(text)
    response.write(text.slice(0, Math.ceil(text.length / 2)), () => request.socket.destroy())
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((failure: unknown) => response.destroy(asError(failure)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no port was given')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    state,
    fail: (begins, fault) => void faults.set(begins, fault),
    heal: () => faults.clear(),
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function answered(state: DoubleState, request: IncomingMessage, body: string) {
  try {
    return answerTo(state, {
      method: request.method ?? '',
      url: new URL(request.url ?? '', 'http://double'),
      authorization: request.headers.authorization,
      body: body === '' ? undefined : JSON.parse(body),
    })
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
    const { status, code, message } = failure
    const type = status === 401 || status === 403 ? 'auth' : 'invalid_request'
    const link = `https://docs.meilisearch.com/errors#${code}`
    return { status, answer: { message, code, type, link } }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure))
}
