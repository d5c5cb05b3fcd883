import { describe, expect, it } from 'vitest'
import { zoneOf } from '../../src/http/access.ts'
import { bearer, madeKey } from '../keys/made.ts'
import { BROWSER, failureOf, fakeApp } from './ask.ts'

const SITE = 'https://www.example.gov.cn'
const search = madeKey()
const site = madeKey({ origins: [SITE] })
const routed = madeKey({ routes: ['/v1/search'] })
const siteRouted = madeKey({ origins: ['https://b.gov.cn'], routes: ['/v1/search'] })
const administration = madeKey({ kind: 'administration' })
const made = [search, site, routed, siteRouted, administration]

const app = (options: { readonly requireKey?: boolean } = {}) =>
  fakeApp({ ...options, keys: async () => made.map(({ key }) => key) }).app

const foreign = (origin: string) => ({ origin, 'sec-fetch-site': 'cross-site' })

type Case = readonly [
  name: string,
  path: string,
  headers: Record<string, string>,
  status: number,
  code?: string,
]

const named = (cases: readonly Case[]) =>
  cases.map(([name, path, headers, status, code]) => ({ name, path, headers, status, code }))

const OPEN_SEARCH: readonly Case[] = [
  ['a program without a key', '/v1/search', {}, 200],
  ['a program with a search key', '/v1/search', bearer(search.secret), 200],
  ['a program with an administration key', '/v1/search', bearer(administration.secret), 200],
  ['a key that is none', '/v1/search', bearer('wm_search_x'), 401, 'key_invalid'],
  ['a key on a route it is for', '/v1/search', bearer(routed.secret), 200],
  ['a key on another route', '/v1/reports', bearer(routed.secret), 403, 'key_not_allowed'],
  ["a proxy's own password", '/v1/search', { authorization: 'Basic eDp5' }, 200],
  ['small letters', '/v1/search', { authorization: `bearer ${search.secret}` }, 200],
  ['another site without a key', '/v1/search', foreign(SITE), 403, 'origin_not_allowed'],
  [
    'another site with a key without origins',
    '/v1/search',
    { ...foreign(SITE), ...bearer(search.secret) },
    403,
    'origin_not_allowed',
  ],
  ['another site with its key', '/v1/search', { ...foreign(SITE), ...bearer(site.secret) }, 200],
  [
    "another site with another's key",
    '/v1/search',
    { ...foreign('https://evil.example'), ...bearer(site.secret) },
    403,
    'origin_not_allowed',
  ],
  [
    'a sister site in an old browser',
    '/v1/search',
    { origin: 'http://localhost:81', ...bearer(site.secret) },
    403,
    'origin_not_allowed',
  ],
  ['administration without a key', '/v1/problems', {}, 401, 'key_missing'],
  [
    'administration with a search key',
    '/v1/problems',
    bearer(search.secret),
    403,
    'key_not_allowed',
  ],
  ['administration with its key', '/v1/problems', bearer(administration.secret), 200],
  ['metrics without a key', '/metrics', {}, 401, 'key_missing'],
  ['metrics with a search key', '/metrics', bearer(search.secret), 403, 'key_not_allowed'],
  [
    'administration from another site',
    '/v1/problems',
    { ...foreign(SITE), ...bearer(administration.secret) },
    403,
    'origin_not_allowed',
  ],
  ['health', '/healthz', foreign(SITE), 200],
  ['the page', '/', BROWSER, 200],
]

const CLOSED_SEARCH: readonly Case[] = [
  ['a program without a key', '/v1/search', {}, 401, 'key_missing'],
  ['our page without a key', '/v1/search', { 'sec-fetch-site': 'same-origin' }, 401, 'key_missing'],
  ['the source of a report', '/v1/reports/shanghai-2023/source', {}, 401, 'key_missing'],
  ['a program with a key', '/v1/search', bearer(search.secret), 200],
  ['an unknown route', '/v1/nowhere', {}, 401, 'key_missing'],
  ['the reader', '/reports/shanghai-2023', {}, 401, 'key_missing'],
  ['health', '/healthz', {}, 200],
  ['the document of the API', '/openapi.json', {}, 200],
]

describe('who may ask for what', () => {
  it.each(named(OPEN_SEARCH))('$name: $path', async ({ path, headers, status, code }) => {
    const response = await app().request(path, { headers })
    expect(response.status).toBe(status)
    if (code !== undefined) expect((await failureOf(response)).code).toBe(code)
  })

  it.each(named(CLOSED_SEARCH))(
    'where each needs a key, $name: $path',
    async ({ path, headers, status, code }) => {
      const response = await app({ requireKey: true }).request(path, { headers })
      expect(response.status).toBe(status)
      if (code === undefined) return
      expect((await failureOf(response)).code).toBe(code)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
    },
  )

  it('who puts an administration key into a page is told so, and what to do', async () => {
    const headers = { ...foreign(SITE), ...bearer(administration.secret) }
    const response = await app().request('/v1/search?q=a', { headers })
    expect(response.status).toBe(403)
    const { message, help } = await failureOf(response)
    expect(message).toContain('administration key')
    expect(help).toContain(`revoke ${administration.key.id}`)
    expect(help).toContain(`create search --origin ${SITE}`)
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE)
  })

  it('people are told on a page that a key is needed', async () => {
    const response = await app({ requireKey: true }).request('/', { headers: BROWSER })
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('需要密钥')
  })

  it('has the corpus indexed for an administrator alone', async () => {
    const post = (headers: Record<string, string>) =>
      app().request('/v1/index', { method: 'POST', headers })
    const done = await post(bearer(administration.secret))
    expect(done.status).toBe(202)
    expect(await done.json()).toEqual({ status: 'started' })
    expect((await post(bearer(search.secret))).status).toBe(403)
    expect((await post({})).status).toBe(401)
  })

  it.each([
    '/v1/problems/',
    '/v1//problems',
    '/V1/problems',
    '/v1/%70roblems',
    '/v1/problems%2f',
    '/v1/./problems',
    '/x/../v1/problems',
    '/metrics?a',
  ])('%s is no way around', async (path) => {
    const response = await app().request(path, { headers: bearer(search.secret) })
    expect([400, 403, 404]).toContain(response.status)
    expect(await response.text()).not.toContain('title-missing')
  })

  it('takes what it does not know for a search', () => {
    expect(zoneOf('/v2/anything')).toBe('search')
    expect(zoneOf('/v1/problems')).toBe('administration')
  })

  it('keeps silent, with a cure, when the keys cannot be read', async () => {
    const broken = fakeApp({
      keys: async () => {
        throw Object.assign(new Error('torn'))
      },
    })
    const response = await broken.app.request('/v1/search', { headers: bearer(search.secret) })
    expect(response.status).toBe(503)
  })
})

const preflight = (origin: string, method = 'POST') => ({
  method: 'OPTIONS',
  headers: { ...foreign(origin), 'access-control-request-method': method },
})

describe('what browsers are told of other sites', () => {
  it('a site that has a key may ask', async () => {
    const { status, headers } = await app().request('/v1/search', preflight(SITE))
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe(SITE)
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization')
    expect(headers.get('access-control-allow-headers')).toContain('X-Meilisearch-Client')
    expect(headers.get('vary')).toContain('Origin')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  it.each([
    ['no key', '/v1/search', 'https://evil.example'],
    ['a key for another route', '/v1/reports', 'https://b.gov.cn'],
    ['administration', '/v1/problems', SITE],
    ['a sandbox', '/v1/search', 'null'],
  ])('with %s it may not', async (_, path, origin) => {
    const response = await app().request(path, preflight(origin))
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect((await failureOf(response)).code).toBe('origin_not_allowed')
  })

  it('answers and failures alike can be read by the site', async () => {
    const headers = { ...foreign(SITE), ...bearer(site.secret) }
    for (const path of ['/v1/search', '/v1/search?foo=1', '/v1/nowhere']) {
      const response = await app().request(path, { headers })
      expect(response.headers.get('access-control-allow-origin')).toBe(SITE)
    }
    const keyless = await app().request('/v1/search', { headers: foreign(SITE) })
    expect(keyless.headers.get('access-control-allow-origin')).toBe(SITE)
    const stranger = await app().request('/v1/search', { headers: foreign('https://evil.example') })
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('our own page needs none of it', async () => {
    const response = await app().request('/v1/search', {
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('the metrics', () => {
  it('count requests by route and status, never by id', async () => {
    const one = app()
    await one.request('/v1/search?q=a')
    await one.request('/v1/search?foo=1')
    await one.request('/v1/reports/shanghai-2023')
    await one.request('/nowhere')
    const response = await one.request('/metrics', { headers: bearer(administration.secret) })
    expect(response.headers.get('content-type')?.toLowerCase()).toContain('text/plain')
    const text = await response.text()
    expect(text).toContain('wenmai_requests_total{route="/v1/search",status="200"} 1')
    expect(text).toContain('wenmai_requests_total{route="/v1/search",status="400"} 1')
    expect(text).toContain('wenmai_request_seconds_count{route="/v1/search"} 2')
    expect(text).toContain('route="/v1/reports/:id"')
    expect(text).toContain('wenmai_requests_total{route="other",status="404"} 1')
    expect(text).toContain('wenmai_index_passages 2')
    expect(text).toMatch(/wenmai_index_age_seconds \d/)
    expect(text).not.toContain('shanghai')
  })
})
