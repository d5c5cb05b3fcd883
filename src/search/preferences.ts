import type { IndexReader } from '../engine/reader.ts'
import type { Understanding, UnderstoodDocument } from '../understand/understanding.ts'
import type { Match } from './retrieve.ts'

/**
 * Passages of a document that the query names come first, then those that name that document; the
 * others keep their order.
 */
export async function preferred(
  reader: IndexReader,
  matches: readonly Match[],
  { documents }: Pick<Understanding, 'documents'>,
): Promise<readonly Match[]> {
  if (documents.length === 0) return matches
  const names = await passagesThatName(reader, matches, documents)
  const own = new Set(documents.flatMap(({ reports }) => reports))
  const place = ({ facts }: Match): number => {
    const named = names.has(facts.id)
    if (own.has(facts.report) && (named || facts.section === 'metadata')) return 2
    return named ? 1 : 0
  }
  return matches.toSorted((a, b) => place(b) - place(a))
}

async function passagesThatName(
  reader: IndexReader,
  matches: readonly Match[],
  documents: readonly UnderstoodDocument[],
): Promise<ReadonlySet<string>> {
  const written = documents.flatMap((document) => document.written)
  const texts = await reader.texts(matches.map(({ facts }) => facts.id))
  return new Set(
    texts
      .filter(({ text }) => written.some((name) => text.includes(name)))
      .map(({ passageId }) => passageId),
  )
}
