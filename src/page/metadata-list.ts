import { html } from 'hono/html'
import type { Field, Metadata } from '../domain/report.ts'
import type { Basis } from '../domain/words.ts'
import type { ReportView } from '../search/lookup.ts'
import type { Html } from './html.ts'
import { yearsText } from './report-facts.ts'
import type { Words } from './words.ts'

/** What is known of a report; what was concluded rather than read says so. Empty fields are left out. */
export function metadataList({ report, metadata }: ReportView, words: Words) {
  const names = words.metadata
  const rows: readonly Html[] = [
    row(
      names.issuer,
      metadata.issuers.map((issuer) => fieldText(issuer, words)),
    ),
    row(names.region, [regionText(metadata, words)]),
    row(names.years, [yearsRow(metadata, words)]),
    row(names.issuedOn, [fieldText(metadata.issuedOn, words)]),
    row(names.publishedOn, [fieldText(metadata.publishedOn, words)]),
    row(names.documentNumber, [fieldText(metadata.documentNumber, words)]),
    row(names.indexNumber, [fieldText(metadata.indexNumber, words)]),
    row(names.source, [fieldText(metadata.source, words)]),
    row(names.file, [report.file]),
  ]
  return html`<dl class="metadata">${rows}</dl>`
}

function row(name: string, values: readonly Html[]): Html {
  const present = values.filter((value) => value !== '')
  if (present.length === 0) return ''
  return html`<div><dt>${name}</dt>${present.map((value) => html`<dd lang="zh-Hans">${value}</dd>`)}</div>`
}

function fieldText({ value, basis }: Field<string>, words: Words): Html {
  return value === null ? '' : withBasis(value, basis, words)
}

function regionText({ region }: Metadata, words: Words): Html {
  const value = region.path ?? region.value
  return value === null ? '' : withBasis(value.replaceAll('/', ' '), region.basis, words)
}

function yearsRow({ years: { from, to, basis } }: Metadata, words: Words): Html {
  return from === null || to === null ? '' : withBasis(yearsText({ from, to }), basis, words)
}

function withBasis(value: string, basis: Basis | undefined, words: Words): Html {
  if (basis !== 'inferred') return value
  return html`${value} <small lang="${words.tag}">(${words.inferred})</small>`
}
