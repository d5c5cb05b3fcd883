import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import { createApp } from '../../src/http/app.ts'
import { parserFailure } from '../../src/http/below-routes.ts'
import { failureSchema } from '../../src/http/error-schemas.ts'
import { type Listener, listen } from '../../src/server.ts'
import { type FakeOptions, fakeService } from './fake-service.ts'

const listeners: Listener[] = []

afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()))
})

async function started(options: FakeOptions = {}) {
  const service = fakeService(options)
  const logged: string[] = []
  const log = (line: string) => logged.push(line)
  const app = createApp({ service, loopback: true, log })
  const listener = await listen({ app, host: '127.0.0.1', port: 0, log })
  listeners.push(listener)
  return { listener, service, logged }
}

/** Sends bytes as they are and reads until the server closes. */
function exchange(address: string, ...pieces: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const received: Buffer[] = []
    const socket = connect(Number(port), hostname, () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.on('data', (bytes) => received.push(bytes))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(received).toString('utf8')))
    socket.setTimeout(5_000, () => reject(new Error('the server left the socket open')))
    socket.on('end', () => socket.end())
  })
}

function parsed(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2)
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body }
}

const HOST = 'Host: localhost\r\n'
const CLOSE = 'Connection: close\r\n\r\n'

const BARE: readonly (readonly [
  name: string,
  request: string | Buffer,
  status: number,
  code: string,
])[] = [
  [
    'an address of 80 KB',
    `GET /v1/search?q=${'a'.repeat(80_000)} HTTP/1.1\r\n${HOST}\r\n`,
    431,
    'request_too_large',
  ],
  [
    'an address of 5 MB',
    `GET /${'a'.repeat(5_000_000)} HTTP/1.1\r\n${HOST}\r\n`,
    431,
    'request_too_large',
  ],
  [
    'headers of 80 KB',
    `GET / HTTP/1.1\r\n${HOST}X-A: ${'a'.repeat(80_000)}\r\n\r\n`,
    431,
    'request_too_large',
  ],
  ['garbage', 'これはHTTPではない\r\n\r\n', 400, 'bad_request'],
  ['bytes of TLS', Buffer.from('160301020001000001fc0303', 'hex'), 400, 'bad_request'],
  ['a space in the address', `GET /v1/search?q=a b HTTP/1.1\r\n${HOST}\r\n`, 400, 'bad_request'],
  ['an unknown method', `BREW /pot HTTP/1.1\r\n${HOST}\r\n`, 405, 'method_not_allowed'],
  [
    'CONNECT',
    `CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n`,
    405,
    'method_not_allowed',
  ],
  ['TRACE', `TRACE /v1/search HTTP/1.1\r\n${HOST}${CLOSE}`, 405, 'method_not_allowed'],
  ['no Host', `GET /healthz HTTP/1.1\r\n${CLOSE}`, 400, 'bad_request'],
  ['a Host that is none', `GET /healthz HTTP/1.1\r\nHost: a b\r\n${CLOSE}`, 400, 'bad_request'],
  [
    'a foreign Host',
    `GET /healthz HTTP/1.1\r\nHost: evil.example\r\n${CLOSE}`,
    403,
    'host_not_allowed',
  ],
  ['a target that is no path', `OPTIONS * HTTP/1.1\r\n${HOST}${CLOSE}`, 400, 'bad_request'],
  ['a backslash in the path', `GET /v1\\search HTTP/1.1\r\n${HOST}${CLOSE}`, 400, 'bad_request'],
  [
    'a chunk that is none',
    `POST /v1/search HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`,
    400,
    'bad_request',
  ],
  [
    'an unmet expectation',
    `GET /v1/nowhere HTTP/1.1\r\n${HOST}Expect: magic\r\n${CLOSE}`,
    404,
    'route_not_found',
  ],
  [
    'bare GBK in the address',
    Buffer.from(`GET /v1/search?q=\xc3\xe2\xb7\xa3 HTTP/1.1\r\n${HOST}\r\n`, 'latin1'),
    400,
    'bad_request',
  ],
]

describe('a listener', () => {
  it('answers over the network', async () => {
    const { listener } = await started()
    expect(listener.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await fetch(`${listener.address}/v1/search?q=a`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  it.each(BARE)('%s is refused in the one shape', async (_, request, status, code) => {
    const { listener, logged } = await started()
    const answer = parsed(await exchange(listener.address, request))
    expect(answer.status).toBe(status)
    expect(failureSchema.strict().parse(JSON.parse(answer.body)).error.code).toBe(code)
    expect(answer.head).toContain('content-type: application/json; charset=utf-8')
    expect(answer.head).toContain('x-content-type-options: nosniff')
    if (status === 405) expect(answer.head).toContain('allow: get, head')
    expect(logged).toEqual([])
  })

  it('takes a query of 2,000 rare characters in an address', async () => {
    const { listener, service } = await started()
    const q = '𠮷'.repeat(2000)
    const response = await fetch(`${listener.address}/v1/search?q=${encodeURIComponent(q)}`)
    expect(response.status).toBe(200)
    expect(service.searches[0]?.q).toBe(q)
  })

  it('understands bare UTF-8 in an address, as curl sends it', async () => {
    const { listener, service } = await started()
    const head = `GET /v1/search?q=免罚清单&limit=5 HTTP/1.1\r\n${HOST}User-Agent: curl\r\n\r\n`
    const answer = parsed(await exchange(listener.address, head))
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toHaveProperty('hits')
    expect(service.searches).toMatchObject([{ q: '免罚清单', limit: 5 }])
  })

  it('guards bare UTF-8 as it does the rest', async () => {
    const { listener } = await started()
    const evil = 'GET /v1/search?q=免罚 HTTP/1.1\r\nHost: evil.example\r\n\r\n'
    expect(parsed(await exchange(listener.address, evil)).status).toBe(403)
  })

  it.each([
    ['a Host with a path', 'GET /?q=免罚 HTTP/1.1\r\nHost: localhost/v1?\r\n\r\n', 400],
    ['two requests at once', `GET /?q=免罚 HTTP/1.1\r\n${HOST}\r\n`.repeat(2), 400],
    ['a body', `GET /?q=免罚 HTTP/1.1\r\n${HOST}Content-Length: 1\r\n\r\n`, 400],
    ['half a head', `GET /?q=免罚 HTTP/1.1\r\n${HOST}`, 400],
    ['a header that is none', `GET /?q=免罚 HTTP/1.1\r\n${HOST}a b\r\n\r\n`, 400],
    ['a POST', `POST /?q=免罚 HTTP/1.1\r\n${HOST}\r\n`, 400],
  ])('bare UTF-8 with %s stays refused', async (_, request, status) => {
    const { listener, service } = await started()
    expect(parsed(await exchange(listener.address, request)).status).toBe(status)
    expect(service.searches).toEqual([])
  })

  it('refuses a large body while it is being sent', async () => {
    const { listener } = await started()
    const response = await fetch(`${listener.address}/v1/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q: 'a'.repeat(3_000_000) }),
    })
    expect(response.status).toBe(413)
  })

  it.each([
    ['a body of known length', 'Content-Length: 10\r\n\r\n{'],
    ['a chunked body', 'Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n'],
  ])('a client that leaves within %s is nothing to log', async (_, rest) => {
    const { listener, logged } = await started()
    const { hostname, port } = new URL(listener.address)
    const head = `POST /v1/search HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`
    const socket = connect(Number(port), hostname, () => socket.write(head + rest))
    await new Promise((resolve) => setTimeout(resolve, 100))
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(logged).toEqual([])
  })

  it('answers 503 to what is thrown and is not even an error', async () => {
    const { listener, logged } = await started({ failure: 'a string' })
    const response = await fetch(`${listener.address}/v1/search`)
    expect(response.status).toBe(503)
    const body: unknown = await response.json()
    expect(failureSchema.parse(body).error.code).toBe('internal')
    expect(logged.join()).toContain('a string')
  })

  it('says that an address is taken, and what to do', async () => {
    const { listener } = await started()
    const port = Number(new URL(listener.address).port)
    const app = createApp({ service: fakeService() })
    const second = listen({ app, host: '127.0.0.1', port })
    await expect(second).rejects.toThrow(WenmaiError)
    await expect(second).rejects.toMatchObject({ code: 'address_in_use' })
  })

  it('says that an address is not of this machine', async () => {
    const app = createApp({ service: fakeService() })
    const listening = listen({ app, host: '203.0.113.1', port: 0 })
    await expect(listening).rejects.toMatchObject({ code: 'invalid_setting' })
  })

  it('finishes what is in flight when it closes', async () => {
    const held = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    const fetchSlowly = async () => {
      asked.resolve()
      await held.promise
      return new Response('done')
    }
    const listener = await listen({ app: { fetch: fetchSlowly }, host: '127.0.0.1', port: 0 })
    const answer = fetch(listener.address)
    await asked.promise
    const closed = listener.close()
    held.resolve()
    expect(await (await answer).text()).toBe('done')
    await closed
    await expect(fetch(listener.address)).rejects.toThrow()
  })
})

describe('what the parser stumbles over', () => {
  it.each([
    ['HPE_HEADER_OVERFLOW', 'request_too_large'],
    ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 'body_too_large'],
    ['ERR_HTTP_REQUEST_TIMEOUT', 'request_timeout'],
    ['HPE_INVALID_CONSTANT', 'bad_request'],
    ['ECONNRESET', undefined],
  ])('%s: %s', (code, expected) => {
    expect(parserFailure(Object.assign(new Error('x'), { code }))?.code).toBe(expected)
  })
})
