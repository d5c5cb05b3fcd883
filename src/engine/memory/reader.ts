import { PART_LEVELS, SECTIONS } from '../../domain/words.ts'
import { admits, resolveFilter } from '../admission.ts'
import { createCatalogue, type IndexCatalogue } from '../catalogue.ts'
import { refuseOtherDimensions } from '../failures.ts'
import { createLifetime } from '../lifetime.ts'
import { type PartColumns, rankPassages, scoreParts } from '../parts.ts'
import type { Candidate, Candidates, IndexReader, LexicalQuery, Publication } from '../reader.ts'
import { createStatistics } from '../statistics.ts'
import type { IndexEntry, IndexedReport, PublishedContents } from '../writer.ts'

export interface MemoryIndex {
  readonly publication: Publication
  readonly contents: PublishedContents
  readonly reports: readonly IndexedReport[]
}

export function openMemoryReader({ publication, contents, reports }: MemoryIndex): IndexReader {
  const entries = reports.flatMap((report) => report.entries)
  const byId = new Map(reports.map((report) => [report.record.summary.id, report]))
  const catalogue = catalogueOf(reports)
  const termCounts = entries.map((entry) => entry.terms.length)
  const statistics = createStatistics(termCounts, contents.documentFrequencies)
  const termSets = entries.map((entry) => new Set(entry.terms))
  const { columns, vectors } = partsOf(entries)
  const lifetime = createLifetime(`the reader of index ${publication.name}`, async () => {})

  function rarity(term: string): number {
    return Math.log(1 + entries.length / (1 + statistics.documentFrequency(term)))
  }

  function candidates({ anyOf, allOf, filter, limit }: LexicalQuery): Candidates {
    const admission = resolveFilter(catalogue, filter)
    const asked = [...new Set([...anyOf, ...allOf])]
    const qualifying = [...termSets.entries()]
      .filter(
        ([ordinal, terms]) =>
          admits(admission, catalogue, ordinal) &&
          allOf.every((term) => terms.has(term)) &&
          (anyOf.length === 0 || anyOf.some((term) => terms.has(term))),
      )
      .map(([ordinal, terms]) => {
        const held = asked.filter((term) => terms.has(term))
        return { ordinal, worth: held.reduce((sum, term) => sum + rarity(term), 0) }
      })
      .sort((a, b) => b.worth - a.worth || a.ordinal - b.ordinal)
    return {
      passages: qualifying.slice(0, limit).flatMap(({ ordinal }) => textsOf(entries[ordinal])),
      complete: qualifying.length <= limit,
    }
  }

  return {
    publication,
    catalogue,
    statistics,
    practices: contents.practices,
    candidates: (query) => lifetime.run(async () => candidates(query)),
    nearest: (vector, filter, limit) =>
      lifetime.run(async () => {
        refuseOtherDimensions(vector.length, publication.fingerprint.dimensions)
        const admission = resolveFilter(catalogue, filter)
        const scored = scoreParts(columns, vectors, {
          vector,
          admits: (ordinal) => admits(admission, catalogue, ordinal),
        })
        return rankPassages(columns, scored, {
          limit,
          passageId: (ordinal) => catalogue.passageAt(ordinal).id,
        })
      }),
    texts: (ids) =>
      lifetime.run(async () =>
        ids.flatMap((id) => textsOf(entries[catalogue.passage(id)?.ordinal ?? -1])),
      ),
    passages: (ids) =>
      lifetime.run(async () =>
        ids.flatMap((id) => {
          const facts = catalogue.passage(id)
          const passage = facts && entries[facts.ordinal]?.passage
          return facts && passage ? [{ ...passage, report: facts.report }] : []
        }),
      ),
    report: (id) => lifetime.run(async () => byId.get(id)?.record),
    source: (id) => lifetime.run(async () => byId.get(id)?.source),
    original: (id) => lifetime.run(async () => byId.get(id)?.original),
    problems: () => lifetime.run(async () => contents.problems),
    phrases: () => lifetime.run(async () => contents.phrases ?? []),
    meanings: () => lifetime.run(async () => contents.meanings ?? []),
    close: () => lifetime.close(),
  }
}

function textsOf(entry: IndexEntry | undefined): readonly Candidate[] {
  if (entry === undefined) return []
  return [{ passageId: entry.passage.id, text: entry.text, headings: entry.headings }]
}

function catalogueOf(reports: readonly IndexedReport[]): IndexCatalogue {
  const rows = reports.flatMap(({ entries }, report) =>
    entries.map((entry) => ({ ...entry, terms: entry.terms.length, report })),
  )
  return createCatalogue({
    reports: reports.map(({ record }) => record.summary),
    passages: {
      ids: rows.map(({ passage }) => passage.id),
      report: rows.map(({ report }) => report),
      section: rows.map(({ passage }) => SECTIONS.indexOf(passage.section)),
      start: rows.map(({ passage }) => passage.start),
      end: rows.map(({ passage }) => passage.end),
      terms: rows.map(({ terms }) => terms),
      practices: new Map(rows.map(({ practices }, ordinal) => [ordinal, practices])),
    },
    sections: SECTIONS,
  })
}

function partsOf(entries: readonly IndexEntry[]): {
  readonly columns: PartColumns
  readonly vectors: Float32Array
} {
  const rows = entries.flatMap(({ parts }, ordinal) => parts.map((part) => ({ ordinal, part })))
  return {
    columns: {
      passage: Int32Array.from(rows, ({ ordinal }) => ordinal),
      level: Uint8Array.from(rows, ({ part }) => PART_LEVELS.indexOf(part.level)),
      start: Int32Array.from(rows, ({ part }) => part.start),
      end: Int32Array.from(rows, ({ part }) => part.end),
    },
    vectors: Float32Array.from(rows.flatMap(({ part }) => [...part.vector])),
  }
}
