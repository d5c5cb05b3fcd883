import type { PassageId } from '../domain/report.ts'
import type { Sort } from '../domain/words.ts'
import type { Catalogue, PassageFacts } from '../engine/reader.ts'
import { byDate } from './dates.ts'
import type { Match } from './retrieve.ts'

/** A passage in its place among the answers; without a query there is nothing it matched. */
export interface Ranked {
  readonly facts: PassageFacts
  readonly score: number
  readonly match: Match | undefined
  /** Passages that it stands for because they say the same, the best first. */
  readonly folded?: readonly PassageId[]
}

/** Sorts what is already in the order of relevance; equals keep that order. */
export function inOrder(
  ranked: readonly Ranked[],
  sort: Sort,
  catalogue: Catalogue,
): readonly Ranked[] {
  if (sort === 'relevance') return ranked
  return ranked.toSorted((a, b) =>
    byDate(catalogue.report(a.facts.report), catalogue.report(b.facts.report)),
  )
}
