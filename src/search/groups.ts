import type { ReportSummary } from '../domain/report.ts'
import type { Grouping } from '../domain/words.ts'
import type { Catalogue } from '../engine/reader.ts'
import type { Ranked } from './order.ts'
import { ownRegion } from './regions.ts'

/** Hits shown of each group. */
export const GROUP_HITS = 3

export interface RankedGroup {
  readonly key: string
  readonly label: string
  readonly members: readonly Ranked[]
}

/** The key of passages whose report does not say what it is grouped by: they are not lost. */
const UNKNOWN = { key: 'unknown', label: '未注明' }

/** Groups ranked passages; a group stands where its best passage stood. */
export function groupBy(
  grouping: Grouping,
  ranked: readonly Ranked[],
  catalogue: Catalogue,
): readonly RankedGroup[] {
  const groups = new Map<string, { key: string; label: string; members: Ranked[] }>()
  for (const match of ranked) {
    const report = catalogue.report(match.facts.report)
    if (report === undefined) continue
    for (const { key, label } of keysOf(grouping, report)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { key, label, members: [match] })
      else group.members.push(match)
    }
  }
  return [...groups.values()]
}

function keysOf(
  grouping: Grouping,
  report: ReportSummary,
): readonly { readonly key: string; readonly label: string }[] {
  switch (grouping) {
    case 'report':
      return [{ key: report.id, label: report.title }]
    case 'issuer': {
      const keys = report.issuers.map(({ id, name }) => ({ key: id, label: name }))
      return keys.length === 0 ? [UNKNOWN] : keys
    }
    case 'region': {
      const region = ownRegion(report)
      return [region === undefined ? UNKNOWN : { key: region.value, label: region.label }]
    }
  }
}
