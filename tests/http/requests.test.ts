import { describe, expect, it } from 'vitest'
import { fakeApp, posted } from './ask.ts'

const DEFAULTS = {
  mode: 'hybrid',
  limit: 10,
  offset: 0,
  facets: [],
  sort: 'relevance',
  explain: false,
  off: [],
}

const RARE = '𠮷'

const ADDRESSES: readonly (readonly [name: string, query: string, expected: object])[] = [
  ['nothing is browsing', '', {}],
  ['an empty q is allowed', 'q=', { q: '' }],
  ['a query', `q=${encodeURIComponent('免罚清单')}`, { q: '免罚清单' }],
  ['+ is a space', 'q=a+b', { q: 'a b' }],
  ['2,000 characters', `q=${'长'.repeat(2000)}`, { q: '长'.repeat(2000) }],
  ['2,000 rare characters', `q=${RARE.repeat(2000)}`, { q: RARE.repeat(2000) }],
  ['mode', 'mode=keyword', { mode: 'keyword' }],
  ['least limit and offset', 'limit=1&offset=0', { limit: 1 }],
  ['most limit and offset', 'limit=100&offset=10000', { limit: 100, offset: 10000 }],
  ['one region', 'region=310000', { region: ['310000'] }],
  [
    'two regions',
    `region=310000&region=${encodeURIComponent('浙江省/杭州市')}`,
    { region: ['310000', '浙江省/杭州市'] },
  ],
  ['years', 'year=2023&year=2024', { year: [2023, 2024] }],
  ['a range of one year', 'yearFrom=2023&yearTo=2023', { yearFrom: 2023, yearTo: 2023 }],
  ['sections', 'section=plan&section=other', { section: ['plan', 'other'] }],
  ['kind and level', 'kind=notice&level=zone', { kind: ['notice'], level: ['zone'] }],
  ['report and issuer', 'report=r&issuer=i', { report: ['r'], issuer: ['i'] }],
  ['practice', 'practice=mian-fa', { practice: ['mian-fa'] }],
  ['facets', 'facets=year,region,year', { facets: ['year', 'region'] }],
  ['facets repeated', 'facets=year&facets=region', { facets: ['year', 'region'] }],
  [
    'sort, group, explain',
    'sort=date&group=issuer&explain=true',
    { sort: 'date', group: 'issuer', explain: true },
  ],
  [
    'off',
    'off=practice:mian-fa,filter:region:310000',
    { off: ['practice:mian-fa', 'filter:region:310000'] },
  ],
]

const BODIES: readonly (readonly [name: string, body: object, expected: object])[] = [
  ['nothing is browsing', {}, {}],
  [
    'a query',
    { q: '免罚清单', limit: 5, explain: true },
    { q: '免罚清单', limit: 5, explain: true },
  ],
  [
    'lists',
    { region: ['310000', '330000'], year: [2023] },
    { region: ['310000', '330000'], year: [2023] },
  ],
  [
    'single values',
    { region: '310000', year: 2023, section: 'plan' },
    { region: ['310000'], year: [2023], section: ['plan'] },
  ],
  ['a year as facets give it', { year: '2023' }, { year: [2023] }],
  ['facets as a list', { facets: ['year', 'kind'] }, { facets: ['year', 'kind'] }],
  ['facets as in an address', { facets: 'year,kind' }, { facets: ['year', 'kind'] }],
  ['off', { off: ['practice:mian-fa'] }, { off: ['practice:mian-fa'] }],
]

describe('what a search asks of the service', () => {
  it.each(ADDRESSES)('GET: %s', async (_, query, expected) => {
    const { app, service } = fakeApp()
    const response = await app.request(`/v1/search?${query}`)
    expect(response.status).toBe(200)
    expect(service.searches).toEqual([{ ...DEFAULTS, ...expected }])
  })

  it.each(BODIES)('POST: %s', async (_, body, expected) => {
    const { app, service } = fakeApp()
    const response = await app.request('/v1/search', posted(JSON.stringify(body)))
    expect(response.status).toBe(200)
    expect(service.searches).toEqual([{ ...DEFAULTS, ...expected }])
  })

  it('a JSON body may name its charset', async () => {
    const { app } = fakeApp()
    const body = posted('{"q":"电梯"}', 'application/json; charset=UTF-8')
    expect((await app.request('/v1/search', body)).status).toBe(200)
  })

  it('reports are listed by the same filters, newest first', async () => {
    const { app, service } = fakeApp()
    await app.request('/v1/reports?region=310000&limit=100')
    expect(service.listings).toEqual([{ region: ['310000'], limit: 100, offset: 0, sort: 'date' }])
  })
})
