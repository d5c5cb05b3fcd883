import { isNamed } from '../domain/practice.ts'
import type { Catalogue, PassageFacts, PassageFilter } from '../engine/reader.ts'

/** Whether the passage's text or headings name the practice, or what is narrower. */
export function namesPractice({ practices }: Pick<PassageFacts, 'practices'>, id: string): boolean {
  return practices.some((one) => one.id === id && isNamed(one))
}

/** Every passage that the filter lets through and that names one of the practices; in order. */
export function passagesNaming(
  catalogue: Catalogue,
  practices: readonly string[],
  { reports, sections }: PassageFilter,
): readonly PassageFacts[] {
  const found = new Map<number, PassageFacts>()
  for (const id of practices) {
    for (const facts of catalogue.naming(id)) {
      const admitted =
        (reports?.has(facts.report) ?? true) && (sections?.has(facts.section) ?? true)
      if (admitted && namesPractice(facts, id)) found.set(facts.ordinal, facts)
    }
  }
  return [...found.values()].sort((a, b) => a.ordinal - b.ordinal)
}
