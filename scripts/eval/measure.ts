/** How many of the first passages count. */
export const DEPTH = 10

export interface Measured {
  /** 0 to 1. Gain 2^grade - 1, discount log2(rank + 1), the ideal being the ten best rows. */
  readonly ndcg: number
  /** Share of the gold rows, of any grade, that some passage among the first ten holds. */
  readonly recall: number
  /** 1 / rank of the first passage that holds a row of grade 2, 0 when none among the ten does; null without such a row. */
  readonly reciprocalRank: number | null
}

/**
 * Measures one ranking. `ranking[i]` lists the gold rows, as indices into `grades`, that the passage
 * of rank i + 1 holds.
 *
 * A row counts once. A passage that holds several rows gains for one of them: the best that no
 * better-ranked passage has taken, the first in the file among equals. The rows it leaves stay free
 * for the passages after it.
 */
export function measure(
  ranking: readonly (readonly number[])[],
  grades: readonly number[],
): Measured {
  const first = ranking.slice(0, DEPTH)
  const ideal = cumulated(grades.toSorted((a, b) => b - a).slice(0, DEPTH))
  return {
    ndcg: ideal === 0 ? 0 : cumulated(takenGrades(first, grades)) / ideal,
    recall: grades.length === 0 ? 0 : new Set(first.flat()).size / grades.length,
    reciprocalRank: reciprocalRank(first, grades),
  }
}

/** The grade each rank gains for; 0 where it gains nothing. */
function takenGrades(
  ranking: readonly (readonly number[])[],
  grades: readonly number[],
): readonly number[] {
  const taken = new Set<number>()
  return ranking.map((held) => {
    let best: number | undefined
    for (const row of held.toSorted((a, b) => a - b)) {
      if (taken.has(row)) continue
      if (best === undefined || (grades[row] ?? 0) > (grades[best] ?? 0)) best = row
    }
    if (best === undefined) return 0
    taken.add(best)
    return grades[best] ?? 0
  })
}

function cumulated(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0)
}

function reciprocalRank(
  ranking: readonly (readonly number[])[],
  grades: readonly number[],
): number | null {
  if (!grades.some((grade) => grade >= 2)) return null
  const index = ranking.findIndex((held) => held.some((row) => (grades[row] ?? 0) >= 2))
  return index === -1 ? 0 : 1 / (index + 1)
}
