import type { IndexReader } from '../engine/reader.ts'
import type { Understanding, UnderstoodDocument } from '../understand/understanding.ts'
import { resolveFilters } from './filters.ts'
import type { Match } from './retrieve.ts'

/** What a score gains where the query names, in doubt, the place, the year or the kind of its report. */
const LIKELY = 1.15

/**
 * Ranks anew by what the query says of reports without filtering by it: passages of a document that
 * it names come first, then those that name that document, and reports that it probably means gain.
 */
export async function preferred(
  reader: IndexReader,
  matches: readonly Match[],
  { documents, boosts }: Pick<Understanding, 'documents' | 'boosts'>,
): Promise<readonly Match[]> {
  if (documents.length + boosts.length === 0) return matches
  const likely = boosts.map(
    ({ restricts }) =>
      new Set(
        resolveFilters(restricts, reader.catalogue, reader.practices).reports.map(({ id }) => id),
      ),
  )
  const names = await passagesThatName(reader, matches, documents)
  const own = new Set(documents.flatMap(({ reports }) => reports))
  const place = ({ facts }: Match): number => {
    const named = names.has(facts.id)
    if (own.has(facts.report) && (named || facts.section === 'metadata')) return 2
    return named ? 1 : 0
  }
  return matches
    .map((match) => {
      const gains = likely.filter((reports) => reports.has(match.facts.report)).length
      return { match: { ...match, score: match.score * LIKELY ** gains }, place: place(match) }
    })
    .sort(
      (a, b) =>
        b.place - a.place ||
        b.match.score - a.match.score ||
        a.match.facts.ordinal - b.match.facts.ordinal,
    )
    .map(({ match }) => match)
}

async function passagesThatName(
  reader: IndexReader,
  matches: readonly Match[],
  documents: readonly UnderstoodDocument[],
): Promise<ReadonlySet<string>> {
  if (documents.length === 0) return new Set()
  const written = documents.flatMap((document) => document.written)
  const texts = await reader.texts(matches.map(({ facts }) => facts.id))
  return new Set(
    texts
      .filter(({ text }) => written.some((name) => text.includes(name)))
      .map(({ passageId }) => passageId),
  )
}
