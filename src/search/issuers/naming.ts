import type { PassageId } from '../../domain/report.ts'
import type { IndexReader, PassageFilter } from '../../engine/reader.ts'
import type { Recogniser } from '../../practices/recognise.ts'

/** Forms of practices and of what is narrower: how they may be named in a report. */
export function namesOf({ expand }: Recogniser, practices: readonly string[]): readonly string[] {
  const forms = practices.flatMap(expand).filter(({ relation }) => relation !== 'related')
  return [...new Set(forms.map(({ text }) => text))]
}

/** Every passage whose text or headings name one of the practices, or what is narrower; in order. */
export function passagesNaming(
  { catalogue }: IndexReader,
  practices: readonly string[],
  { reports, sections }: PassageFilter,
): readonly PassageId[] {
  const naming = practices.flatMap((id) =>
    catalogue.naming(id).filter(({ practices: named }) => {
      return named.some((one) => one.id === id && one.relation !== 'related')
    }),
  )
  const admitted = naming.filter(({ report, section }) => {
    return (reports?.has(report) ?? true) && (sections?.has(section) ?? true)
  })
  return [...new Map(admitted.map(({ ordinal, id }) => [ordinal, id]))]
    .sort(([a], [b]) => a - b)
    .map(([, id]) => id)
}
