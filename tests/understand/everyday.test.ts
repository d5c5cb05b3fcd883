import { describe, expect, it } from 'vitest'
import { readEveryday } from '../../src/understand/everyday.ts'
import { understand } from '../../src/understand/understand.ts'
import { madeKnown } from './made-known.ts'

const anything = { frequency: () => 1, isRead: () => false }
const read = (query: string) =>
  readEveryday(query, anything).map(({ start, end, words }) => [
    query.slice(start, end),
    ...words.slice(0, 1),
  ])

describe('what people say', () => {
  it.each([
    ['电瓶车归谁管', [['电瓶车', '电动自行车']]],
    [
      '的哥吃回扣',
      [
        ['的哥', '司机'],
        ['吃回扣', '商业贿赂'],
      ],
    ],
    ['电动自行车', []],
  ])('%s', (query, words) => {
    expect(read(query)).toEqual(words)
  })

  it('is left alone where the query says it as reports do', () => {
    expect(read('老小区')).toHaveLength(1)
    expect(read('老小区改造是老旧小区改造吗')).toEqual([])
  })

  it('is left alone where it has been read already', () => {
    expect(readEveryday('电瓶车', { ...anything, isRead: (at) => at === 1 })).toEqual([])
  })

  it('is first what occurs in the corpus', () => {
    const only = (known: string) => ({
      ...anything,
      frequency: (pair: string) => (known.includes(pair) ? 1 : 0),
    })
    const first = (known: string) => readEveryday('官员', only(known))[0]?.words[0]
    expect([first('领导干部'), first('公务员干部')]).toEqual(['领导干部', '干部'])
  })
})

describe('a query in everyday words', () => {
  const known = madeKnown()
  it('is read as what reports say, and its own words stay', () => {
    const { readings, groups, text } = understand('升降机 食品', known)
    expect(readings.map(({ id, to }) => [id, ...to])).toEqual([['wording:升降机', '电梯']])
    expect(groups).toMatchObject([{ as: 'wording', written: '升降机' }])
    expect(text).toBe('升降机 食品')
  })
  it('can be taken as typed', () => {
    expect(understand('升降机', known, new Set(['wording:升降机'])).groups).toEqual([])
  })
})
