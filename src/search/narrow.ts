import type { Practice } from '../domain/practice.ts'
import type { ReportSummary } from '../domain/report.ts'
import { yearsTold } from '../domain/years-told.ts'
import type { Catalogue } from '../engine/reader.ts'
import type { Restriction } from '../understand/filters.ts'
import { type ResolvedFilters, resolveFilters } from './filters.ts'

/** A filter that was given says which years a report covers; words may mean any that it tells of. */
function tellsOf(report: ReportSummary, from: number, to: number): boolean {
  const told = yearsTold(report)
  return told === null || (told.from <= to && told.to >= from)
}

/** What the filters that were given let through, and the words of the query as well. */
export function narrowed(
  given: ResolvedFilters,
  read: Restriction,
  {
    catalogue,
    practices,
  }: { readonly catalogue: Catalogue; readonly practices: readonly Practice[] },
): ResolvedFilters {
  if (Object.keys(read).length === 0) return given
  const { yearFrom = -Infinity, yearTo = Infinity, ...others } = read
  const words = resolveFilters(others, catalogue, practices)
  const ids = new Set(
    words.reports.filter((report) => tellsOf(report, yearFrom, yearTo)).map(({ id }) => id),
  )
  const reports = given.reports.filter(({ id }) => ids.has(id))
  const help = [given.help, words.help].filter((text) => text !== undefined).join('; ')
  return {
    filter: { ...given.filter, reports: new Set(reports.map(({ id }) => id)) },
    ...(given.passes !== undefined && { passes: given.passes }),
    naming: given.naming?.filter(({ report }) => ids.has(report)),
    reports,
    help: help === '' ? undefined : help,
  }
}
