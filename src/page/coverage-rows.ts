import type { Kind } from '../domain/words.ts'
import { DIVISIONS } from '../regions/divisions.ts'
import type { CoverageAnswer, CoverageRegion } from '../search/coverage.ts'

/** A region's line in the matrix; its numbers count what lies in it too. */
export interface CoverageRow {
  /** As filters take it. */
  readonly value: string
  readonly label: string
  /** Steps below the outermost region shown. */
  readonly depth: number
  readonly byYear: ReadonlyMap<number, number>
  /** Reports that do not say of which year they are. */
  readonly undated: number
  /** Years between the first and the last of the corpus in which it has nothing. */
  readonly missing: readonly number[]
  /** Whether regions in it are left out here, so that there is a page to open. */
  readonly hasParts: boolean
}

/** Where there are no more regions than this, all are shown at once. */
const SHOWN_AT_ONCE = 60

export interface CoverageChoice {
  readonly region: string | undefined
  readonly kind: Kind | undefined
}

export function coverageRows(
  coverage: CoverageAnswer,
  { region, kind }: CoverageChoice,
): readonly CoverageRow[] {
  const root = coverage.regions.find(({ value, path }) => value === region || path === region)
  const inside =
    region === undefined
      ? coverage.regions
      : coverage.regions.filter((one) => root !== undefined && isIn(one.path, root.path))
  const outermost = inside.reduce((least, one) => Math.min(least, depthOf(one)), Infinity)
  const deepest =
    inside.length <= SHOWN_AT_ONCE ? Infinity : outermost + (root === undefined ? 0 : 1)
  const counts = countsByRegion(coverage, kind)
  return inside
    .filter((one) => depthOf(one) <= deepest)
    .map((one) => {
      const all = sumBelow(one, coverage.regions, counts)
      const byYear = new Map(
        [...all].flatMap(([year, sum]) => (year === null ? [] : [[year, sum]])),
      )
      const left = inside.some(
        (other) => other !== one && isIn(other.path, one.path) && depthOf(other) > deepest,
      )
      return {
        value: one.value,
        label: one.label,
        depth: depthOf(one) - outermost,
        byYear,
        undated: all.get(null) ?? 0,
        missing: coverage.years.filter((year) => !byYear.has(year)),
        hasParts: left,
      }
    })
}

function depthOf({ path }: CoverageRegion): number {
  return path.split('/').length
}

function isIn(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`)
}

/** By year, null where a report does not say. */
type YearCounts = ReadonlyMap<number | null, number>
type Counts = ReadonlyMap<string, YearCounts>

/** Of the regions' own reports. */
function countsByRegion({ cells }: CoverageAnswer, kind: Kind | undefined): Counts {
  const counts = new Map<string, Map<number | null, number>>()
  for (const cell of cells) {
    if (cell.region === null) continue
    if (kind !== undefined && cell.kind !== kind) continue
    const byYear = counts.get(cell.region) ?? new Map<number | null, number>()
    byYear.set(cell.year, (byYear.get(cell.year) ?? 0) + cell.reports)
    counts.set(cell.region, byYear)
  }
  return counts
}

function sumBelow(
  region: CoverageRegion,
  regions: readonly CoverageRegion[],
  counts: Counts,
): YearCounts {
  const sum = new Map<number | null, number>()
  for (const { value, path } of regions) {
    if (!isIn(path, region.path)) continue
    for (const [year, reports] of counts.get(value) ?? []) {
      sum.set(year, (sum.get(year) ?? 0) + reports)
    }
  }
  return sum
}

/** Reports that do not say where, when or what they are. */
export function unplaced({ cells }: CoverageAnswer) {
  const without = (name: 'region' | 'year' | 'kind') =>
    cells.filter((cell) => cell[name] === null).reduce((sum, { reports }) => sum + reports, 0)
  return { region: without('region'), year: without('year'), kind: without('kind') }
}

/** Names of the provinces, and what ranks as one, of which there is nothing. */
export function provincesWithout({ regions }: CoverageAnswer): readonly string[] {
  const known = new Set(regions.map(({ path }) => path))
  return DIVISIONS.filter(({ level, name }) => level === 'province' && !known.has(name)).map(
    ({ name }) => name,
  )
}

/** Regions that have reports of their own. */
export function regionsWithReports({ cells }: CoverageAnswer): number {
  return new Set(cells.flatMap(({ region }) => (region === null ? [] : [region]))).size
}

/** Years in order, runs of them as one: 2019–2021, 2023. */
export function yearRanges(years: readonly number[]): string {
  const ranges: { readonly from: number; to: number }[] = []
  for (const year of years) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to === year - 1) last.to = year
    else ranges.push({ from: year, to: year })
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
