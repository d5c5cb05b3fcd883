import type { ReportSummary } from '../domain/report.ts'
import { resolveRegion } from '../regions/divisions.ts'

export interface RegionValue {
  /** The GB/T 2260 code; the path for an area that has no code of its own. */
  readonly value: string
  readonly label: string
  readonly path: string
}

/** A report's region and all that it lies in, outermost first; each is what a region filter takes. */
export function regionsOf(report: ReportSummary): readonly RegionValue[] {
  const { region } = report
  if (region === null) return []
  const names = region.path.split('/')
  return names.map((label, i) => {
    const path = names.slice(0, i + 1).join('/')
    const own = i === names.length - 1 && report.level !== 'zone' ? region.code : null
    return { value: own ?? resolveRegion(path) ?? path, label, path }
  })
}

/** The report's own region, as `group=region` counts it. */
export function ownRegion(report: ReportSummary): RegionValue | undefined {
  return regionsOf(report).at(-1)
}

/** Whether a report lies in the region with this code or path. */
export function liesIn(report: ReportSummary, codeOrPath: string): boolean {
  return regionsOf(report).some(({ value, path }) => value === codeOrPath || path === codeOrPath)
}
