import type { PassageId } from '../domain/report.ts'
import type { IndexReader } from '../engine/reader.ts'
import { foldAlike } from '../folding/fold-alike.ts'
import type { Ranked } from './order.ts'

/** Passages beyond this place are not compared: nobody reads that far. */
const FOLDED_PLACES = 100

/** Undoes it, among the ids of `off`. */
export const FOLDING = 'folding:alike'

/** A ranked passage that stands for others, which say the same. */
export interface Folded extends Ranked {
  readonly folded: readonly PassageId[]
}

/** Puts passages that other bureaus copied behind the best of them. */
export async function folded(
  reader: IndexReader,
  ranked: readonly Ranked[],
): Promise<readonly Folded[]> {
  const compared = ranked.slice(0, FOLDED_PLACES)
  const texts = await reader.texts(compared.map(({ facts }) => facts.id))
  const textOf = new Map(texts.map(({ passageId, text }) => [passageId, text]))
  const kept = foldAlike(compared, ({ facts }) => textOf.get(facts.id) ?? '').map((one) => ({
    ...one.item,
    folded: one.folded.map(({ facts }) => facts.id),
  }))
  return [...kept, ...unfolded(ranked.slice(FOLDED_PLACES))]
}

export function unfolded(ranked: readonly Ranked[]): readonly Folded[] {
  return ranked.map((one) => ({ ...one, folded: [] }))
}
