import { describe, expect, it } from 'vitest'
import {
  compareEngines,
  comparisonTable,
  disagreements,
  overlapOf,
} from '../../scripts/eval/compare.ts'
import type { Evaluation } from '../../scripts/eval/evaluate.ts'
import type { Mode } from '../../src/domain/words.ts'

/** One query with one mode's nDCG and first passages. */
function evaluation(mode: Mode, ndcg: number, ids: readonly string[]): Evaluation {
  const passages = ids.map((id) => ({ id, report: 'r', start: 0, end: 1, text: '文' }))
  return {
    passages: 100,
    methods: ['bm25', mode],
    judged: [
      {
        query: { id: 'q', kind: 'name', query: '免罚', rows: [] },
        measured: new Map([[mode, { ndcg, recall: 1, reciprocalRank: 1 }]]),
        first: new Map([[mode, passages]]),
        attainable: 1,
      },
    ],
    absent: [],
  }
}

function compared(mode: Mode, one: Evaluation, other: Evaluation) {
  const engines = [
    { name: 'lancedb', evaluation: one },
    { name: 'meilisearch', evaluation: other },
  ] as const
  return compareEngines(...engines, [mode])
}

describe('two engines side by side', () => {
  it.each([
    [['a', 'b'], ['b', 'a'], 1],
    [['a', 'b'], ['a', 'c'], 0.5],
    [['a', 'b', 'c', 'd'], ['a'], 0.25],
    [[], ['a'], 0],
    [[], [], 1],
    [[...'abcdefghij', 'k'], [...'abcdefghij', 'z'], 1],
  ])('%j and %j overlap by %d', (one, other, overlap) => {
    expect(overlapOf(one, other)).toBeCloseTo(overlap)
  })

  it.each([
    ['equal', 0.77, 'abcdefghij', []],
    ['as far apart as they may be', 0.757, 'abcdefghi', []],
    ['too far apart', 0.75, 'abcdefghij', [/nDCG@10 differs by 0.020/]],
    ['too far apart the other way', 0.79, 'abcdefghij', [/nDCG@10 differs by 0.020/]],
    ['of other passages', 0.77, 'abcdefgh', [/overlap@10 is 0.800/]],
  ])('%s', (_, ndcg, ids, wrong) => {
    const one = evaluation('hybrid', 0.77, [...'abcdefghij'])
    const other = evaluation('hybrid', ndcg, [...ids])
    const found = disagreements(compared('hybrid', one, other))
    expect(found).toEqual(wrong.map((pattern) => expect.stringMatching(pattern)))
  })

  it('are not compared without hybrid answers', () => {
    const one = evaluation('keyword', 0.5, ['a'])
    expect(() => disagreements(compared('keyword', one, one))).toThrowError(
      expect.objectContaining({ code: 'invalid_setting' }),
    )
  })

  it('are printed in one table', () => {
    const one = evaluation('hybrid', 0.77, ['a', 'b'])
    const other = evaluation('hybrid', 0.76, ['a', 'c'])
    expect(comparisonTable(compared('hybrid', one, other)).split('\n')).toEqual([
      'mode    nDCG@10 lancedb  nDCG@10 meilisearch  difference  overlap@10',
      'hybrid  0.770            0.760                -0.010      0.500',
    ])
  })
})
