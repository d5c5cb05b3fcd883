import type { PassageId, Span } from '../domain/report.ts'
import type { IndexReader } from '../engine/reader.ts'
import { fold } from '../text/fold.ts'
import { occurrences } from '../text/occurrences.ts'
import type { Ranked } from './order.ts'

/** The words of a search within results: what stands between spaces, folded. */
export function withinWords(within: string | undefined): readonly string[] {
  return within === undefined
    ? []
    : fold(within)
        .split(/\s+/)
        .filter((word) => word !== '')
}

/** Of what was found, the passages that hold every word as it stands, in their text or headings. */
export async function keepWithin(
  reader: IndexReader,
  ranked: readonly Ranked[],
  words: readonly string[],
): Promise<readonly Ranked[]> {
  if (words.length === 0) return ranked
  const texts = await reader.texts(ranked.map(({ facts }) => facts.id))
  const holding = new Set<PassageId>()
  for (const { passageId, text, headings } of texts) {
    if (words.every((word) => text.includes(word) || headings.includes(word))) {
      holding.add(passageId)
    }
  }
  return ranked.filter(({ facts }) => holding.has(facts.id))
}

/** Where the words stand in a folded text, to be marked like those of the query. */
export function marksWithin(folded: string, words: readonly string[]): readonly Span[] {
  return words.flatMap((word) => occurrences(folded, word))
}
