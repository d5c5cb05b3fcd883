import { isNamed } from '../domain/practice.ts'
import type { ReportSummary } from '../domain/report.ts'
import type { Section } from '../domain/words.ts'
import type { IndexReader, PassageFacts } from '../engine/reader.ts'

/** The one index there is, as Meilisearch's clients call it. */
export const INDEX_UID = 'passages'

/** What the words of a query are looked for in, always in both. */
export const SEARCHABLE: readonly string[] = ['headingPath', 'text']

/** Attributes to filter, facet and make distinct by, in the order failures list them. */
export const FILTERABLE = [
  'issuers',
  'kind',
  'practices',
  'region.lvl0',
  'region.lvl1',
  'region.lvl2',
  'report',
  'section',
  'title',
  'year',
] as const
export type Filterable = (typeof FILTERABLE)[number]

export const SORTABLE = ['title', 'year'] as const
export type Sortable = (typeof SORTABLE)[number]

export function asFilterable(name: string): Filterable | undefined {
  return FILTERABLE.find((known) => known === name)
}

/** Undefined: the document does not have it. */
export type AttributeValue = string | number | null | readonly string[] | undefined

/** What of a passage filters may ask, beyond its report. */
export interface PassageTraits {
  readonly section: Section
  readonly practices: readonly string[]
}

/** What of an index the values of attributes are made of. */
export type Shelves = Pick<IndexReader, 'catalogue' | 'practices'>

/** Names of the practices that a passage speaks of, not of those it merely touches on. */
export function practicesOf(
  facts: Pick<PassageFacts, 'practices'>,
  { practices }: Shelves,
): readonly string[] {
  return facts.practices
    .filter(isNamed)
    .map(({ id }) => practices.find((practice) => practice.id === id)?.name ?? id)
}

/** `region.lvl0` to `region.lvl2`: a report's region and what it lies in, each with all above it. */
export function regionLevels({ region }: ReportSummary): readonly string[] {
  const names = region?.path.split('/') ?? []
  return names.slice(0, 3).map((_, level) => names.slice(0, level + 1).join(' > '))
}

export function reportValue(
  attribute: Exclude<Filterable, keyof PassageTraits>,
  report: ReportSummary,
): AttributeValue {
  switch (attribute) {
    case 'report':
      return report.id
    case 'title':
      return report.title
    case 'issuers':
      return report.issuers.map(({ name }) => name)
    case 'year':
      return report.years?.to ?? null
    case 'kind':
      return report.kind
    case 'region.lvl0':
      return regionLevels(report)[0]
    case 'region.lvl1':
      return regionLevels(report)[1]
    case 'region.lvl2':
      return regionLevels(report)[2]
  }
}

/** The single values of one passage. */
export function passageValues(
  attribute: Filterable,
  facts: PassageFacts,
  shelves: Shelves,
): readonly (string | number)[] {
  if (attribute === 'section') return [facts.section]
  if (attribute === 'practices') return practicesOf(facts, shelves)
  const report = shelves.catalogue.report(facts.report)
  return report === undefined ? [] : singleValues(reportValue(attribute, report))
}

/** The single values of an attribute: none where it is absent, null or an empty list. */
export function singleValues(value: AttributeValue): readonly (string | number)[] {
  if (value === undefined || value === null) return []
  return typeof value === 'string' || typeof value === 'number' ? [value] : value
}
