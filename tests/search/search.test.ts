import { beforeAll, describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { search } from '../../src/search/search.ts'
import type { SearchAnswer, SearchRequest } from '../../src/search/types.ts'
import { type Indexed, indexCorpus, KNOWLEDGE } from '../support/indexed.ts'

let indexed: Indexed
beforeAll(async () => {
  indexed = await indexCorpus(new URL('../../corpus', import.meta.url).pathname)
})

const DEFAULTS: SearchRequest = {
  mode: 'keyword',
  limit: 10,
  offset: 0,
  facets: [],
  sort: 'relevance',
  explain: false,
  off: [],
}

const ask = (request: Partial<SearchRequest>, embedder: Embedder = indexed.embedder) =>
  search(
    { reader: indexed.reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 },
    { ...DEFAULTS, ...request },
  )

const texts = (answer: SearchAnswer) => (answer.hits ?? []).map(({ passage }) => passage.text)

describe('practices', () => {
  it('are found by the names other bureaus give them', async () => {
    const { hits = [] } = await ask({ q: '免罚清单', limit: 100 })
    const names = hits.map(
      ({ passage }) => /免罚清单|不予处罚清单|容错免责清单/.exec(passage.text)?.[0],
    )
    expect(new Set(names)).toContain('不予处罚清单')
    expect(new Set(names)).toContain('容错免责清单')
  })

  it('filter passages, by what names them and by nothing else', async () => {
    const all = await ask({ practice: ['mian-fa-qing-dan'], limit: 100 })
    expect(all.hits?.length).toBeGreaterThan(3)
    for (const { passage } of all.hits ?? []) {
      expect(`${passage.headingPath.join('')}${passage.text}`).toMatch(/免罚|处罚|免责/)
    }
    for (const mode of ['keyword', 'hybrid', 'semantic'] as const) {
      const { hits = [] } = await ask({
        q: '处罚',
        mode,
        practice: ['mian-fa-qing-dan'],
        limit: 100,
      })
      const ids = new Set(all.hits?.map(({ passage }) => passage.id))
      expect(hits.length).toBeGreaterThan(0)
      expect(hits.every(({ passage }) => ids.has(passage.id))).toBe(true)
    }
  })

  it('are counted as a facet that filtering agrees with', async () => {
    const { facets } = await ask({ facets: ['practice'], limit: 1 })
    const counted = facets.practice?.find(({ value }) => value === 'mian-fa-qing-dan')
    const filtered = await ask({ practice: ['mian-fa-qing-dan'] })
    expect(counted).toMatchObject({ label: '免罚清单', count: filtered.total.value })
  })
})

describe('keyword search', () => {
  it('finds passages that name the thing, best first, with the words marked', async () => {
    const { hits = [], total } = await ask({ q: '免罚清单' })
    const first = hits[0]
    expect(first?.passage.text).toContain('免罚清单')
    const marked = first?.highlights.map(({ start, end }) => first.passage.text.slice(start, end))
    expect(marked).toContain('免罚清单')
    expect(total).toEqual({ value: hits.length, exact: true })
  })

  it('counts matches, not passages that share a character with the query', async () => {
    const { total } = await ask({ q: '慧商码' })
    expect(total).toEqual({ value: 1, exact: true })
  })

  it('finds what is written in another width', async () => {
    const { hits = [] } = await ask({ q: '食品抽检３００２批次' })
    expect(hits[0]?.passage.text).toContain('食品抽检3002批次')
  })

  it('finds metadata lines and headings without a body', async () => {
    const number = await ask({ q: '沪市监法规20240002号' })
    expect(number.hits?.[0]?.passage.section).toBe('metadata')
    const heading = await ask({ q: '五、其他需要报告的情况' })
    expect(heading.hits?.[0]?.passage.text).toBe('五、其他需要报告的情况')
  })

  it('answers nothing for words that occur nowhere', async () => {
    const answer = await ask({ q: '航空母舰', facets: ['year'] })
    expect(answer).toMatchObject({
      hits: [],
      total: { value: 0, exact: true },
      facets: { year: [] },
    })
  })

  it('gives every passage as it stands in its source', async () => {
    const { hits = [] } = await ask({ q: '行政处罚', limit: 50 })
    expect(hits.length).toBeGreaterThan(10)
    for (const { passage, report } of hits) {
      const source = await indexed.reader.source(report.id)
      expect(source?.slice(passage.start, passage.end)).toBe(passage.text)
    }
  })
})

describe('paging', () => {
  it('shows every match once, in one order', async () => {
    const whole = texts(await ask({ q: '行政执法', limit: 100 }))
    const paged: string[] = []
    for (let offset = 0; offset < whole.length; offset += 7) {
      paged.push(...texts(await ask({ q: '行政执法', limit: 7, offset })))
    }
    expect(paged).toEqual(whole)
    expect(texts(await ask({ q: '行政执法', offset: 1000 }))).toEqual([])
  })
})

describe('browsing', () => {
  it('shows everything, newest first, when nothing is asked', async () => {
    const { total, hits = [] } = await ask({ q: '  ', limit: 100 })
    expect(total).toEqual({ value: indexed.reader.publication.passages, exact: true })
    const dates = hits.map(({ report }) => report.issuedOn ?? `${report.years?.to}-12-31`)
    expect(dates).toEqual(dates.toSorted().reverse())
  })

  it('keeps to the filters', async () => {
    const { hits = [], total } = await ask({ report: ['yuhang-2019'], section: ['metadata'] })
    expect(total.value).toBe(hits.length)
    expect(hits.length).toBeGreaterThan(0)
    for (const { report, passage } of hits) {
      expect(report.id).toBe('yuhang-2019')
      expect(passage.section).toBe('metadata')
    }
  })
})

describe('filters and facets', () => {
  const facets = ['report', 'region', 'issuer', 'year', 'kind', 'level', 'section'] as const

  it('agree: a value counts what filtering by it gives', async () => {
    const q = '行政处罚'
    const answer = await ask({ q, facets })
    for (const facet of facets) {
      const values = answer.facets[facet] ?? []
      expect(values.length, facet).toBeGreaterThan(0)
      for (const { value, count } of values) {
        const filter = { [facet]: facet === 'year' ? [Number(value)] : [value] }
        const { total } = await ask({ q, ...filter })
        expect(total.value, `${facet} ${value}`).toBe(count)
      }
    }
  })

  it.each(['semantic', 'hybrid'] as const)('count what is shown (%s)', async (mode) => {
    const answer = await ask({ q: '行政处罚', mode, facets: ['section'], limit: 100 })
    const counted = (answer.facets.section ?? []).reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(answer.total.value)
    expect(answer.hits?.length).toBe(Math.min(100, answer.total.value))
  })

  it.each(['semantic', 'hybrid'] as const)(
    'agree where meaning finds too: choosing a value shows as many as it counted (%s)',
    async (mode) => {
      let compared = 0
      for (const q of ['行政处罚', '免罚清单', '电梯安全', '公平竞争审查']) {
        const answer = await ask({ q, mode, facets: ['region', 'section'], limit: 1 })
        for (const facet of ['region', 'section'] as const) {
          for (const { value, count } of answer.facets[facet] ?? []) {
            const { total } = await ask({ q, mode, [facet]: [value], limit: 1 })
            if (answer.total.exact) expect(total.value, `${q} ${value}`).toBe(count)
            else expect(total.value, `${q} ${value}`).toBeGreaterThanOrEqual(count)
            compared += Number(answer.total.exact)
          }
        }
      }
      expect(compared).toBeGreaterThan(10)
    },
  )

  it('leave what comes nearest where nothing that passes is near', async () => {
    const { model } = indexed.embedder
    const choosy: Embedder = {
      ...indexed.embedder,
      model: { ...model, similarity: { ...model.similarity, least: 0, margin: 0.05 } },
    }
    const q = '扎实开展科长大讲堂、公务员一月一学法等活动'
    for (const { id } of indexed.reader.catalogue.reports) {
      const { total, hits = [] } = await ask({ q, mode: 'semantic', report: [id] }, choosy)
      expect([id, total.value > 0]).toEqual([id, true])
      expect(hits.every(({ report }) => report.id === id)).toBe(true)
    }
  })

  it('answer an unknown value with nothing, and name near ones', async () => {
    const answer = await ask({ q: '处罚', region: ['上海'] })
    expect(answer.total.value).toBe(0)
    expect(answer.help).toContain('310000 (上海市)')
  })
})

describe('grouping', () => {
  it('counts groups, keeps three of each, and stands them in the order of their best', async () => {
    const flat = await ask({ q: '行政处罚', limit: 100 })
    const { groups = [], total } = await ask({ q: '行政处罚', group: 'report' })
    const inOrder = [...new Set(flat.hits?.map(({ report }) => report.id))]
    expect(groups.map(({ key }) => key)).toEqual(inOrder)
    expect(total.value).toBe(groups.length)
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(flat.total.value)
    for (const group of groups) expect(group.hits.length).toBe(Math.min(3, group.total))
  })

  it('by region keeps a municipality and its zone apart', async () => {
    const { groups = [] } = await ask({ q: '行政处罚', group: 'region' })
    expect(groups.map(({ label }) => label)).toContain('重庆高新区')
  })
})

describe('semantic and hybrid search', () => {
  it('mark the sentence that is most like the question', async () => {
    const q = '联合第三方电梯检测机构开展老旧住宅电梯安全专项“体检”'
    const { hits = [] } = await ask({ q, mode: 'semantic' })
    const first = hits[0]
    const sentence = first?.highlights.find(({ kind }) => kind === 'sentence')
    expect(first?.passage.text.slice(sentence?.start, sentence?.end)).toContain('老旧住宅电梯')
  })

  it('hold what both sides found', async () => {
    const hybrid = await ask({ q: '慧商码', mode: 'hybrid', limit: 100 })
    expect(texts(hybrid)[0]).toContain('慧商码')
    expect(hybrid.total.value).toBeGreaterThan(1)
  })

  it('explain each score', async () => {
    const { hits = [] } = await ask({ q: '免罚清单', mode: 'hybrid', explain: true })
    const explanation = hits[0]?.explanation
    expect(explanation?.lexical.matches).toBe(true)
    expect(explanation?.lexical.terms.map(({ term }) => term)).toContain('免罚')
    const { lexicalWeight = 0, lexical = 0, semantic = 0, whole = 0 } = explanation?.fusion ?? {}
    const both = lexicalWeight * lexical + (1 - lexicalWeight) * semantic
    expect(hits[0]?.score).toBeCloseTo(both + whole, 12)
  })

  const failing = (code: 'model_not_loaded' | 'embedding_failed' | 'engine_failed'): Embedder => ({
    ...indexed.embedder,
    embedQuery: async () => {
      throw new WenmaiError(code, 'the model is off', { help: 'see the log' })
    },
  })

  it('fall back to words and say so, when the model fails', async () => {
    const answer = await ask({ q: '免罚清单', mode: 'hybrid' }, failing('model_not_loaded'))
    expect(answer.degraded).toEqual({ from: 'hybrid', to: 'keyword', reason: 'model_not_loaded' })
    expect(answer.mode).toBe('keyword')
    expect(texts(answer)[0]).toContain('免罚清单')
  })

  it('fail where there is nothing to fall back to, or it was not the model that failed', async () => {
    const semantic = ask({ q: '免罚清单', mode: 'semantic' }, failing('embedding_failed'))
    await expect(semantic).rejects.toMatchObject({ code: 'embedding_failed' })
    const broken = ask({ q: '免罚清单', mode: 'hybrid' }, failing('engine_failed'))
    await expect(broken).rejects.toMatchObject({ code: 'engine_failed' })
  })
})
