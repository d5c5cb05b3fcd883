import { DEPTH, measure } from './measure.ts'

/**
 * The nDCG@10 of the best order there is. Below 1 where no passage holds a row, or where several rows stand in one
 * passage, which gains for one of them: what the cutting of the reports costs, and the judging, no ranking can win back.
 * `held[i]` are the rows that passage i holds, of all passages that hold any.
 */
export function attainable(
  held: readonly (readonly number[])[],
  grades: readonly number[],
): number {
  const rowOf = new Map<number, number>()
  const passagesOf = grades.map((_, row) =>
    held.flatMap((rows, passage) => (rows.includes(row) ? [passage] : [])),
  )
  const place = (row: number, tried: Set<number>): boolean =>
    (passagesOf[row] ?? []).some((passage) => {
      if (tried.has(passage)) return false
      tried.add(passage)
      const taken = rowOf.get(passage)
      if (taken !== undefined && !place(taken, tried)) return false
      rowOf.set(passage, row)
      return true
    })
  // The best rows first: one that has a place keeps one, whoever comes after it.
  const best = grades.map((_, row) => row).sort((a, b) => (grades[b] ?? 0) - (grades[a] ?? 0))
  for (const row of best) place(row, new Set())
  const ranked = [...rowOf.values()].sort((a, b) => (grades[b] ?? 0) - (grades[a] ?? 0))
  return measure(
    ranked.slice(0, DEPTH).map((row) => [row]),
    grades,
  ).ndcg
}
