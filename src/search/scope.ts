import { AsyncLocalStorage } from 'node:async_hooks'
import type { FileProblem, PassageId, ReportId, ReportSummary } from '../domain/report.ts'
import type { Catalogue, IndexReader, PassageFilter } from '../engine/reader.ts'
import { liesIn } from './regions.ts'

/** What of the corpus an asker may see. Reports that fit every part given. */
export interface Scope {
  /** Codes or paths; what lies below is included. */
  readonly regions?: readonly string[]
  readonly reports?: readonly ReportId[]
}

const asking = new AsyncLocalStorage<Scope>()

/** Everything that `work` asks of an index, however deep, it asks within the scope. */
export function within<T>(scope: Scope | undefined, work: () => T): T {
  return scope === undefined ? work() : asking.run(scope, work)
}

/** Of the asker that is being answered; undefined: the whole corpus. */
export function currentScope(): Scope | undefined {
  return asking.getStore()
}

const restricted = new WeakMap<IndexReader, Map<string, IndexReader>>()

/**
 * The same index for an asker who sees a part of it: what lies outside does not exist, neither by
 * search nor by id. Term statistics stay those of the whole index, so that the order of hits does not
 * depend on the asker.
 */
export function restrict(reader: IndexReader, scope: Scope): IndexReader {
  const known = restricted.get(reader) ?? new Map<string, IndexReader>()
  restricted.set(reader, known)
  const name = JSON.stringify(scope)
  const made = known.get(name) ?? restrictedReader(reader, scope)
  known.set(name, made)
  return made
}

function restrictedReader(reader: IndexReader, scope: Scope): IndexReader {
  const reports = reader.catalogue.reports.filter((report) => isWithin(report, scope))
  const ids = new Set(reports.map(({ id }) => id))
  const files = new Set(reports.map(({ file }) => file))
  const catalogue: Catalogue = {
    reports,
    report: (id) => (ids.has(id) ? reader.catalogue.report(id) : undefined),
    passage: (id) => {
      const facts = reader.catalogue.passage(id)
      return facts !== undefined && ids.has(facts.report) ? facts : undefined
    },
    passagesOf: (id) => (ids.has(id) ? reader.catalogue.passagesOf(id) : []),
    naming: (practice) => reader.catalogue.naming(practice).filter(({ report }) => ids.has(report)),
  }
  const visible = (passages: readonly PassageId[]) =>
    passages.filter((id) => catalogue.passage(id) !== undefined)
  const narrowed = (filter: PassageFilter): PassageFilter => ({
    ...filter,
    reports: filter.reports === undefined ? ids : ids.intersection(filter.reports),
  })
  return {
    publication: {
      ...reader.publication,
      reports: reports.length,
      passages: reports.reduce((sum, { passages }) => sum + passages, 0),
      corpus: reader.publication.corpus.filter(({ file }) => files.has(file)),
    },
    catalogue,
    statistics: reader.statistics,
    practices: reader.practices,
    // Counted over all reports, they would tell what the others speak of.
    phrases: async () => [],
    meanings: () => reader.meanings(),
    candidates: (query) => reader.candidates({ ...query, filter: narrowed(query.filter) }),
    nearest: (vector, filter, limit) => reader.nearest(vector, narrowed(filter), limit),
    texts: (passages) => reader.texts(visible(passages)),
    passages: (passages) => reader.passages(visible(passages)),
    report: async (id) => {
      const record = ids.has(id) ? await reader.report(id) : undefined
      if (record?.duplicateOf === undefined || ids.has(record.duplicateOf)) return record
      const { duplicateOf: _, ...rest } = record
      return rest
    },
    source: async (id) => (ids.has(id) ? reader.source(id) : undefined),
    original: async (id) => (ids.has(id) ? reader.original(id) : undefined),
    problems: async () =>
      (await reader.problems()).filter(({ file }: FileProblem) => files.has(file)),
    close: () => reader.close(),
  }
}

function isWithin(report: ReportSummary, { regions, reports }: Scope): boolean {
  return (
    (regions === undefined || regions.some((region) => liesIn(report, region))) &&
    (reports === undefined || reports.includes(report.id))
  )
}
