import { describe, expect, it } from 'vitest'
import { createPlainBm25, plainTerms } from '../../scripts/eval/plain-bm25.ts'

describe('plain terms', () => {
  it.each([
    ['免罚清单', ['免', '免罚', '罚', '罚清', '清', '清单', '单']],
    ['罚', ['罚']],
    ['2023年，ODR', ['2023', '年', 'odr']],
    ['抽检３００２批', ['抽', '抽检', '检', '3002', '批']],
    ['。！', []],
  ])('%s', (text, terms) => {
    expect(plainTerms(text)).toEqual(terms)
  })
})

describe('plain BM25', () => {
  it('ranks the passage with the rarer words first, the shorter of two equals before the longer', () => {
    const bm25 = createPlainBm25(['清单', '清单清楚明白', '免罚清单', '电梯检查'])
    expect(bm25.rank('免罚清单', 10).map(({ position }) => position)).toEqual([2, 0, 1])
  })

  it('keeps the order given where scores are equal, and the limit', () => {
    const bm25 = createPlainBm25(['甲乙', '丙丁', '甲乙', '甲乙'])
    expect(bm25.rank('甲乙', 2).map(({ position }) => position)).toEqual([0, 2])
  })

  it('weighs by idf, frequency and length as worked out by hand', () => {
    // Terms 甲 and 甲, 甲甲, 甲, 甲乙, 乙: lengths 1 and 5, average 3; idf of 甲 ln(1 + .5 / 2.5) = .18232.
    // First: norm 1.2 * (.25 + .75 * 1 / 3) = .6, .18232 * 1 * 2.2 / (1 + .6) = .25069.
    // Second: norm 1.2 * (.25 + .75 * 5 / 3) = 1.8, .18232 * 2 * 2.2 / (2 + 1.8) = .21111.
    const [first, second] = createPlainBm25(['甲', '甲甲乙']).rank('甲', 10)
    expect(first).toMatchObject({ position: 0, score: expect.closeTo(0.25069, 4) })
    expect(second).toMatchObject({ position: 1, score: expect.closeTo(0.21111, 4) })
  })

  it('counts a word of the query as often as it comes', () => {
    const bm25 = createPlainBm25(['甲', '乙'])
    const [once] = bm25.rank('甲', 1)
    const [twice] = bm25.rank('甲，甲', 1)
    expect(twice?.score).toBeCloseTo(2 * (once?.score ?? 0), 10)
  })

  it('finds nothing for words that no passage holds', () => {
    expect(createPlainBm25(['免罚清单']).rank('婚姻', 10)).toEqual([])
  })
})
