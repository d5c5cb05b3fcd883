import { beforeAll, describe, expect, it } from 'vitest'
import { whereabouts } from '../../src/search/explain.ts'
import { search } from '../../src/search/search.ts'
import type { SearchRequest } from '../../src/search/types.ts'
import { type Indexed, indexCorpus, KNOWLEDGE } from '../support/indexed.ts'

let indexed: Indexed
beforeAll(async () => {
  indexed = await indexCorpus(new URL('../../corpus', import.meta.url).pathname)
})

const DEFAULTS: SearchRequest = {
  mode: 'keyword',
  limit: 100,
  offset: 0,
  facets: [],
  sort: 'relevance',
  explain: false,
  off: [],
}
const context = () => ({
  reader: indexed.reader,
  embedder: indexed.embedder,
  knowledge: KNOWLEDGE,
  clock: () => 0,
})
const where = (id: string, request: Partial<SearchRequest>) =>
  whereabouts(context(), { ...DEFAULTS, ...request }, id)

/** Id of the first passage whose text holds these words. */
async function passage(words: string): Promise<string> {
  const { hits = [] } = await search(context(), { ...DEFAULTS, q: words })
  return hits.find(({ passage: { text } }) => text.includes(words))?.passage.id ?? expect.fail()
}

describe('where a passage is in an answer', () => {
  it('is its rank where it is shown, on whatever page', async () => {
    const { hits = [] } = await search(context(), { ...DEFAULTS, q: '免罚清单' })
    for (const [index, hit] of hits.entries()) {
      expect(await where(hit.passage.id, { q: '免罚清单', limit: 1 })).toMatchObject({
        stage: 'shown',
        rank: index + 1,
      })
    }
    expect(hits.length).toBeGreaterThan(1)
  })

  it('is a filter that leaves it out', async () => {
    const id = await passage('慧商码')
    const where2023 = await where(id, { q: '慧商码', year: [1999] })
    expect(where2023).toMatchObject({ stage: 'filters' })
    expect(where2023?.detail).toContain('report')
    expect(await where(id, { q: '慧商码', section: ['plan'] })).toMatchObject({ stage: 'filters' })
    expect(await where(id, { q: '慧商码', practice: ['mian-fa-qing-dan'] })).toMatchObject({
      stage: 'filters',
      detail: 'it names no practice asked for',
    })
  })

  it('is the candidates where it holds nothing of the query', async () => {
    const id = await passage('慧商码')
    expect(await where(id, { q: '缺陷消费品召回' })).toMatchObject({ stage: 'candidates' })
  })

  it('is the match where it holds too little of it', async () => {
    const id = await passage('慧商码')
    const found = await where(id, { q: '慧商码 缺陷消费品召回管理办法' })
    expect(found?.stage).toBe('match')
    expect(found?.detail).toMatch(/it holds \d+ %/)
    expect(found?.detail).not.toContain('meaning')
  })

  it('is nothing for a passage that does not exist', async () => {
    expect(await where('nowhere', { q: '电梯' })).toBeUndefined()
  })
})
