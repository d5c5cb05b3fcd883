import { Binary, Field, Int32, Schema, Table, Utf8 } from 'apache-arrow'
import {
  bytesColumn,
  numberColumn,
  optionalNumberColumn,
  textColumn,
  vectorColumn,
  vectorType,
} from './to-arrow.ts'

/**
 * The tables of an index. Passages and reports are known by their place in the catalogue; sections
 * and levels by their place in the lists that `publication.json` holds.
 */
export const TABLES = ['reports', 'passages', 'parts', 'terms'] as const
export type TableName = (typeof TABLES)[number]

export interface ReportRow {
  /** JSON of `ReportSummary`, read for all reports when the index is opened. */
  readonly summary: string
  /** JSON of `ReportRecord`. */
  readonly record: string
  readonly source: string
  readonly original: Uint8Array
}

export interface PassageRow {
  readonly ordinal: number
  readonly id: string
  readonly report: number
  readonly section: number
  readonly start: number
  readonly end: number
  readonly page: number | null
  /** As written. */
  readonly text: string
  /** JSON list of headings as written. */
  readonly headingPath: string
  readonly folded: string
  /** Folded, a line a heading. */
  readonly headings: string
  /** The analyser's terms between spaces: what the full-text index is built on. */
  readonly tokens: string
  readonly terms: number
  /** `id:relation` between spaces. */
  readonly practices: string
}

export interface PartRow {
  readonly passage: number
  readonly report: number
  readonly section: number
  readonly level: number
  readonly start: number
  readonly end: number
  readonly vector: Float32Array
}

export interface TermRow {
  readonly hash: number
  readonly term: string
  readonly passages: number
}

export function reportTable(rows: readonly ReportRow[]): Table {
  return new Table(REPORTS, {
    summary: textColumn(rows.map((row) => row.summary)),
    record: textColumn(rows.map((row) => row.record)),
    source: textColumn(rows.map((row) => row.source)),
    original: bytesColumn(rows.map((row) => row.original)),
  })
}

export function passageTable(rows: readonly PassageRow[]): Table {
  return new Table(PASSAGES, {
    ordinal: numberColumn(rows.map((row) => row.ordinal)),
    id: textColumn(rows.map((row) => row.id)),
    report: numberColumn(rows.map((row) => row.report)),
    section: numberColumn(rows.map((row) => row.section)),
    start: numberColumn(rows.map((row) => row.start)),
    end: numberColumn(rows.map((row) => row.end)),
    page: optionalNumberColumn(rows.map((row) => row.page)),
    text: textColumn(rows.map((row) => row.text)),
    headingPath: textColumn(rows.map((row) => row.headingPath)),
    folded: textColumn(rows.map((row) => row.folded)),
    headings: textColumn(rows.map((row) => row.headings)),
    tokens: textColumn(rows.map((row) => row.tokens)),
    terms: numberColumn(rows.map((row) => row.terms)),
    practices: textColumn(rows.map((row) => row.practices)),
  })
}

export function partTable(rows: readonly PartRow[]): Table {
  const dimensions = rows[0]?.vector.length ?? 0
  const schema = new Schema([
    ...['passage', 'report', 'section', 'level', 'start', 'end'].map(number),
    new Field('vector', vectorType(dimensions), false),
  ])
  return new Table(schema, {
    passage: numberColumn(rows.map((row) => row.passage)),
    report: numberColumn(rows.map((row) => row.report)),
    section: numberColumn(rows.map((row) => row.section)),
    level: numberColumn(rows.map((row) => row.level)),
    start: numberColumn(rows.map((row) => row.start)),
    end: numberColumn(rows.map((row) => row.end)),
    vector: vectorColumn(
      rows.map((row) => row.vector),
      dimensions,
    ),
  })
}

export function termTable(rows: readonly TermRow[]): Table {
  return new Table(new Schema([number('hash'), text('term'), number('passages')]), {
    hash: numberColumn(rows.map((row) => row.hash)),
    term: textColumn(rows.map((row) => row.term)),
    passages: numberColumn(rows.map((row) => row.passages)),
  })
}

const REPORTS = new Schema([
  text('summary'),
  text('record'),
  text('source'),
  new Field('original', new Binary(), false),
])

const PASSAGES = new Schema([
  number('ordinal'),
  text('id'),
  ...['report', 'section', 'start', 'end'].map(number),
  new Field('page', new Int32(), true),
  ...['text', 'headingPath', 'folded', 'headings', 'tokens'].map(text),
  number('terms'),
  text('practices'),
])

// Bitmap indexes refuse the 64-bit floats that plain numbers would become.
function number(name: string): Field<Int32> {
  return new Field(name, new Int32(), false)
}

function text(name: string): Field<Utf8> {
  return new Field(name, new Utf8(), false)
}
