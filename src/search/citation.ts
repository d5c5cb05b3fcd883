import type { Metadata, PassageId, ReportSummary } from '../domain/report.ts'
import type { IndexReader } from '../engine/reader.ts'
import { viewPassage } from './lookup.ts'
import type { HitPassage } from './types.ts'

export const CITATION_FORMATS = ['gbt7714', 'bibtex', 'text'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

export interface CitationRequest {
  readonly format: CitationFormat
  /** The day on which the reader saw it, `YYYY-MM-DD`. */
  readonly accessedOn: string
  /** Where the reader saw the passage. */
  readonly address: string
}

/** A passage with what a citation says of its report. */
export interface Cited {
  readonly report: ReportSummary
  readonly metadata: Pick<Metadata, 'issuers' | 'documentNumber' | 'source'>
  readonly passage: HitPassage
}

/** Undefined where there is no such passage. */
export async function citePassage(
  reader: IndexReader,
  id: PassageId,
  request: CitationRequest,
): Promise<string | undefined> {
  const view = await viewPassage(reader, id)
  const record = view === undefined ? undefined : await reader.report(view.report.id)
  if (view === undefined || record === undefined) return undefined
  const { report, passage } = view
  return citationText({ report, metadata: record.metadata, passage }, request)
}

export function citationText(cited: Cited, request: CitationRequest): string {
  switch (request.format) {
    case 'gbt7714':
      return gbt7714(cited, request)
    case 'bibtex':
      return bibtex(cited, request)
    case 'text':
      return inWords(cited, request)
  }
}

/** GB/T 7714-2015 names three authors and then 等. */
const NAMED_AUTHORS = 3

/**
 * GB/T 7714-2015, 4.6: author. title: other title information[type/carrier]. year: page(date of
 * issue)[date of citation]. access path. What is not known is left out, with its punctuation.
 */
function gbt7714(cited: Cited, { accessedOn, address }: CitationRequest): string {
  const { report, metadata, passage } = cited
  const names = issuersOf(cited)
  const authors = names.length > NAMED_AUTHORS ? [...names.slice(0, NAMED_AUTHORS), '等'] : names
  const number = metadata.documentNumber.value
  const date = dateOf(report)
  const year = date?.slice(0, 4)
  const page = passage.page === null || year === undefined ? '' : ` ${year}: ${passage.page}`
  return [
    authors.length === 0 ? '' : `${authors.join(', ')}. `,
    report.title,
    number === null ? '' : `: ${number}`,
    `[${report.kind === 'statute' ? 'EB' : 'R'}/OL].`,
    page === '' && date !== null ? ' ' : page,
    date === null ? ' ' : `(${date})`,
    `[${accessedOn}]. `,
    `${sourceAddress(cited) ?? address}.`,
  ].join('')
}

function bibtex(cited: Cited, { accessedOn, address }: CitationRequest): string {
  const { report, metadata, passage } = cited
  const names = issuersOf(cited).map((name) => `{${tex(name)}}`)
  const date = dateOf(report)
  const number = metadata.documentNumber.value
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', names.length === 0 ? null : names.join(' and ')],
    ['title', `{${tex(report.title)}}`],
    ['institution', names.length === 0 ? null : names.join(' and ')],
    ['type', 'R/OL'],
    ['number', number === null ? null : tex(number)],
    ['year', date === null ? null : date.slice(0, 4)],
    ['date', date],
    ['pages', passage.page === null ? null : String(passage.page)],
    ['url', texAddress(sourceAddress(cited) ?? address)],
    ['urldate', accessedOn],
    ['langid', 'chinese'],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${value}}`],
  )
  return `@techreport{${passage.id},\n${lines.join(',\n')}\n}`
}

/** As a draft quotes: the words, whose they are, where they stand. */
function inWords(cited: Cited, { address }: CitationRequest): string {
  const { report, metadata, passage } = cited
  const number = metadata.documentNumber.value
  const page = passage.page === null ? [] : [`第${passage.page}页`]
  const about = [number, dateOf(report)].filter((part) => part !== null)
  const place = [...passage.headingPath, ...page]
  return [
    `“${passage.text.trim()}”`,
    [
      `——${issuersOf(cited).join('、')}《${report.title}》`,
      about.length === 0 ? '' : `（${about.join('，')}）`,
      place.length === 0 ? '' : `，${place.join(' › ')}`,
    ].join(''),
    address,
  ].join('\n')
}

function issuersOf({ report, metadata }: Cited): readonly string[] {
  const stated = metadata.issuers.flatMap(({ value }) => (value === null ? [] : [value]))
  return stated.length > 0 ? stated : report.issuers.map(({ name }) => name)
}

/** The years that a report covers say nothing of when it was issued. */
function dateOf({ issuedOn, publishedOn }: ReportSummary): string | null {
  return issuedOn ?? publishedOn
}

/** Where the original is published, when the report says so as an address. */
function sourceAddress({ metadata }: Cited): string | undefined {
  const { value } = metadata.source
  if (value === null || !URL.canParse(value)) return undefined
  return /^https?:$/.test(new URL(value).protocol) ? value : undefined
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function tex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}%&#$_~^]/g, (character) => TEX[character] ?? `\\${character}`)
}

/** BibTeX takes an address as it stands; braces would end the field. */
function texAddress(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D')
}
