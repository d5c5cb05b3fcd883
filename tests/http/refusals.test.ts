import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../src/domain/errors.ts'
import { STATUS } from '../../src/domain/errors.ts'
import { failureOf, fakeApp, posted } from './ask.ts'

interface Case {
  readonly of: string
  readonly path: string
  readonly init?: RequestInit
  readonly code: ErrorCode
  /** What the message and the help must hold together. */
  readonly says: readonly string[]
}

const MODES = 'keyword, semantic, hybrid'
const search = (query: string) => `/v1/search?${query}`
const body = (text: string, type?: string) => ({ path: '/v1/search', init: posted(text, type) })
const json = (value: unknown) => body(JSON.stringify(value))
const bad = 'invalid_parameter'
const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`

const CASES: readonly Case[] = [
  {
    of: 'an unknown parameter',
    path: search('foo=1'),
    code: 'unknown_parameter',
    says: ['"foo"', 'yearFrom'],
  },
  {
    of: 'a near parameter',
    path: search('yearfrom=2023'),
    code: 'unknown_parameter',
    says: ['did you mean yearFrom?'],
  },
  {
    of: 'another near parameter',
    path: search('limt=5'),
    code: 'unknown_parameter',
    says: ['did you mean limit?'],
  },
  {
    of: 'a parameter named __proto__',
    path: search('__proto__=1'),
    code: 'unknown_parameter',
    says: ['"__proto__"'],
  },
  {
    of: 'a parameter named constructor',
    path: search('constructor=1'),
    code: 'unknown_parameter',
    says: ['"constructor"'],
  },
  {
    of: 'a parameter without a name',
    path: search('=5'),
    code: 'unknown_parameter',
    says: ['no name'],
  },
  {
    of: 'an unknown mode',
    path: search('mode=fuzzy'),
    code: bad,
    says: ['mode cannot be "fuzzy"', MODES],
  },
  { of: 'a mode in capitals', path: search('mode=Keyword'), code: bad, says: [MODES] },
  {
    of: 'an unknown section',
    path: search('section=plans'),
    code: bad,
    says: ['"plans"', 'leadership'],
  },
  {
    of: 'an unknown section among known',
    path: search('section=plan&section=x'),
    code: bad,
    says: ['section cannot be "x"'],
  },
  { of: 'an unknown level', path: search('level=village'), code: bad, says: ['zone'] },
  { of: 'an unknown kind', path: search('kind=law'), code: bad, says: ['statute'] },
  { of: 'an unknown sort', path: search('sort=score'), code: bad, says: ['relevance, date'] },
  {
    of: 'an unknown group',
    path: search('group=year'),
    code: bad,
    says: ['report, issuer, region'],
  },
  {
    of: 'an unknown facet',
    path: search('facets=year,colour'),
    code: bad,
    says: ['year,colour', 'issuer'],
  },
  { of: 'an empty facet', path: search('facets=year,'), code: bad, says: ['facets'] },
  { of: 'explain in words', path: search('explain=yes'), code: bad, says: ['true or false'] },
  { of: 'explain empty', path: search('explain'), code: bad, says: ['explain is empty'] },
  { of: 'an off id without a colon', path: search('off=mian-fa'), code: bad, says: ['word:word'] },
  ...[
    '',
    '0',
    '101',
    '-1',
    '+5',
    '1e1',
    '5.0',
    ' 5',
    '5 ',
    '\uff15',
    '0x5',
    'abc',
    '9999999999',
  ].map(
    (limit): Case => ({
      of: `limit=${limit}`,
      path: search(`limit=${encodeURIComponent(limit)}`),
      code: bad,
      says: ['limit', 'from 1 to 100'],
    }),
  ),
  { of: 'an offset too far', path: search('offset=10001'), code: bad, says: ['0 to 10,000'] },
  { of: 'an empty offset', path: search('offset='), code: bad, says: ['offset is empty'] },
  {
    of: 'half a character in a region',
    ...body('{"region":"\\ud842"}'),
    code: bad,
    says: ['region'],
  },
  { of: 'an offset below zero', path: search('offset=-1'), code: bad, says: ['offset'] },
  { of: 'a year that is none', path: search('year=23'), code: bad, says: ['year cannot be "23"'] },
  {
    of: 'a year in a list that is none',
    path: search('year=2023&year=x'),
    code: bad,
    says: ['year cannot be "x"'],
  },
  {
    of: 'years from after to',
    path: search('yearFrom=2024&yearTo=2023'),
    code: bad,
    says: ['not before yearFrom'],
  },
  { of: 'an empty region', path: search('region='), code: bad, says: ['region is empty'] },
  {
    of: 'a region far too long',
    path: search(`region=${'1'.repeat(201)}`),
    code: bad,
    says: ['region'],
  },
  {
    of: 'too many regions',
    path: search('region=1&'.repeat(101)),
    code: bad,
    says: ['more often than allowed'],
  },
  {
    of: 'limit twice',
    path: search('limit=1&limit=1'),
    code: bad,
    says: ['limit is given more often'],
  },
  { of: 'q twice', path: search('q=a&q=b'), code: bad, says: ['q is given more often'] },
  {
    of: 'mode twice',
    path: search('mode=keyword&mode=hybrid'),
    code: bad,
    says: ['mode is given more'],
  },
  {
    of: 'a q too long',
    path: search(`q=${'长'.repeat(2001)}`),
    code: 'query_too_long',
    says: ['2,000 characters'],
  },
  {
    of: 'a q of rare characters too long',
    path: search(`q=${'𠮷'.repeat(2001)}`),
    code: 'query_too_long',
    says: ['code points'],
  },
  {
    of: 'a q very much too long',
    path: search(`q=${'a'.repeat(50_000)}`),
    code: 'query_too_long',
    says: ['q is'],
  },
  {
    of: 'a broken escape',
    path: search('q=%E5%85%8'),
    code: 'bad_request',
    says: ['percent-encoding'],
  },
  {
    of: 'an escape that is no UTF-8',
    path: search('q=%C3%E2%B7%A3'),
    code: 'bad_request',
    says: ['UTF-8'],
  },
  { of: 'a bare %', path: search('q=100%'), code: 'bad_request', says: ['%25'] },
  { of: 'a broken escape in a name', path: search('%E5=1'), code: 'bad_request', says: ['UTF-8'] },
  {
    of: 'a broken escape in the path',
    path: '/v1/reports/%E0%A4',
    code: 'bad_request',
    says: ['UTF-8'],
  },
  {
    of: 'a parameter where there are none',
    path: '/v1/stats?q=1',
    code: 'unknown_parameter',
    says: ['no parameters here'],
  },
  {
    of: 'a parameter of the health check',
    path: '/healthz?x=1',
    code: 'unknown_parameter',
    says: ['"x"'],
  },
  {
    of: 'a parameter of the document',
    path: '/openapi.json?x=1',
    code: 'unknown_parameter',
    says: ['"x"'],
  },
  { of: 'a parameter of the page', path: '/?foo=1', code: 'unknown_parameter', says: ['"foo"'] },
  {
    of: 'a parameter of search on reports',
    path: '/v1/reports?mode=keyword',
    code: 'unknown_parameter',
    says: ['"mode"'],
  },
  {
    of: 'an unknown route',
    path: '/v1/serch',
    code: 'route_not_found',
    says: ['did you mean /v1/search?'],
  },
  { of: 'a slash too many', path: '/v1/search/', code: 'route_not_found', says: ['/v1/search'] },
  {
    of: 'a route far from any',
    path: '/wp-login.php',
    code: 'route_not_found',
    says: ['/openapi.json'],
  },
  {
    of: 'an unknown report',
    path: '/v1/reports/nowhere-1',
    code: 'not_found',
    says: ['"nowhere-1"', '/v1/reports'],
  },
  {
    of: 'an impossible report id',
    path: '/v1/reports/..%2F..%2Fetc',
    code: 'not_found',
    says: ['../../etc'],
  },
  {
    of: 'a quoting report id',
    path: "/v1/reports/'%20or%201=1/source",
    code: 'not_found',
    says: ['/v1/reports'],
  },
  {
    of: 'the file of an unknown report',
    path: '/v1/reports/x/file',
    code: 'not_found',
    says: ['"x"'],
  },
  {
    of: 'an unknown passage to explain',
    path: '/v1/explain?q=x&passage=x',
    code: 'not_found',
    says: ['passage "x"'],
  },
  {
    of: 'no passage to explain',
    path: '/v1/explain?q=x',
    code: 'invalid_parameter',
    says: ['passage'],
  },
  { of: 'an unknown passage', path: '/v1/passages/x', code: 'not_found', says: ['passage "x"'] },
  {
    of: 'a form as body',
    ...body('q=1', 'application/x-www-form-urlencoded'),
    code: 'unsupported_media_type',
    says: ['application/json'],
  },
  {
    of: 'a body as text',
    ...body('{}', 'text/plain'),
    code: 'unsupported_media_type',
    says: ['application/json'],
  },
  {
    of: 'a body in GBK',
    ...body('{}', 'application/json; charset=gbk'),
    code: 'unsupported_media_type',
    says: ['UTF-8'],
  },
  {
    of: 'a body of no type',
    path: '/v1/search',
    init: { method: 'POST' },
    code: 'unsupported_media_type',
    says: ['application/json'],
  },
  {
    of: 'a POST with an address',
    path: '/v1/search?q=a',
    init: posted('{}'),
    code: 'unknown_parameter',
    says: ['"q"', 'JSON body'],
  },
  { of: 'broken JSON', ...body('{"q":'), code: 'invalid_json', says: ['valid JSON'] },
  { of: 'an empty body', ...body(''), code: 'invalid_json', says: ['valid JSON'] },
  { of: 'a list as body', ...json([1]), code: bad, says: ['JSON object'] },
  { of: 'null as body', ...json(null), code: bad, says: ['JSON object'] },
  {
    of: 'a body of 1 MB and more',
    ...json({ q: 'a'.repeat(1_000_000) }),
    code: 'body_too_large',
    says: ['1,000,000'],
  },
  { of: 'an unknown field', ...json({ query: 'a' }), code: 'unknown_parameter', says: ['"query"'] },
  {
    of: 'a field named __proto__',
    ...body('{"__proto__":{"q":"a"}}'),
    code: 'unknown_parameter',
    says: ['__proto__'],
  },
  { of: 'a number as text', ...json({ limit: '5' }), code: bad, says: ['limit cannot be "5"'] },
  {
    of: 'a number with a fraction',
    ...json({ limit: 1.5 }),
    code: bad,
    says: ['limit cannot be 1.5'],
  },
  { of: 'explain as text', ...json({ explain: 'true' }), code: bad, says: ['explain'] },
  { of: 'a null', ...json({ q: null }), code: bad, says: ['q cannot be null'] },
  { of: 'a q that is a list', ...json({ q: ['a'] }), code: bad, says: ['q is given more often'] },
  { of: 'an empty list', ...json({ region: [] }), code: bad, says: ['region is empty'] },
  { of: 'half a character', ...body('{"q":"\\ud842"}'), code: bad, says: ['q'] },
  { of: 'objects in objects', ...body(`{"q":${nested}}`), code: bad, says: ['an object'] },
  {
    of: 'a q too long in JSON',
    ...json({ q: '长'.repeat(2001) }),
    code: 'query_too_long',
    says: ['2,000'],
  },
]

describe('what is refused', () => {
  it.each(CASES)('$of: $code', async ({ path, init, code, says }) => {
    const { app, service, logged } = fakeApp()
    const response = await app.request(path, init)
    expect(response.status).toBe(STATUS[code])
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const failure = await failureOf(response)
    expect(failure.code).toBe(code)
    const said = `${failure.message}; ${failure.help}`
    for (const words of says) expect(said).toContain(words)
    expect(failure.help).not.toBe('')
    expect(service.searches).toEqual([])
    expect(logged).toEqual([])
  })

  it.each([
    ['POST', '/v1/reports', 'GET, HEAD'],
    ['DELETE', '/v1/reports/shanghai-2023', 'GET, HEAD'],
    ['OPTIONS', '/v1/search', 'GET, HEAD, POST'],
    ['PUT', '/v1/search', 'GET, HEAD, POST'],
    ['PATCH', '/v1/passages/x', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/openapi.json', 'GET, HEAD'],
    ['DELETE', '/assets/style.css', 'GET, HEAD'],
  ])('%s %s: method_not_allowed', async (method, path, allow) => {
    const response = await fakeApp().app.request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
    expect((await failureOf(response)).code).toBe('method_not_allowed')
  })

  it.each([
    '/v1/reports/..%2Fetc',
    "/v1/reports/'or'/source",
    '/v1/reports/%E6%8A%A5/file',
    '/v1/passages/a%20b',
    '/reports/a.b',
    `/v1/reports/${'a'.repeat(301)}`,
  ])('%s is never looked up', async (path) => {
    const { app, service } = fakeApp()
    expect((await app.request(path)).status).toBe(404)
    expect(service.lookups).toEqual([])
  })

  it('JSON in another encoding is not guessed at', async () => {
    const init = posted('')
    const gbk = new Uint8Array([0x7b, 0x22, 0x71, 0x22, 0x3a, 0x22, 0xc3, 0xe2, 0x22, 0x7d])
    const response = await fakeApp().app.request('/v1/search', { ...init, body: gbk })
    expect((await failureOf(response)).code).toBe('invalid_json')
  })

  it('a method on a path that nobody knows is about the path', async () => {
    const response = await fakeApp().app.request('/nowhere', { method: 'PUT' })
    expect((await failureOf(response)).code).toBe('route_not_found')
  })
})
