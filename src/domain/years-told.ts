import type { ReportSummary } from './report.ts'

/**
 * The years that a report may tell of; null where nothing says. A government's work report looks back
 * on the year before, and what is only dated tells of its year or the one that just ended.
 */
export function yearsTold({
  years,
  kind,
  issuedOn,
  publishedOn,
}: Pick<ReportSummary, 'years' | 'kind' | 'issuedOn' | 'publishedOn'>): NonNullable<
  ReportSummary['years']
> | null {
  if (years !== null) {
    return kind === 'government-work-report' ? { ...years, from: years.from - 1 } : years
  }
  const year = Number((issuedOn ?? publishedOn)?.slice(0, 4))
  return Number.isInteger(year) ? { from: year - 1, to: year } : null
}
