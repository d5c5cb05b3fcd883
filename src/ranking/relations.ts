import type { PassagePractice, Relation } from '../domain/practice.ts'

/** What a practice counts by how near its name in the passage is to the one asked for. */
export const RELATION_WEIGHT: Readonly<Record<Relation, number>> = {
  same: 1,
  narrower: 0.7,
  related: 0.2,
}

/** The same of what a passage names; 0 where that is nothing of it. */
export function namedWeight(practices: readonly PassagePractice[], id: string): number {
  const named = practices.find((one) => one.id === id)
  return named === undefined ? 0 : RELATION_WEIGHT[named.relation]
}
