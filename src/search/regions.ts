import type { ReportSummary } from '../domain/report.ts'

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
    return { value: codeAt(report, i, names.length) ?? path, label, path }
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

/** GB/T 2260 nests by pairs of digits: province, city, county. A zone bears the code of what it lies in. */
function codeAt(report: ReportSummary, depth: number, names: number): string | undefined {
  const code = report.region?.code ?? undefined
  if (code === undefined || !/^\d{6}$/.test(code)) return undefined
  const nested = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code].filter(
    (own, i, all) => all.indexOf(own) === i && (own === code || names === 3 || i === 0),
  )
  return report.level === 'zone' && depth === names - 1 && nested.length < names
    ? undefined
    : nested[depth]
}
