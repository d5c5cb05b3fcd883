import { html } from 'hono/html'
import type { ReportSummary } from '../domain/report.ts'
import type { Html } from './html.ts'

/** Region, issuers and years of a report in one line. */
export function reportFacts(report: ReportSummary, more: readonly Html[] = []) {
  const facts = [
    ...(report.region === null ? [] : [html`<span lang="zh-Hans">${report.region.name}</span>`]),
    ...report.issuers.map(({ name }) => html`<span lang="zh-Hans">${name}</span>`),
    ...(report.years === null ? [] : [html`<span>${yearsText(report.years)}</span>`]),
    ...more,
  ]
  return html`<p class="facts">${facts.map((fact) => html`${fact} `)}</p>`
}

export function yearsText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}
