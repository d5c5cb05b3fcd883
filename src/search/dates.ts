import type { ReportSummary } from '../domain/report.ts'

/** What a report is sorted by: issued on, else published on, else the end of its years; else nothing. */
function dateOf(report: ReportSummary): string | undefined {
  if (report.issuedOn !== null) return report.issuedOn
  if (report.publishedOn !== null) return report.publishedOn
  return report.years === null ? undefined : `${report.years.to}-12-31`
}

/** Newest first, undated last. */
export function byDate(a: ReportSummary | undefined, b: ReportSummary | undefined): number {
  const left = a === undefined ? undefined : dateOf(a)
  const right = b === undefined ? undefined : dateOf(b)
  if (left === right) return 0
  if (left === undefined) return 1
  if (right === undefined) return -1
  return left < right ? 1 : -1
}
