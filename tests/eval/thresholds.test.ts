import { describe, expect, it } from 'vitest'
import type { MethodMeans } from '../../scripts/eval/means.ts'
import { parseThreshold, shortfalls } from '../../scripts/eval/thresholds.ts'

const of = (ndcg: number) => ({ queries: 1, ndcg, recall: 0, mrr: 0, ratio: null, attainable: 1 })
const MEANS: readonly MethodMeans[] = [
  { method: 'hybrid', overall: of(0.74), kinds: new Map([['english', of(0.5)]]) },
]

describe('thresholds', () => {
  it.each([
    ['hybrid=.72', []],
    ['hybrid=.74', []],
    ['hybrid=.75', [{ method: 'hybrid', least: 0.75, reached: 0.74 }]],
    ['hybrid/english=0.6', [{ method: 'hybrid', kind: 'english', least: 0.6, reached: 0.5 }]],
  ])('%s', (text, missed) => {
    expect(shortfalls([parseThreshold(text)], MEANS)).toEqual(missed)
  })

  it.each(['hybrid', 'hybrid=', '=.7', 'hybrid=72', 'hybrid=a'])('refuses %s', (text) => {
    expect(() => parseThreshold(text)).toThrowError(/no threshold/)
  })

  it.each(['semantic=.5', 'hybrid/draft=.5'])('refuses %s, which was not measured', (text) => {
    expect(() => shortfalls([parseThreshold(text)], MEANS)).toThrowError(/no threshold/)
  })
})
