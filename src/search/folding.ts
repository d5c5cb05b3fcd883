import type { IndexReader } from '../engine/reader.ts'
import { foldAlike } from '../folding/fold-alike.ts'
import type { Ranked } from './order.ts'

/** Passages beyond this place are not compared: nobody reads that far. */
const FOLDED_PLACES = 50

/** Undoes it, among the ids of `off`. */
export const FOLDING = 'folding:alike'

/** Puts passages that other bureaus copied behind the best of them. */
export async function folded(
  reader: IndexReader,
  ranked: readonly Ranked[],
): Promise<readonly Ranked[]> {
  const compared = ranked.slice(0, FOLDED_PLACES)
  const texts = await reader.texts(compared.map(({ facts }) => facts.id))
  const byId = new Map(texts.map((candidate) => [candidate.passageId, candidate]))
  const kept = foldAlike(compared, ({ facts }) => byId.get(facts.id) ?? { text: '' })
  const standing = kept.map(({ item, folded }) =>
    folded.length === 0 ? item : { ...item, folded: folded.map(({ facts }) => facts.id) },
  )
  return [...standing, ...ranked.slice(FOLDED_PLACES)]
}
