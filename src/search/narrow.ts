import type { Practice } from '../domain/practice.ts'
import type { Catalogue } from '../engine/reader.ts'
import type { Restriction } from '../understand/filters.ts'
import { type ResolvedFilters, resolveFilters } from './filters.ts'

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
  const words = resolveFilters(read, catalogue, practices)
  const ids = new Set(words.reports.map(({ id }) => id))
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
