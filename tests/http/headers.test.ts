import { describe, expect, it } from 'vitest'
import { contentDisposition } from '../../src/http/attachment.ts'
import { BROWSER, failureOf, fakeApp } from './ask.ts'
import { SOURCE } from './fake-service.ts'

const PATHS = [
  '/v1/search?q=a',
  '/v1/reports/shanghai-2023/source',
  '/v1/reports/shanghai-2023/file',
  '/v1/nowhere',
  '/v1/search?foo=1',
  '/healthz',
  '/openapi.json',
  '/',
  '/?q=a',
  '/?foo=1',
  '/reports/shanghai-2023',
  '/assets/style.css',
]

describe('headers', () => {
  it.each(PATHS)('%s is safe to show', async (path) => {
    const { headers } = await fakeApp().app.request(path, { headers: BROWSER })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|http|\*/)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it.each(['/v1/search', '/v1/reports', '/v1/stats', '/v1/nowhere', '/healthz', '/readyz'])(
    '%s is never stored',
    async (path) => {
      const { headers } = await fakeApp().app.request(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    },
  )

  it.each([
    '/v1/search?q=a',
    '/v1/stats',
    '/',
    '/reports/shanghai-2023',
    '/nowhere',
    '/v1/search?foo=1',
  ])('HEAD %s has the status and headers of GET, and no body', async (path) => {
    const { app } = fakeApp()
    const get = await app.request(path)
    const head = await app.request(path, { method: 'HEAD' })
    expect(head.status).toBe(get.status)
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
  })

  it('the source is text, the file is bytes to be saved', async () => {
    const { app } = fakeApp()
    const source = await app.request('/v1/reports/shanghai-2023/source')
    expect(source.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8')
    expect(await source.text()).toBe(SOURCE)
    const file = await app.request('/v1/reports/shanghai-2023/file')
    expect(file.headers.get('content-type')).toBe('application/octet-stream')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(await file.text()).toBe(SOURCE)
  })

  it.each([
    ['a.txt', `attachment; filename="a.txt"; filename*=UTF-8''a.txt`],
    [
      '上海/报告 1.txt',
      `attachment; filename="__ 1.txt"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%201.txt`,
    ],
    [
      'a"b\\c\r\nd.txt',
      `attachment; filename="a_b_c__d.txt"; filename*=UTF-8''a%22b%5Cc%0D%0Ad.txt`,
    ],
    [
      "it's (1)*.txt",
      `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`,
    ],
    ['\ud842.txt', `attachment; filename="_.txt"; filename*=UTF-8''%EF%BF%BD.txt`],
  ])('the file name %j in a header', (file, expected) => {
    expect(contentDisposition(file)).toBe(expected)
  })

  it('the stylesheet is asked for again, and not sent again', async () => {
    const { app } = fakeApp()
    const first = await app.request('/assets/style.css')
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await app.request('/assets/style.css', { headers })).status).toBe(304)
  })
})

const ORIGINS: readonly (readonly [
  name: string,
  headers: Record<string, string>,
  allowed: boolean,
])[] = [
  ['a program', {}, true],
  ['our page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, true],
  [
    'our page behind a proxy',
    { 'sec-fetch-site': 'same-origin', origin: 'https://w.gov.cn' },
    true,
  ],
  ['our page in an old browser', { origin: 'http://localhost' }, true],
  ['an address typed in', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, true],
  [
    'a link on another site',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    true,
  ],
  [
    'a frame on another site',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    false,
  ],
  ['a script of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, false],
  [
    'an image on another site',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    false,
  ],
  ['a sister site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, false],
  ['another site in an old browser', { origin: 'http://evil.example' }, false],
  ['another port', { origin: 'http://localhost:81' }, false],
  ['a file or a sandbox', { origin: 'null' }, false],
]

describe('who may ask', () => {
  it.each(ORIGINS)('%s', async (_, headers, allowed) => {
    const response = await fakeApp().app.request('/v1/search?q=a', { headers })
    expect(response.status).toBe(allowed ? 200 : 403)
    if (!allowed) expect((await failureOf(response)).code).toBe('origin_not_allowed')
  })

  it('a form of another site may not post, even by navigating', async () => {
    const { app } = fakeApp()
    const headers = {
      'content-type': 'application/json',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    const response = await app.request('/v1/search', { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(403)
  })

  it.each([
    ['http://localhost:7080/v1/stats', 200],
    ['http://127.0.0.1:7080/', 200],
    ['http://127.8.9.1/healthz', 200],
    ['http://[::1]:7080/v1/stats', 200],
    ['http://wenmai.localhost/v1/stats', 200],
    ['http://evil.example:7080/v1/stats', 403],
    ['http://127.0.0.1.evil.example/v1/stats', 403],
    ['http://localhost.evil.example/', 403],
    ['http://192.168.1.5:7080/v1/stats', 403],
  ])('on a loopback listener %s: %s', async (address, status) => {
    const { app } = fakeApp({ loopback: true })
    const response = await app.request(address)
    expect(response.status).toBe(status)
    if (status === 403) expect((await failureOf(response)).code).toBe('host_not_allowed')
  })

  it('elsewhere any name is answered to', async () => {
    expect((await fakeApp().app.request('http://wenmai.gov.cn/v1/stats')).status).toBe(200)
  })
})
