import { instantMeiliSearch } from '@meilisearch/instant-meilisearch'
import { Meilisearch, MeilisearchApiError } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompatDocument } from '../../src/compat/document.ts'
import { type Listener, listen } from '../../src/server.ts'
import { madeKey } from '../keys/made.ts'
import { BUNDLED, servedCorpus } from '../support/served.ts'

const search = madeKey()
const zhejiang = madeKey({ regions: ['330000'] })
const expired = madeKey({ expires: '1d' }, Date.parse('2020-01-01'))

let listener: Listener
let app: Awaited<ReturnType<typeof servedCorpus>>['app']
beforeAll(async () => {
  const keys = [search, zhejiang].map(({ key }) => key)
  app = (await servedCorpus(BUNDLED, { keys, requireKey: true })).app
  listener = await listen({ app, host: '127.0.0.1', port: 0 })
})
afterAll(() => listener.close())

const client = (apiKey: string = search.secret) =>
  new Meilisearch({ host: listener.address, apiKey })
const index = (apiKey?: string) =>
  client(apiKey).index<CompatDocument & Record<string, unknown>>('passages')

describe('the official client, unchanged', () => {
  it('searches, filters, sorts, counts, marks and crops', async () => {
    const answer = await index().search('免罚清单', {
      filter: [['year = 2023', 'year = 2019'], 'region.lvl0 EXISTS'],
      facets: ['region.lvl0', 'year'],
      attributesToHighlight: ['text'],
      attributesToCrop: ['text'],
      cropLength: 8,
      showMatchesPosition: true,
      showRankingScore: true,
      locales: ['cmn'],
    })
    const [first] = answer.hits
    expect(first?.text).toContain('免罚清单')
    expect(first?._formatted?.text).toContain('<em>免罚清单</em>')
    expect(first?._formatted?.text?.length).toBeLessThan(first?.text.length ?? 0)
    const [position] = first?._matchesPosition?.text ?? []
    const bytes = Buffer.from(first?.text ?? '').subarray(position?.start)
    expect(bytes.subarray(0, position?.length).toString()).toContain('清单')
    expect(first?._rankingScore).toBeGreaterThan(0)
    expect(first?._rankingScore).toBeLessThanOrEqual(1)
    const years = Object.values(answer.facetDistribution?.year ?? {})
    expect(years.reduce((sum, count) => sum + count, 0)).toBe(answer.estimatedTotalHits)
    expect(answer.facetStats?.year).toEqual({ min: 2019, max: 2023 })
  })

  it('finds the same passages as our own search, in the same order', async () => {
    const { hits } = await index().search('行政处罚', { limit: 20 })
    const response = await app.request('/v1/search?q=行政处罚&mode=keyword&limit=1', {
      headers: { authorization: `Bearer ${search.secret}` },
    })
    expect(await response.text()).toContain(hits[0]?.id)
  })

  it('finds by meaning, and by both', async () => {
    const question = '老旧小区的电梯谁来检查'
    const semantic = await index().search(question, {
      hybrid: { embedder: 'passage', semanticRatio: 1 },
    })
    expect(semantic.hits.length).toBeGreaterThan(0)
    expect(semantic).toMatchObject({ semanticHitCount: semantic.hits.length })
    const both = await index().search(question, {
      hybrid: { embedder: 'passage', semanticRatio: 0.5 },
    })
    expect(both.hits.length).toBeGreaterThan(0)
    const words = await index().search(question, {
      hybrid: { embedder: 'passage', semanticRatio: 0 },
    })
    expect(words).toMatchObject({ semanticHitCount: 0 })
  })

  it('weighs meaning against words as asked', async () => {
    const ids = async (semanticRatio: number) =>
      (
        await index().search('电梯安全检查', { hybrid: { embedder: 'passage', semanticRatio } })
      ).hits.map(({ id }) => id)
    expect(await ids(0.01)).not.toEqual(await ids(0.99))
  })

  it('sorts, with what has no value last', async () => {
    const { hits } = await index().search('', { sort: ['year:asc', 'title:desc'], limit: 1000 })
    const years = hits.map(({ year }) => year ?? Number.POSITIVE_INFINITY)
    expect(years).toEqual(years.toSorted((a, b) => a - b))
    expect(new Set(years).size).toBeGreaterThan(2)
  })

  it('gives one of each where distinct', async () => {
    const { hits, totalHits } = await index().search('', {
      distinct: 'report',
      page: 1,
      hitsPerPage: 100,
    })
    expect(totalHits).toBe(5)
    expect(new Set(hits.map(({ report }) => report)).size).toBe(5)
  })

  it('turns pages without repeating or losing a hit', async () => {
    const whole = await index().search('监管', { page: 1, hitsPerPage: 1000 })
    const pages = await Promise.all(
      [1, 2, 3].map((page) => index().search('监管', { page, hitsPerPage: 7 })),
    )
    const ids = (hits: readonly { readonly id: string }[]) => hits.map(({ id }) => id)
    expect(pages.flatMap(({ hits }) => ids(hits))).toEqual(ids(whole.hits).slice(0, 21))
    expect(pages[0]?.totalPages).toBe(Math.ceil((whole.totalHits ?? 0) / 7))
  })

  it('counts for a filter what filtering gives', async () => {
    const { facetDistribution = {} } = await index().search('行政', { facets: ['*'] })
    for (const [attribute, counts] of Object.entries(facetDistribution)) {
      for (const [value, count] of Object.entries(counts)) {
        const filter = `${attribute} = ${JSON.stringify(value)}`
        const found = await index().search('行政', { filter, limit: 0 })
        expect([filter, found.estimatedTotalHits]).toEqual([filter, count])
      }
    }
  })

  it('wants all words where asked to, and a least score', async () => {
    const some = await index().search('免罚清单 航空母舰 电梯', { limit: 0 })
    const all = await index().search('免罚清单 航空母舰 电梯', {
      limit: 0,
      matchingStrategy: 'all',
    })
    expect(all.estimatedTotalHits).toBe(0)
    expect(some.estimatedTotalHits).toBeGreaterThanOrEqual(0)
    const { hits } = await index().search('行政处罚', { showRankingScore: true })
    const least = hits[2]?._rankingScore ?? 1
    const best = await index().search('行政处罚', { rankingScoreThreshold: least })
    expect(best.estimatedTotalHits).toBeGreaterThanOrEqual(3)
    expect(best.estimatedTotalHits).toBeLessThan(hits.length)
  })

  it('reads the rest', async () => {
    const { hits } = await index().searchGet('免罚清单', { limit: 1, filter: 'year > 2000' })
    const id = hits[0]?.id ?? ''
    expect(await index().getDocument(id)).toEqual(hits[0])
    expect(await index().getDocument(id, { fields: ['id'] })).toEqual({ id })
    const values = await index().searchForFacetValues({ facetName: 'issuers', facetQuery: '余杭' })
    expect(values.facetHits.map(({ value }) => value)).toEqual(['杭州市余杭区市场监督管理局'])
    expect(await client().isHealthy()).toBe(true)
    expect((await client().getVersion()).pkgVersion).toMatch(/^1\./)
    expect((await client().getIndexes()).results.map(({ uid }) => uid)).toEqual(['passages'])
    expect((await index().getRawInfo()).primaryKey).toBe('id')
    const { numberOfDocuments } = await index().getStats()
    const everything = await index().search('', { page: 1, hitsPerPage: 1 })
    expect(everything.totalHits).toBe(numberOfDocuments)
  })

  it('looks up the values of a list as InstantSearch asks for them', async () => {
    const { searchClient } = instantMeiliSearch(listener.address, search.secret)
    const [answer] = await searchClient.searchForFacetValues([
      {
        indexName: 'passages',
        params: {
          ...{ query: '行政', facetName: 'issuers', facetQuery: '余杭', hitsPerPage: 20, page: 0 },
          ...{ facets: ['issuers', 'year'], maxFacetHits: 10, highlightPreTag: '<mark>' },
        },
      },
    ])
    expect(answer).toMatchObject({ facetHits: [{ value: '杭州市余杭区市场监督管理局' }] })
  })

  it('asks several at once', async () => {
    const { results } = await client().multiSearch({
      queries: [
        { indexUid: 'passages', q: '免罚清单', limit: 1 },
        { indexUid: 'passages', q: '', facets: ['region.lvl0'], limit: 0 },
      ],
    })
    expect(results.map(({ hits }) => hits.length)).toEqual([1, 0])
    expect(Object.keys(results[1]?.facetDistribution?.['region.lvl0'] ?? {})).toContain('浙江省')
  })

  it.each<[name: string, ask: () => Promise<unknown>, code: string]>([
    ['a wrong key', () => index('nope').search('a'), 'invalid_api_key'],
    ['an expired key', () => index(expired.secret).search('a'), 'invalid_api_key'],
    ['no key', () => index('').search('a'), 'missing_authorization_header'],
    ['another index', () => client().index('nope').search('a'), 'index_not_found'],
    ['no such document', () => index().getDocument('nope'), 'document_not_found'],
    [
      'a filter that does not parse',
      () => index().search('', { filter: 'a =' }),
      'invalid_search_filter',
    ],
    ['writing', () => index().addDocuments([]), 'invalid_api_key'],
    ['deleting', () => index().deleteAllDocuments(), 'invalid_api_key'],
    ['settings', () => index().getSettings(), 'invalid_api_key'],
    ['keys', () => client().getKeys(), 'invalid_api_key'],
    [
      'vectors',
      () => index().search('a', { retrieveVectors: true }),
      'invalid_search_retrieve_vectors',
    ],
    [
      'federation',
      () => client().multiSearch({ federation: {}, queries: [{ indexUid: 'passages' }] }),
      'invalid_multi_search_federation',
    ],
    [
      'another embedder',
      () => index().search('a', { hybrid: { embedder: 'nope' } }),
      'invalid_search_embedder',
    ],
  ])('is refused with a code it knows: %s', async (_, ask, code) => {
    const thrown: unknown = await ask().catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(MeilisearchApiError)
    expect(thrown).toMatchObject({ cause: { code } })
  })

  it('sees with a key for a region what is there', async () => {
    const { hits, facetDistribution } = await index(zhejiang.secret).search('行政处罚', {
      facets: ['*'],
      limit: 1000,
    })
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ region }) => region.lvl0 === '浙江省')).toBe(true)
    expect(Object.keys(facetDistribution?.['region.lvl0'] ?? {})).toEqual(['浙江省'])
    const foreign = await index().search('免罚清单', { filter: 'year = 2023', limit: 1 })
    const ask = index(zhejiang.secret).getDocument(foreign.hits[0]?.id ?? '')
    await expect(ask).rejects.toMatchObject({ cause: { code: 'document_not_found' } })
  })
})
