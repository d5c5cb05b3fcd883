import { WenmaiError } from '../../src/domain/errors.ts'
import type { PassageId, ReportId, Span } from '../../src/domain/report.ts'
import { occurrences } from '../../src/text/occurrences.ts'
import type { IdentifiedGold, JudgedQuery, QuotedGold } from './judged-queries.ts'

/** A longer passage holds much beside the answer, and never counts. UTF-16 code units. */
const LONGEST = 450

/** What the evaluation needs to know of a passage that a search returned. */
export interface RetrievedPassage extends Span {
  readonly id: PassageId
  readonly report: ReportId
  readonly text: string
}

/** A gold row after it was found: the places that count as it, or the passage's id. */
export type GoldRow =
  | { readonly grade: number; readonly places: readonly GoldPlace[] }
  | { readonly grade: number; readonly passage: PassageId }

interface GoldPlace extends Span {
  readonly report: ReportId
}

/** A report that gold rows may name, by its id, its file, or its file's name without the ending. */
export interface JudgedReport {
  readonly id: ReportId
  /** Relative to the corpus. */
  readonly file: string
  /** Decoded text that all offsets point into. */
  readonly source: string
}

/** Indices of the rows that the passage holds, for `measure`. */
export function heldRows(passage: RetrievedPassage, rows: readonly GoldRow[]): readonly number[] {
  return rows.flatMap((row, index) => (holds(passage, row) ? [index] : []))
}

function holds(passage: RetrievedPassage, row: GoldRow): boolean {
  if ('passage' in row) return row.passage === passage.id
  if (passage.end - passage.start > LONGEST) return false
  return row.places.some(
    (place) =>
      place.report === passage.report && 2 * overlap(passage, place) >= place.end - place.start,
  )
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/**
 * Finds the quotes of a query's gold in the reports. Throws `invalid_setting` when a report or a
 * quote is not there: it could never be found, and the mean would blame the search.
 */
export function locateQuotes(
  query: JudgedQuery,
  reports: ReadonlyMap<string, JudgedReport>,
): readonly GoldRow[] {
  return query.gold.map((row) => {
    if ('passage' in row) {
      throw misfit(query, 'has gold by passage id', 'give the passages it means with --passages')
    }
    const own = { doc: row.doc, places: [row.quote, ...row.alt] }
    const copies = row.copies.map(({ doc, quote }) => ({ doc, places: [quote] }))
    const found = [own, ...copies].flatMap(({ doc, places }) => {
      const report = reports.get(doc)
      if (report === undefined) {
        throw misfit(query, `has gold in ${doc}, which the corpus does not hold`, CORPUS_CURE)
      }
      return placesIn(query, report, places)
    })
    return { grade: row.grade, places: found }
  })
}

/** Takes the ids of a query's gold. Throws `invalid_setting` when a passage is not there. */
export function identifyPassages(
  query: JudgedQuery,
  passages: ReadonlySet<PassageId>,
): readonly GoldRow[] {
  return query.gold.map((row: QuotedGold | IdentifiedGold) => {
    if (!('passage' in row)) {
      throw misfit(query, 'has gold by quote', 'leave --passages out, or judge by passage id')
    }
    if (!passages.has(row.passage)) {
      const missing = `has the gold passage ${row.passage}, which is not among the passages`
      throw misfit(query, missing, 'give the passages that these queries were judged over')
    }
    return { grade: row.grade, passage: row.passage }
  })
}

/** Every name that a gold row may call a report by; names that two reports share are left out. */
export function reportsByName(reports: readonly JudgedReport[]): ReadonlyMap<string, JudgedReport> {
  const named = Map.groupBy(
    reports.flatMap((report) => [...namesOf(report)].map((name) => ({ name, report }))),
    ({ name }) => name,
  )
  const unique = new Map<string, JudgedReport>()
  for (const [name, [only, ...others]] of named) {
    if (only !== undefined && others.length === 0) unique.set(name, only.report)
  }
  return unique
}

function namesOf(report: JudgedReport): ReadonlySet<string> {
  const stem = report.file.replace(/\.[^./]*$/, '')
  return new Set([report.id, report.file, stem, stem.slice(stem.lastIndexOf('/') + 1)])
}

function placesIn(
  query: JudgedQuery,
  report: JudgedReport,
  places: readonly (string | Span)[],
): readonly GoldPlace[] {
  return places.flatMap((place) => {
    const spans = typeof place === 'string' ? occurrences(report.source, place) : [place]
    const last = spans.at(-1)
    if (last === undefined || last.end > report.source.length || last.end <= last.start) {
      const what = typeof place === 'string' ? `“${place}”` : `${place.start} to ${place.end}`
      throw misfit(query, `has gold that ${report.file} does not hold: ${what}`, CORPUS_CURE)
    }
    return spans.map(({ start, end }) => ({ report: report.id, start, end }))
  })
}

const CORPUS_CURE =
  'give the corpus that these queries were judged over with --corpus, or correct the quote'

function misfit(query: JudgedQuery, what: string, help: string): WenmaiError {
  return new WenmaiError('invalid_setting', `query ${query.id} ${what}`, { help })
}
