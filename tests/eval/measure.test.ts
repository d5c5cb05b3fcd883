import { describe, expect, it } from 'vitest'
import { measure } from '../../scripts/eval/measure.ts'

/** 1 / log2(rank + 1), worked out by hand. */
const AT = { 1: 1, 2: 0.63093, 3: 0.5, 4: 0.43068, 10: 0.28906 } as const

describe('measure', () => {
  const cases: readonly {
    readonly name: string
    readonly grades: readonly number[]
    readonly ranking: readonly (readonly number[])[]
    readonly ndcg: number
    readonly recall: number
    readonly reciprocalRank: number | null
  }[] = [
    {
      name: 'one answer, first',
      grades: [2],
      ranking: [[0], []],
      ndcg: 1,
      recall: 1,
      reciprocalRank: 1,
    },
    {
      name: 'one answer, third',
      grades: [2],
      ranking: [[], [], [0]],
      ndcg: AT[3],
      recall: 1,
      reciprocalRank: 1 / 3,
    },
    {
      name: 'nothing found',
      grades: [2, 1],
      ranking: [[], []],
      ndcg: 0,
      recall: 0,
      reciprocalRank: 0,
    },
    {
      name: 'nothing returned',
      grades: [2],
      ranking: [],
      ndcg: 0,
      recall: 0,
      reciprocalRank: 0,
    },
    {
      name: 'grade 2 gains 3, grade 1 gains 1',
      grades: [2, 1],
      ranking: [[1], [0]],
      ndcg: (1 + 3 * AT[2]) / (3 + AT[2]),
      recall: 1,
      reciprocalRank: 1 / 2,
    },
    {
      name: 'a row counts once',
      grades: [2, 1],
      ranking: [[0], [0], [1]],
      ndcg: (3 + AT[3]) / (3 + AT[2]),
      recall: 1,
      reciprocalRank: 1,
    },
    {
      name: 'a passage with two rows gains for the better one only',
      grades: [1, 2],
      ranking: [[0, 1]],
      ndcg: 3 / (3 + AT[2]),
      recall: 1,
      reciprocalRank: 1,
    },
    {
      name: 'the row it leaves is free for the next passage',
      grades: [1, 2],
      ranking: [[0, 1], [0]],
      ndcg: 1,
      recall: 1,
      reciprocalRank: 1,
    },
    {
      name: 'a passage whose best row is taken gains for the next best',
      grades: [2, 1],
      ranking: [[0], [0, 1]],
      ndcg: 1,
      recall: 1,
      reciprocalRank: 1,
    },
    {
      name: 'the first of equal rows is taken, whatever their order in the passage',
      grades: [2, 2],
      ranking: [[1, 0], [0]],
      ndcg: 3 / (3 + 3 * AT[2]),
      recall: 1,
      reciprocalRank: 1,
    },
    {
      name: 'the tenth counts, the eleventh does not',
      grades: [2, 2],
      ranking: [[], [], [], [], [], [], [], [], [], [0], [1]],
      ndcg: (3 * AT[10]) / (3 + 3 * AT[2]),
      recall: 1 / 2,
      reciprocalRank: 1 / 10,
    },
    {
      name: 'without a row of grade 2 there is no reciprocal rank',
      grades: [1],
      ranking: [[], [0]],
      ndcg: AT[2],
      recall: 1,
      reciprocalRank: null,
    },
    {
      name: 'the ideal is of the ten best rows only',
      grades: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
      ranking: [[10], [0], [1], [2], [3], [4], [5], [6], [7], [8]],
      ndcg: 1,
      recall: 10 / 11,
      reciprocalRank: 1,
    },
  ]

  it.each(cases)('$name', ({ grades, ranking, ndcg, recall, reciprocalRank }) => {
    const measured = measure(ranking, grades)
    expect(measured.ndcg).toBeCloseTo(ndcg, 4)
    expect(measured.recall).toBeCloseTo(recall, 10)
    expect(measured.reciprocalRank).toBe(reciprocalRank)
  })
})
