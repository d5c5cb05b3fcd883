import { z } from 'zod'
import { createCatalogue, ordinalsOf } from '../catalogue.ts'
import { indexMissing, refuseOtherDimensions } from '../failures.ts'
import { createLifetime } from '../lifetime.ts'
import { MEANING_ROW, meaningOf } from '../meaning-row.ts'
import { PASSAGE_PRACTICE, PRACTICE, PROBLEM } from '../publication-schema.ts'
import type { IndexReader } from '../reader.ts'
import { createStatistics } from '../statistics.ts'
import type { Connection } from './connection.ts'
import { createLexicalSearch } from './lexical.ts'
import { readList } from './lists.ts'
import type { IndexNames } from './names.ts'
import { createNearestSearch } from './nearest.ts'
import { openPassageStore } from './passages.ts'
import { readPublication } from './pointer.ts'
import { createReportReader, parseSummary, REPORT_ROW } from './reports.ts'
import { createSearches } from './searches.ts'

const PASSAGE_ROW = z.tuple([
  z.string(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.array(PASSAGE_PRACTICE),
])
/** A term, or a phrase, and the passages that hold it. */
const COUNTED_TEXT = z.tuple([z.string(), z.number()])

/** Throws `index_missing` when nothing is published, `index_outdated`, `index_unreadable`. */
export async function openMeilisearchReader(
  connection: Connection,
  names: IndexNames,
  searchPatience: number,
): Promise<IndexReader> {
  const published = await readPublication(connection, names.served)
  if (published === undefined) throw indexMissing()
  const { publication } = published
  const uid = names.store(publication.name)
  const passagesUid = names.passages(publication.name)
  const list = <T>(name: string, row: z.ZodType<T>) =>
    readList(connection, { uid, name, documents: published.lists[name] ?? 0 }, row)
  const [reports, passages, terms, practices] = await Promise.all([
    list('reports', REPORT_ROW),
    list('passages', PASSAGE_ROW),
    list('terms', COUNTED_TEXT),
    list('practices', PRACTICE),
  ])
  const lengths = passages.map((row) => row[5])
  const catalogue = createCatalogue({
    reports: reports.map(({ summary }) => parseSummary(summary)),
    passages: {
      ids: passages.map((row) => row[0]),
      report: passages.map((row) => row[1]),
      section: passages.map((row) => row[2]),
      start: passages.map((row) => row[3]),
      end: passages.map((row) => row[4]),
      terms: lengths,
      practices: new Map(passages.flatMap((row, at) => (row[6].length > 0 ? [[at, row[6]]] : []))),
    },
    sections: published.sections,
  })
  const statistics = createStatistics(lengths, new Map(terms))
  const searches = createSearches(connection, passagesUid, searchPatience)
  const findWords = createLexicalSearch({ catalogue, statistics, searches })
  const findNear = createNearestSearch(catalogue, searches)
  const stored = openPassageStore(connection, passagesUid, catalogue)
  const record = createReportReader({ connection, uid, catalogue, rows: reports })
  const lifetime = createLifetime(`the reader of index ${publication.name}`, async () => {})

  return {
    publication,
    catalogue,
    statistics,
    practices,
    candidates: (query) =>
      lifetime.run(async () => {
        const { ordinals, complete } = await findWords(query)
        const found = await stored.read(ordinals)
        return { passages: found.map(({ candidate }) => candidate), complete }
      }),
    nearest: (vector, filter, limit) =>
      lifetime.run(async () => {
        refuseOtherDimensions(vector.length, publication.fingerprint.dimensions)
        return findNear(vector, filter, limit)
      }),
    texts: (ids) =>
      lifetime.run(async () => {
        const found = await stored.read(ordinalsOf(catalogue, ids))
        return found.map(({ candidate }) => candidate)
      }),
    passages: (ids) =>
      lifetime.run(async () => {
        const found = await stored.read(ordinalsOf(catalogue, ids))
        return found.map(({ shown }) => shown)
      }),
    report: (id) => lifetime.run(() => record.record(id)),
    source: (id) => lifetime.run(() => record.source(id)),
    original: (id) => lifetime.run(() => record.original(id)),
    problems: () => lifetime.run(() => list('problems', PROBLEM)),
    phrases: () =>
      lifetime.run(async () => {
        const rows = await list('phrases', COUNTED_TEXT)
        return rows.map(([text, passages]) => ({ text, passages }))
      }),
    meanings: () => lifetime.run(async () => (await list('meanings', MEANING_ROW)).map(meaningOf)),
    close: () => lifetime.close(),
  }
}
