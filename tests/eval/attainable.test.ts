import { describe, expect, it } from 'vitest'
import { attainable } from '../../scripts/eval/attainable.ts'

const DCG = (...gains: readonly number[]) =>
  gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0)

describe('the nDCG of the best order there is', () => {
  it('is 1 where every row has a passage of its own', () => {
    expect(attainable([[1], [0], [2]], [1, 2, 1])).toBe(1)
  })

  it('counts one row of a passage that holds several', () => {
    expect(attainable([[0, 1]], [2, 1])).toBeCloseTo(DCG(3) / DCG(3, 1), 12)
    expect(attainable([[0, 1], [1]], [1, 2])).toBe(1)
  })

  it('gives rows that share passages places so that most have one', () => {
    // Row 0 stands in both passages, row 1 in the first alone.
    expect(attainable([[0, 1], [0]], [2, 1])).toBe(1)
    expect(attainable([[0], [0, 1], [1, 2]], [2, 2, 2])).toBe(1)
  })

  it('is less where no passage holds a row, and 0 where none holds any', () => {
    expect(attainable([[1]], [2, 2])).toBeCloseTo(DCG(3) / DCG(3, 3), 12)
    expect(attainable([], [2])).toBe(0)
  })

  it('is of the first ten', () => {
    const rows = Array.from({ length: 14 }, (_, row) => row)
    expect(
      attainable(
        rows.map((row) => [row]),
        rows.map(() => 2),
      ),
    ).toBe(1)
  })
})
