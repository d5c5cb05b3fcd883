import { KIND_LABELS } from '../domain/labels.ts'
import type { ReportId, ReportSummary } from '../domain/report.ts'
import type { Kind } from '../domain/words.ts'
import type { IndexReader } from '../engine/reader.ts'
import { ownRegion, type RegionValue, regionsOf } from './regions.ts'

/** How many reports there are of a region's own, a year and a kind; null where a report does not say. */
export interface CoverageCell {
  /** As a filter takes it, like `CoverageRegion.value`. */
  readonly region: string | null
  readonly year: number | null
  readonly kind: Kind | null
  readonly reports: number
}

/** A region that has reports, its own or those of what lies in it. */
export interface CoverageRegion extends RegionValue {
  /** Its own and of all that lies in it. */
  readonly reports: number
}

export interface CoverageAnswer {
  readonly cells: readonly CoverageCell[]
  /** A region before what lies in it. */
  readonly regions: readonly CoverageRegion[]
  readonly years: readonly number[]
  readonly kinds: readonly {
    readonly value: Kind
    readonly label: string
    readonly reports: number
  }[]
  /** A report of several years counts once here, and in a cell of each of its years. */
  readonly reports: number
  /** Files with the text of another report, which are counted nowhere else here. */
  readonly duplicates: number
}

const DUPLICATE = 'duplicate_content'

export async function coverage(reader: IndexReader): Promise<CoverageAnswer> {
  const duplicates = await duplicateReports(reader)
  const reports = reader.catalogue.reports.filter(({ id }) => !duplicates.has(id))
  return { ...countCoverage(reports), duplicates: duplicates.size }
}

async function duplicateReports(reader: IndexReader): Promise<ReadonlySet<ReportId>> {
  if ((reader.publication.problems[DUPLICATE] ?? 0) === 0) return new Set()
  const problems = await reader.problems()
  const files = new Set(problems.filter(({ code }) => code === DUPLICATE).map(({ file }) => file))
  return new Set(reader.catalogue.reports.filter(({ file }) => files.has(file)).map(({ id }) => id))
}

export function countCoverage(
  reports: readonly ReportSummary[],
): Omit<CoverageAnswer, 'duplicates'> {
  const cells = new Map<string, CoverageCell>()
  /** In the order of the codes, as tables of regions are. */
  const regions = new Map<string, CoverageRegion & { readonly order: string }>()
  const kinds = new Map<Kind, number>()
  for (const report of reports) {
    const region = ownRegion(report)?.value ?? null
    const { kind } = report
    for (const year of yearsOf(report)) {
      const key = JSON.stringify([region, year, kind])
      const known = cells.get(key)?.reports ?? 0
      cells.set(key, { region, year, kind, reports: known + 1 })
    }
    let order = ''
    for (const one of regionsOf(report)) {
      order = `${order}${one.value}/`
      const known = regions.get(one.value)?.reports ?? 0
      regions.set(one.value, { ...one, reports: known + 1, order })
    }
    if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return {
    cells: [...cells.values()],
    regions: [...regions.values()]
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ order: _, ...region }) => region),
    years: yearsBetween([...cells.values()]),
    kinds: [...kinds]
      .map(([value, count]) => ({ value, label: KIND_LABELS[value], reports: count }))
      .sort((a, b) => b.reports - a.reports || (a.value < b.value ? -1 : 1)),
    reports: reports.length,
  }
}

function yearsOf({ years }: ReportSummary): readonly (number | null)[] {
  if (years === null) return [null]
  return Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
}

/** From the first to the last, those without a report too: a gap is what coverage is to show. */
function yearsBetween(cells: readonly CoverageCell[]): readonly number[] {
  const known = cells.flatMap(({ year }) => (year === null ? [] : [year]))
  if (known.length === 0) return []
  const first = known.reduce((a, b) => Math.min(a, b))
  const last = known.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
