import { KIND_LABELS, LEVEL_LABELS, SECTION_LABELS } from '../domain/labels.ts'
import { isNamed, type Practice } from '../domain/practice.ts'
import type { ReportSummary } from '../domain/report.ts'
import type { Facet } from '../domain/words.ts'
import type { Catalogue, IndexReader, PassageFacts } from '../engine/reader.ts'
import { regionsOf } from './regions.ts'
import type { FacetCount, SearchAnswer } from './types.ts'

/** Values a facet lists at most, the most frequent first. */
const FACET_VALUES = 100

type ReportFacet = Exclude<Facet, 'section' | 'practice'>

type Value = Omit<FacetCount, 'count'>

/** Counts passages by each facet's values; a value's count is the total that filtering by it gives. */
export function countFacets(
  facets: readonly Facet[],
  passages: readonly PassageFacts[],
  { catalogue, practices }: Pick<IndexReader, 'catalogue' | 'practices'>,
): SearchAnswer['facets'] {
  const counted: Partial<Record<Facet, readonly FacetCount[]>> = {}
  for (const facet of facets) {
    if (facet === 'section') counted[facet] = bySection(passages)
    else if (facet === 'practice') counted[facet] = byPractice(passages, practices)
    else counted[facet] = byReport(facet, passages, catalogue)
  }
  return counted
}

function bySection(passages: readonly PassageFacts[]): readonly FacetCount[] {
  const counts = new Map<string, FacetCount>()
  for (const { section } of passages) {
    add(counts, { value: section, label: SECTION_LABELS[section] }, 1)
  }
  return listed(counts)
}

/** What a passage merely touches on is not counted. */
function byPractice(
  passages: readonly PassageFacts[],
  practices: readonly Practice[],
): readonly FacetCount[] {
  const names = new Map(practices.map(({ id, name }) => [id, name]))
  const counts = new Map<string, FacetCount>()
  for (const { practices: named } of passages) {
    for (const { id } of named.filter(isNamed)) {
      add(counts, { value: id, label: names.get(id) ?? id }, 1)
    }
  }
  return listed(counts)
}

function byReport(
  facet: ReportFacet,
  passages: readonly PassageFacts[],
  catalogue: Catalogue,
): readonly FacetCount[] {
  const perReport = new Map<string, number>()
  for (const { report } of passages) perReport.set(report, (perReport.get(report) ?? 0) + 1)
  const counts = new Map<string, FacetCount>()
  for (const [id, count] of perReport) {
    const report = catalogue.report(id)
    if (report === undefined) continue
    for (const value of valuesOf(facet, report)) add(counts, value, count)
  }
  return listed(counts)
}

function valuesOf(facet: ReportFacet, report: ReportSummary): readonly Value[] {
  switch (facet) {
    case 'report':
      return [{ value: report.id, label: report.title }]
    case 'region':
      return regionsOf(report)
    case 'issuer':
      return report.issuers.map(({ id, name }) => ({ value: id, label: name }))
    case 'year':
      return yearsOf(report).map((year) => ({ value: String(year), label: String(year) }))
    case 'kind':
      return report.kind === null ? [] : [{ value: report.kind, label: KIND_LABELS[report.kind] }]
    case 'level':
      return report.level === null
        ? []
        : [{ value: report.level, label: LEVEL_LABELS[report.level] }]
  }
}

function yearsOf({ years }: ReportSummary): readonly number[] {
  if (years === null) return []
  return Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
}

function add(counts: Map<string, FacetCount>, value: Value, by: number): void {
  counts.set(value.value, { ...value, count: (counts.get(value.value)?.count ?? 0) + by })
}

function listed(counts: ReadonlyMap<string, FacetCount>): readonly FacetCount[] {
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, FACET_VALUES)
}
