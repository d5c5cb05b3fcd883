import type { ReportSummary } from '../domain/report.ts'
import type { Sort } from '../domain/words.ts'
import type { IndexReader } from '../engine/reader.ts'
import { byDate } from './dates.ts'
import { resolveFilters } from './filters.ts'
import type { Filters } from './types.ts'

export interface ReportsRequest extends Filters {
  readonly limit: number
  readonly offset: number
  readonly sort: Sort
}

export interface ReportsAnswer {
  readonly reports: readonly ReportSummary[]
  readonly total: number
  /** Near values for filters whose value does not exist. */
  readonly help?: string
}

/** Reports that pass the filters, in the order of their ids, or newest first. */
export function listReports(
  { catalogue, practices }: Pick<IndexReader, 'catalogue' | 'practices'>,
  request: ReportsRequest,
): ReportsAnswer {
  const { reports, filter, help } = resolveFilters(request, catalogue, practices)
  const { sections } = filter
  const found =
    sections === undefined
      ? reports
      : reports.filter(({ id }) =>
          catalogue.passagesOf(id).some(({ section }) => sections.has(section)),
        )
  const ordered = request.sort === 'date' ? found.toSorted(byDate) : found
  return {
    reports: ordered.slice(request.offset, request.offset + request.limit),
    total: found.length,
    ...(help === undefined ? {} : { help }),
  }
}
