import { describe, expect, it } from 'vitest'
import { answeredCurve, bestPoint, type ScoredQuery } from '../../scripts/eval/answered-curve.ts'

const scored = (answerable: readonly number[], absent: readonly number[]): ScoredQuery[] => [
  ...answerable.map((score) => ({ answerable: true, score })),
  ...absent.map((score) => ({ answerable: false, score })),
]

/** Answerable ones lie higher, but one absent query beats one of them. */
const QUERIES = scored([0.9, 0.8, 0.7, 0.3], [0.5, 0.2])

describe('the curve of answered queries', () => {
  it('goes from answering everything to refusing everything, a point a score', () => {
    const points = answeredCurve(QUERIES).map((point) => [
      point.threshold,
      point.refusedAnswerable,
      point.answeredAbsent,
    ])
    expect(points).toEqual([
      [0.2, 0, 1],
      [0.3, 0, 0.5],
      [0.5, 0.25, 0.5],
      [0.7, 0.25, 0],
      [0.8, 0.5, 0],
      [0.9, 0.75, 0],
      [Number.POSITIVE_INFINITY, 1, 0],
    ])
  })

  it('counts equal scores together', () => {
    const points = answeredCurve(scored([0.5, 0.5], [0.5]))
    expect(points.map(({ refusedAnswerable }) => refusedAnswerable)).toEqual([0, 1])
  })

  it.each([
    ['no absent query', scored([0.5], [])],
    ['no answerable query', scored([], [0.5])],
    ['a score that is no number', scored([0.5, Number.NaN], [0.1])],
  ])('refuses %s', (_, queries) => {
    expect(() => answeredCurve(queries)).toThrowError(
      expect.objectContaining({ code: 'invalid_setting' }),
    )
  })
})

describe('the best point', () => {
  it.each([
    [0.04, 0.3],
    [0.25, 0.7],
    [1, 0.7],
  ])('refusing at most %f of the answerable', (most, threshold) => {
    expect(bestPoint(answeredCurve(QUERIES), most)?.threshold).toBe(threshold)
  })

  it('answers everything where any refusal is too many', () => {
    const reversed = answeredCurve(scored([0.1, 0.2], [0.8, 0.9]))
    expect(bestPoint(reversed, 0)).toMatchObject({ refusedAnswerable: 0, answeredAbsent: 1 })
  })
})
