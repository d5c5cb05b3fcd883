import type { Basis, Kind, Level, Section } from './words.ts'

/** `[A-Za-z0-9_-]+`, derived from the file's path, the same in every run. */
export type ReportId = string
/** `[A-Za-z0-9_-]+`: the report's id, a hash of the passage's text, and a number for repeats. */
export type PassageId = string

/** UTF-16 code units of the decoded source, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A metadata value with the span that proves it; no span where `value` is null or came from the file's name. */
export interface Field<T> extends Partial<Span> {
  readonly value: T | null
  readonly basis?: Basis
}

export interface RegionField extends Field<string> {
  /**
   * GB/T 2260. A special zone has no code of its own and bears that of the division it lies in, so
   * that a filter by that code finds it; its path tells the two apart.
   */
  readonly code: string | null
  /** From the province down: `浙江省/杭州市/上城区`, `重庆市/重庆高新区`. */
  readonly path: string | null
}

export interface YearsField extends Partial<Span> {
  readonly from: number | null
  readonly to: number | null
  readonly basis?: Basis
}

export interface Metadata {
  readonly title: Field<string>
  readonly issuers: readonly Field<string>[]
  readonly region: RegionField
  readonly level: Field<Level>
  readonly kind: Field<Kind>
  readonly years: YearsField
  /** Dates are `YYYY-MM-DD`. */
  readonly issuedOn: Field<string>
  readonly publishedOn: Field<string>
  readonly documentNumber: Field<string>
  readonly indexNumber: Field<string>
  readonly source: Field<string>
  readonly attachments: readonly Field<string>[]
}

/** Of a text that nothing is known of. */
export const NO_METADATA: Metadata = {
  title: { value: null },
  issuers: [],
  region: { value: null, code: null, path: null },
  level: { value: null },
  kind: { value: null },
  years: { from: null, to: null },
  issuedOn: { value: null },
  publishedOn: { value: null },
  documentNumber: { value: null },
  indexNumber: { value: null },
  source: { value: null },
  attachments: [],
}

export interface Heading extends Span {
  /** 1 is the outermost. */
  readonly level: number
  readonly text: string
  /** Index of the heading it stands under, in the same list. */
  readonly parent: number | null
}

export interface Passage extends Span {
  readonly id: PassageId
  readonly text: string
  /** Headings above the passage, outermost first, as written. */
  readonly headingPath: readonly string[]
  readonly section: Section
  /** From 1, where the format has pages. */
  readonly page: number | null
}

export interface Enumeration {
  readonly marker: string
  readonly start: number
}

export interface NoiseSpan extends Span {
  readonly reason: string
}

export interface Problem {
  readonly code: string
  readonly message: string
  readonly start: number | null
  readonly end: number | null
  /** From 1, where the file is one that people write by lines: a manifest, front matter. */
  readonly line?: number
}

/** A problem together with the file it was found in, relative to the corpus. */
export interface FileProblem extends Problem {
  readonly file: string
}

/** What a file turned out to be, before it is cut into passages. */
export interface SourceText {
  /** Relative to the corpus, `/` between folders. */
  readonly file: string
  readonly fileSha256: string
  /** Of `text` as UTF-8. */
  readonly textSha256: string
  readonly encoding: string
  readonly format: string
  /** Decoded, without a byte order mark, line ends as they are. */
  readonly text: string
}

/** A report understood. Every character of `source.text` is in exactly one heading, passage, noise span or white space. */
export interface ParsedReport {
  readonly id: ReportId
  readonly source: SourceText
  readonly metadata: Metadata
  readonly headings: readonly Heading[]
  readonly enumerations: readonly Enumeration[]
  readonly passages: readonly Passage[]
  readonly noise: readonly NoiseSpan[]
  readonly problems: readonly Problem[]
}

/** An issuer as the index knows it. `id` is derived from the name. */
export interface Issuer {
  readonly id: string
  readonly name: string
}

/** What answers and filters need to know of a report; held in memory for the whole corpus. */
export interface ReportSummary {
  readonly id: ReportId
  readonly file: string
  /** Stated, else inferred from issuer, years and kind, else the file's name: never empty. */
  readonly title: string
  readonly issuers: readonly Issuer[]
  readonly region: {
    readonly code: string | null
    readonly name: string
    readonly path: string
  } | null
  readonly years: { readonly from: number; readonly to: number } | null
  readonly kind: Kind | null
  readonly level: Level | null
  readonly issuedOn: string | null
  readonly publishedOn: string | null
  /** Its own 文号, normalised; absent where it has none. */
  readonly documentNumber?: string
  readonly passages: number
  /** The report of the same text that counts in coverage; this one is shown beside it. */
  readonly duplicateOf?: ReportId
}

/** Everything about a report except its text and bytes, as the index keeps it. */
export interface ReportRecord {
  readonly summary: ReportSummary
  /** The report of the same text that counts in coverage; this one is shown beside it. */
  readonly duplicateOf?: ReportId
  readonly fileSha256: string
  readonly textSha256: string
  readonly encoding: string
  readonly format: string
  readonly metadata: Metadata
  readonly headings: readonly Heading[]
  readonly enumerations: readonly Enumeration[]
  readonly noise: readonly NoiseSpan[]
  readonly problems: readonly Problem[]
}
