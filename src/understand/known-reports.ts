import type { ReportId, ReportSummary } from '../domain/report.ts'
import { yearsTold } from '../domain/years-told.ts'
import { type Division, resolveRegion } from '../regions/divisions.ts'
import { findByName, shortName } from '../regions/names.ts'

/** What the reports of a catalogue are, for queries to be read by. */
export interface KnownReports {
  /** Codes, and paths of what has no code, of the regions of reports and all that they lie in. */
  readonly regions: ReadonlySet<string>
  /** Paths of special zones, by what they are called: 重庆高新区. */
  readonly zones: ReadonlyMap<string, string>
  /** Ids of issuers by each way to write them, folded. */
  readonly issuers: ReadonlyMap<string, readonly string[]>
  /** Reports by their own 文号. */
  readonly numbers: ReadonlyMap<string, readonly ReportId[]>
  /** Reports by their titles as `titleKey` makes them. */
  readonly titles: ReadonlyMap<string, readonly ReportId[]>
  readonly names: ReadonlyMap<ReportId, string>
  /** Years that some report may tell of. */
  readonly years: ReadonlySet<number>
  /** Whether some report may tell of any year: nothing dates it. */
  readonly undated: boolean
}

export function knownReports(reports: readonly ReportSummary[]): KnownReports {
  const regions = new Set<string>()
  const zones = new Map<string, string>()
  const issuers = new Map<string, string[]>()
  const numbers = new Map<string, string[]>()
  const titles = new Map<string, string[]>()
  const years = new Set<number>()
  let undated = false
  for (const report of reports) {
    for (const value of regionValues(report)) regions.add(value)
    if (report.region !== null && report.level === 'zone') {
      zones.set(report.region.name, report.region.path)
    }
    for (const { id, name } of report.issuers) {
      for (const written of waysToWrite(name)) append(issuers, written, id)
    }
    if (report.documentNumber !== undefined) append(numbers, report.documentNumber, report.id)
    append(titles, titleKey(report.title), report.id)
    const told = yearsTold(report)
    if (told === null) undated = true
    else for (let year = told.from; year <= told.to; year++) years.add(year)
  }
  const names = new Map(reports.map(({ id, title }) => [id, title]))
  return { regions, zones, issuers, numbers, titles, names, years, undated }
}

/** A title as it is compared: what titles of the same document are written with or without is left out. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('市场监督管理', '市场监管')
    .replaceAll(/关于|年度|的|情况|工作/g, (word) => (word === '年度' ? '年' : ''))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function regionValues({ region, level }: ReportSummary): readonly string[] {
  if (region === null) return []
  const names = region.path.split('/')
  return names.map((_, i) => {
    const path = names.slice(0, i + 1).join('/')
    const own = i === names.length - 1 && level !== 'zone' ? region.code : null
    return own ?? resolveRegion(path) ?? path
  })
}

const REGULATOR = '市场监督管理局'

/** 上海市市场监督管理局, 上海市市场监管局, 上海市场监管局, 上海市市监局, 上海市监局. */
function waysToWrite(name: string): ReadonlySet<string> {
  const short = name.endsWith(REGULATOR)
    ? [REGULATOR, '市场监管局', '市监局'].map((end) => name.replace(REGULATOR, end))
    : [name]
  return new Set(short.flatMap((written) => [written, ...withoutKind(written)]))
}

/** The name with the short name of its place: 上海市场监管局, 杭州教育局. */
function withoutKind(name: string): readonly string[] {
  for (let length = 2; length <= Math.min(12, name.length - 2); length++) {
    const place: Division | undefined = findByName(name.slice(0, length))[0]
    const short = place === undefined ? undefined : shortName(place)
    if (place?.name === name.slice(0, length) && short !== undefined) {
      return [`${short}${name.slice(length)}`]
    }
  }
  return []
}

function append(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else if (!group.includes(value)) group.push(value)
}
