import { beforeAll, describe, expect, it } from 'vitest'
import { PARTS } from '../../scripts/eval/parts.ts'
import { searcherOver } from '../../scripts/eval/search-index.ts'
import { searcherWithout } from '../../scripts/eval/without.ts'
import { type Mode, PART_LEVELS } from '../../src/domain/words.ts'
import type { SearchContext } from '../../src/search/find.ts'
import { indexCorpus, KNOWLEDGE, withCorpus } from '../support/indexed.ts'

const body = (name: string, done: string) =>
  `${name}2023年法治政府建设年度报告\n\n一、主要做法\n\n${done}\n\n${name}\n2024年1月10日\n`

const COPIED = '深入学习宣传贯彻习近平法治思想，组织干部职工集中学习，提升依法行政能力和水平。'
const FILES = {
  'a.txt': body('宁波市海曙区城市管理局', `公布不予处罚清单二十八项。\n\n二、学习\n\n${COPIED}`),
  'b.txt': body(
    '宁波市江北区城市管理局',
    `推行免罚清单。开展普法宣传，检查电梯。\n\n二、学习\n\n${COPIED}`,
  ),
  'c.txt': body(
    '余姚市城市管理局',
    '（一）整治户外广告\n\n拆除破损招牌，开展普法宣传，推行明厨亮灶。',
  ),
}

let context: SearchContext
beforeAll(async () => {
  const { reader, embedder } = await withCorpus(FILES, indexCorpus)
  context = { reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 }
})

function without(name: string, of: SearchContext = context) {
  const part = PARTS.find((one) => one.name === name)
  if (part === undefined) throw new Error(`no part is named ${name}`)
  return searcherWithout(of, part.without)
}

/** Reports of what comes. */
async function reports(searcher: ReturnType<typeof without>, q: string, mode: Mode = 'keyword') {
  const found = await searcher.search(q, mode, 10)
  return [...new Set(found.map(({ report }) => report))].sort()
}

describe('a search without a part', () => {
  it('has parts of different names', () => {
    expect(new Set(PARTS.map(({ name }) => name)).size).toBe(PARTS.length)
  })

  it.each([
    ['practices', '阳光厨房', ['c'], []],
    ['translation', 'elevator', ['b'], []],
    ['corrections', '名厨亮造', ['c'], []],
    ['script', '電梯', ['b'], []],
    ['phrases and exclusions', '普法宣传 -电梯', ['c'], ['b', 'c']],
    ['filters read from words', '宁波市江北区的普法宣传', ['b'], []],
    ['folding', '深入学习宣传贯彻习近平法治思想', ['a'], ['a', 'b']],
    ['heading weight', '户外广告', ['c'], []],
  ])('%s answers otherwise: %s', async (name, q, whole, reduced) => {
    expect(await reports(searcherOver(context), q)).toEqual(whole)
    expect(await reports(without(name), q)).toEqual(reduced)
  })

  it('leaves all other queries as they are', async () => {
    const whole = await searcherOver(context).search('普法宣传', 'hybrid', 10)
    for (const name of ['practices', 'translation', 'corrections', 'documents first', 'script']) {
      expect(await without(name).search('普法宣传', 'hybrid', 10), name).toEqual(whole)
    }
  })

  it('gives the model the words alone', async () => {
    const asked: string[] = []
    const embedder: SearchContext['embedder'] = {
      ...context.embedder,
      embedQuery: (text) => {
        asked.push(text)
        return context.embedder.embedQuery(text)
      },
    }
    const listening = { ...context, embedder }
    await searcherOver(listening).search('elevator', 'semantic', 10)
    await without('Chinese readings given to the model', listening).search(
      'elevator',
      'semantic',
      10,
    )
    expect(asked).toEqual(['elevator 电梯', 'elevator'])
  })

  it.each([
    [undefined, [0, 1, 2]],
    ['sentence', [1, 2, 0]],
    ['clause', [0, 2, 1]],
  ] as const)('ranks as if no %s had a vector', async (level, order) => {
    const [first, second, third] = context.reader.catalogue.passagesOf('b')
    const passages = [first, second, third].map((facts) => facts?.id ?? '')
    const scores = [
      [0.6, 1, 0.4],
      [0.65, 0.5, 0.8],
      [0.62, 0.62, 0.62],
    ]
    const near = passages.map((passageId, i) => ({
      passageId,
      parts: PART_LEVELS.map((one, at) => {
        return { level: one, start: 0, end: 1, score: scores[i]?.[at] ?? 0 }
      }),
    }))
    const { reader, embedder } = context
    const model = {
      ...embedder.model,
      similarity: { ...embedder.model.similarity, least: 0, margin: 1 },
    }
    const searcher = searcherWithout(
      {
        ...context,
        embedder: { ...embedder, model },
        reader: { ...reader, nearest: async () => near },
      },
      level === undefined ? {} : { level },
    )
    const found = await searcher.search('普法', 'semantic', 10)
    expect(found.map(({ id }) => passages.indexOf(id))).toEqual(order)
  })

  it('answers by one side where the other is taken out', async () => {
    const q = '免罚清单'
    const ids = async (searcher: ReturnType<typeof without>, mode: Mode) =>
      (await searcher.search(q, mode, 10)).map(({ id }) => id)
    const whole = searcherOver(context)
    expect(await ids(without('semantic side'), 'hybrid')).toEqual(await ids(whole, 'keyword'))
    expect(await ids(without('lexical side'), 'hybrid')).toEqual(await ids(whole, 'semantic'))
  })
})
