import { describe, expect, it } from 'vitest'
import { search } from '../../src/search/search.ts'
import type { SearchRequest } from '../../src/search/types.ts'
import { marksWithin, withinWords } from '../../src/search/within.ts'
import { indexCorpus, KNOWLEDGE, withCorpus } from '../support/indexed.ts'

const REQUEST: SearchRequest = {
  mode: 'keyword',
  limit: 10,
  offset: 0,
  facets: ['section'],
  sort: 'relevance',
  explain: false,
  off: [],
}
const FILES = {
  'a.txt': '关于2023年工作情况的报告\n\n公布免罚清单，检查电梯ABC。\n',
  'b.txt': '关于2022年工作情况的报告\n\n公布免罚清单，检查食品。\n',
}

async function asked(request: Partial<SearchRequest>) {
  return withCorpus(FILES, async (corpus) => {
    const { reader, embedder } = await indexCorpus(corpus)
    return search(
      { reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 },
      { ...REQUEST, ...request },
    )
  })
}

describe('searching within results', () => {
  it.each([
    [undefined, 2],
    ['电梯', 1],
    ['ａｂｃ', 1],
    ['检查 食品', 1],
    ['电梯 食品', 0],
    ['梯检', 0],
  ])('免罚清单 within %s: %i', async (within, expected) => {
    const answer = await asked({ q: '免罚清单', ...(within === undefined ? {} : { within }) })
    expect(answer.total.value).toBe(expected)
    expect(answer.hits).toHaveLength(expected)
    const counted = (answer.facets.section ?? []).reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(expected)
  })

  it('marks these words too', async () => {
    const [hit] = (await asked({ q: '免罚清单', within: '电梯' })).hits ?? []
    const marked = hit?.highlights.map(({ start, end }) => hit.passage.text.slice(start, end))
    expect(marked).toEqual(expect.arrayContaining(['免罚清单', '电梯']))
  })

  it('within everything is a search', async () => {
    expect((await asked({ within: '电梯' })).total.value).toBe(1)
  })
})

it.each([
  [undefined, []],
  ['  ', []],
  ['免罚　清单 ', ['免罚', '清单']],
])('words of %j', (within, words) => {
  expect(withinWords(within)).toEqual(words)
})

it('every occurrence is marked', () => {
  expect(marksWithin('电梯和电梯', ['电梯'])).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 5 },
  ])
})
