import { describe, expect, it } from 'vitest'
import { fuse, type QueryClass, type Sides } from '../../src/ranking/fusion.ts'
import { semanticFloor, semanticScore } from '../../src/ranking/semantic.ts'
import { TUNING } from '../../src/ranking/tuning.ts'

const part = (level: 'passage' | 'sentence' | 'clause', score: number) => ({
  level,
  start: 0,
  end: 1,
  score,
})

describe('the semantic score', () => {
  const check = (parts: Parameters<typeof semanticScore>[0], expected: number) =>
    expect(semanticScore(parts)).toBeCloseTo(expected, 12)

  it('is the mean of the best part of each level', () => {
    check([part('passage', 0.6), part('sentence', 0.9), part('clause', 0.9)], 0.8)
  })

  it('takes a level that is missing for the next coarser one', () => {
    check([part('passage', 0.6), part('clause', 0.9)], 0.7)
    check([part('passage', 0.6)], 0.6)
    check([part('sentence', 0.6)], 0.6)
  })

  it('is nothing without parts', () => {
    check([], 0)
  })
})

describe('the semantic floor', () => {
  it('lies a margin below the best, and never too low', () => {
    const range = { least: 0.75, margin: 0.05, telling: 0.89 }
    expect(semanticFloor(0.9, range)).toBeCloseTo(0.85, 12)
    expect(semanticFloor(0.77, range)).toBe(0.75)
  })
})

describe('fusion', () => {
  const scores = (all: readonly Sides[], query: QueryClass = 'own-words') =>
    fuse(all, query).map(({ score }) => score)

  it('weighs the words that match against the meaning', () => {
    const all = [
      { lexical: 10, share: 1, semantic: 0.8 },
      { lexical: 5, share: 0.6, semantic: 0.9 },
      { lexical: 0, share: 0, semantic: 0.85 },
    ]
    const [first, second, third] = scores(all)
    const whole = 0.2
    expect(first).toBeCloseTo(TUNING.lexicalWeight + whole, 12)
    expect(second).toBeCloseTo(
      TUNING.lexicalWeight * 0.5 ** 0.7 + (1 - TUNING.lexicalWeight) + 0.6 * whole,
      12,
    )
    expect(third).toBeCloseTo((1 - TUNING.lexicalWeight) / 2, 12)
  })

  it('trusts words less that are translations', () => {
    const all = [
      { lexical: 4, share: 1, semantic: 0.8 },
      { lexical: 3, share: 1, semantic: 0.9 },
    ]
    const [words, meaning] = scores(all)
    expect(meaning).toBeGreaterThan(words ?? 1)
    const ahead = (query: QueryClass) => {
      const [first = 0, second = 0] = scores(all, query)
      return second - first
    }
    expect(ahead('translated')).toBeGreaterThan(ahead('own-words'))
  })

  it('trusts words less where no passage holds enough of them', () => {
    const all = [
      { lexical: 4, share: 0.1, semantic: 0.8 },
      { lexical: 0, share: 0, semantic: 0.9 },
    ]
    const [chance, meant] = scores(all)
    expect(meant).toBeGreaterThan(chance ?? 1)
  })

  it('raises what names the practice that is described, the more the less the words find', () => {
    const gain = (share: number) => {
      const [named = 0, other = 0] = scores([
        { lexical: 2, share, semantic: 0.8, implied: 1 },
        { lexical: 2, share, semantic: 0.8 },
      ])
      return named - other
    }
    expect(gain(0)).toBeCloseTo(TUNING.impliedGain, 12)
    expect(gain(0.5)).toBeCloseTo(TUNING.impliedGain / 2, 12)
    expect(gain(1)).toBe(0)
  })

  it('takes a passage that was not among the nearest for the least near', () => {
    const [far] = scores([
      { lexical: 0, share: 0, semantic: undefined },
      { lexical: 2, share: 1, semantic: 0.9 },
    ])
    expect(far).toBe(0)
  })

  it('stands an empty list, and one without any evidence', () => {
    expect(fuse([], 'own-words')).toEqual([])
    expect(scores([{ lexical: 0, share: 0, semantic: undefined }])).toEqual([0])
  })
})
