import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { restrict } from '../../src/search/scope.ts'
import { bearer, madeKey } from '../keys/made.ts'
import { BUNDLED, servedCorpus } from '../support/served.ts'

const zhejiang = madeKey({ regions: ['330000'] })
const yuhang = madeKey({ regions: ['浙江省'], reports: ['yuhang-2019', 'shanghai-2023'] })
const nothing = madeKey({ regions: ['440000'] })
const whole = madeKey()
const made = [zhejiang, yuhang, nothing, whole]

type Served = Awaited<ReturnType<typeof servedCorpus>>
let app: Served['app']
let index: Served['index']
beforeAll(async () => {
  const served = await servedCorpus(BUNDLED, { keys: made.map(({ key }) => key) })
  app = served.app
  index = served.index
})

const ask = async (path: string, { secret }: { readonly secret: string }) => {
  const response = await app.request(path, { headers: bearer(secret) })
  return { status: response.status, text: await response.text() }
}

const reportsAnswer = z.object({ reports: z.array(z.object({ id: z.string() })) })
const searchAnswer = z.object({
  total: z.object({ value: z.number() }),
  hits: z
    .array(
      z.object({ report: z.object({ id: z.string() }), passage: z.object({ id: z.string() }) }),
    )
    .optional(),
})

const reportIds = async (key: { readonly secret: string }) =>
  reportsAnswer.parse(JSON.parse((await ask('/v1/reports', key)).text)).reports.map(({ id }) => id)
const found = async (query: string, key: { readonly secret: string }) =>
  searchAnswer.parse(JSON.parse((await ask(`/v1/search?limit=100&${query}`, key)).text))

describe('a key that sees a part of the corpus', () => {
  it('lists the reports of its regions, what lies below included', async () => {
    expect((await reportIds(zhejiang)).sort()).toEqual(['shangcheng-2024', 'yuhang-2019'])
    expect(await reportIds(yuhang)).toEqual(['yuhang-2019'])
    expect(await reportIds(nothing)).toEqual([])
    expect(await reportIds(whole)).toHaveLength(5)
  })

  it.each(['q=执法监督&mode=keyword', 'q=不予处罚&mode=semantic', 'q=行政处罚', ''])(
    'finds nothing else by "%s"',
    async (query) => {
      const mine = await found(query, zhejiang)
      const all = await found(query, whole)
      expect(all.total.value).toBeGreaterThan(mine.total.value)
      expect(mine.hits?.length).toBeGreaterThan(0)
      for (const { report } of mine.hits ?? []) {
        expect(['shangcheng-2024', 'yuhang-2019']).toContain(report.id)
      }
      expect((await found(query, nothing)).total.value).toBe(0)
    },
  )

  it.each(['region=310000', 'report=shanghai-2023', 'year=2023&region=310000'])(
    'is not widened by %s',
    async (filter) => {
      expect((await found(`q=免罚清单&${filter}`, zhejiang)).total.value).toBe(0)
    },
  )

  it('counts no facet and no group of another', async () => {
    const { text } = await ask(
      '/v1/search?q=行政处罚&facets=region,issuer,report,year&group=region',
      zhejiang,
    )
    expect(text).toContain('330000')
    for (const foreign of ['310000', '上海市', '重庆高新区', '东丽区', 'shanghai-2023']) {
      expect(text).not.toContain(foreign)
    }
  })

  it('is not told near values of what it does not see', async () => {
    const { text } = await ask('/v1/search?q=a&report=shanghai-2022', zhejiang)
    expect(text).not.toContain('shanghai-2023')
  })

  it('gets 404 for another report and its passages, as for one that does not exist', async () => {
    const foreign = await found('q=免罚清单&report=shanghai-2023', whole)
    const passage = foreign.hits?.[0]?.passage.id
    const paths = [
      `/v1/passages/${passage}`,
      '/v1/reports/shanghai-2023',
      '/v1/reports/shanghai-2023/source',
      '/v1/reports/shanghai-2023/file',
      '/reports/shanghai-2023',
      `/indexes/passages/documents/${passage}`,
    ]
    for (const path of paths) {
      expect([path, (await ask(path, whole)).status]).toEqual([path, 200])
      const refused = await ask(path, zhejiang)
      expect([path, refused.status]).toEqual([path, 404])
      expect(refused.text).not.toContain('上海市')
    }
  })

  it('is shown no passage by its id, whoever asks the reader', async () => {
    const reader = index.reader()
    if (reader === undefined) throw new Error('nothing is published')
    const mine = restrict(reader, { regions: ['330000'] })
    const [foreign] = reader.catalogue.passagesOf('shanghai-2023')
    const ids = foreign === undefined ? [] : [foreign.id]
    expect(await reader.passages(ids)).toHaveLength(1)
    expect(await mine.passages(ids)).toEqual([])
    expect(await mine.texts(ids)).toEqual([])
    expect(await mine.report('shanghai-2023')).toBeUndefined()
    expect(mine.catalogue.passage(ids[0] ?? '')).toBeUndefined()
    expect(mine.catalogue.passagesOf('shanghai-2023')).toEqual([])
    expect(await mine.phrases()).toEqual([])
    for (const { id } of reader.practices) {
      const named = mine.catalogue.naming(id).map(({ report }) => report)
      expect(named).not.toContain('shanghai-2023')
    }
    expect(mine.publication.corpus.map(({ file }) => file)).not.toContain('shanghai-2023.txt')
  })

  it('is not told the counts of the whole', async () => {
    expect((await ask('/v1/stats', zhejiang)).status).toBe(403)
    expect((await ask('/indexes/passages/stats', zhejiang)).status).toBe(403)
    expect((await ask('/v1/stats', whole)).status).toBe(200)
  })

  it('is shown the coverage of its part, and nothing of the others', async () => {
    for (const path of [
      '/coverage',
      '/coverage?region=310000',
      '/coverage?lang=en',
      '/v1/coverage',
    ]) {
      const { status, text } = await ask(path, zhejiang)
      expect([path, status]).toEqual([path, 200])
      if (!path.includes('region')) expect(text).toContain('浙江省')
      for (const foreign of ['上海市', '重庆', '东丽', '310000</', '2023</a>']) {
        expect([path, text.includes(foreign)]).toEqual([path, false])
      }
    }
    const { text } = await ask('/coverage', zhejiang)
    expect(text).toContain('收录报告 2 份')
    expect(text).not.toContain('184')
    expect((await ask('/coverage', nothing)).text).toContain('还没有收录报告')
    const all = await ask('/coverage', whole)
    expect(all.text).toContain('收录报告 5 份')
    expect(all.text).toContain('共 184 段')
  })

  it('sees the same on the pages', async () => {
    const { text } = await ask('/?q=行政处罚', zhejiang)
    expect(text).toContain('余杭')
    expect(text).not.toContain('上海市市场监督管理局')
  })

  it('orders what it sees as everybody else', async () => {
    const ids = (answer: z.output<typeof searchAnswer>) =>
      (answer.hits ?? [])
        .filter(({ report }) => report.id === 'yuhang-2019')
        .map((h) => h.passage.id)
    const mine = ids(await found('q=执法监督&mode=keyword', zhejiang))
    expect(mine).toEqual(ids(await found('q=执法监督&mode=keyword', whole)))
  })

  it('does not show its part to the next who asks', async () => {
    const [mine, all] = await Promise.all([
      found('q=行政处罚', zhejiang),
      found('q=行政处罚', whole),
    ])
    expect(all.total.value).toBeGreaterThan(mine.total.value)
  })
})
