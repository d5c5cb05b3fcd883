import type { Practice } from '../domain/practice.ts'
import type { ReportSummary } from '../domain/report.ts'
import type { Section } from '../domain/words.ts'
import type { Catalogue, PassageFacts, PassageFilter } from '../engine/reader.ts'
import { resolveCondition } from './condition.ts'
import { passagesNaming } from './naming.ts'
import { liesIn, regionsOf } from './regions.ts'
import type { ConditionedFilters, Filters } from './types.ts'

export interface ResolvedFilters {
  readonly filter: PassageFilter
  /** The passages that pass, in the catalogue's order, where practices are asked for. */
  readonly naming: readonly PassageFacts[] | undefined
  /** What engines are not told of; absent: `filter` says it all. */
  readonly passes?: (facts: PassageFacts) => boolean
  /** The reports that pass, in the catalogue's order. */
  readonly reports: readonly ReportSummary[]
  /** For values that no report here has: near ones that some has. */
  readonly help: string | undefined
}

type Test = (report: ReportSummary) => boolean

/**
 * Turns filters on reports' metadata into the set of reports that pass: engines know reports and
 * sections only, so that a filter means the same on every engine.
 */
export function resolveFilters(
  filters: ConditionedFilters,
  catalogue: Catalogue,
  practices: readonly Practice[],
): ResolvedFilters {
  const naming =
    filters.practice &&
    passagesNaming(catalogue, filters.practice, {
      ...(filters.section !== undefined && { sections: new Set(filters.section) }),
    })
  const tests = testsOf(filters, naming)
  const fitting =
    tests.length === 0
      ? catalogue.reports
      : catalogue.reports.filter((report) => tests.every((test) => test(report)))
  const { reports, sections, passes } = resolveCondition(filters.where, fitting)
  const ids =
    reports.length < catalogue.reports.length ? new Set(reports.map(({ id }) => id)) : undefined
  const allowed = both(filters.section, sections)
  return {
    naming: naming?.filter(({ report }) => ids?.has(report) ?? true),
    filter: {
      ...(ids !== undefined && { reports: ids }),
      ...(allowed !== undefined && { sections: allowed }),
    },
    ...(passes !== undefined && { passes }),
    reports,
    help: missing(filters, catalogue.reports, practices),
  }
}

function both(
  asked: readonly Section[] | undefined,
  passing: ReadonlySet<Section> | undefined,
): ReadonlySet<Section> | undefined {
  if (asked === undefined) return passing
  return passing === undefined ? new Set(asked) : passing.intersection(new Set(asked))
}

function testsOf(filters: Filters, naming: readonly PassageFacts[] | undefined): readonly Test[] {
  const { report: ids, region, issuer, year, yearFrom, yearTo, kind, level } = filters
  const tests: Test[] = []
  if (ids !== undefined) tests.push(({ id }) => ids.includes(id))
  if (region !== undefined) tests.push((report) => region.some((value) => liesIn(report, value)))
  if (issuer !== undefined)
    tests.push(({ issuers }) => issuers.some(({ id }) => issuer.includes(id)))
  if (year !== undefined) tests.push((report) => year.some((one) => covers(report, one, one)))
  if (yearFrom !== undefined || yearTo !== undefined) {
    tests.push((report) => covers(report, yearFrom ?? -Infinity, yearTo ?? Infinity))
  }
  if (kind !== undefined) tests.push((report) => report.kind !== null && kind.includes(report.kind))
  if (level !== undefined) {
    tests.push((report) => report.level !== null && level.includes(report.level))
  }
  if (naming !== undefined) {
    const found = new Set(naming.map(({ report }) => report))
    tests.push(({ id }) => found.has(id))
  }
  return tests
}

function covers({ years }: ReportSummary, from: number, to: number): boolean {
  return years !== null && years.from <= to && years.to >= from
}

interface NamedValue {
  readonly value: string
  /** All that a person may have meant it by. */
  readonly names: readonly string[]
}

/** How many near values a hint names. */
const NEAR_VALUES = 5

function missing(
  filters: Filters,
  reports: readonly ReportSummary[],
  practices: readonly Practice[],
): string | undefined {
  const hints = [
    ...hintsFor('report', filters.report, () =>
      reports.map(({ id, file, title }) => ({ value: id, names: [id, file, title] })),
    ),
    ...hintsFor('region', filters.region, () => [
      ...distinct(
        reports.flatMap(regionsOf).map(({ value, path }) => ({ value, names: [value, path] })),
      ),
    ]),
    ...hintsFor('issuer', filters.issuer, () => [
      ...distinct(
        reports.flatMap(({ issuers }) =>
          issuers.map(({ id, name }) => ({ value: id, names: [id, name] })),
        ),
      ),
    ]),
    ...hintsFor('practice', filters.practice, () =>
      practices.map(({ id, name, same }) => ({ value: id, names: [id, ...same, name] })),
    ),
  ]
  return hints.length === 0 ? undefined : hints.join('; ')
}

function hintsFor(
  field: 'report' | 'region' | 'issuer' | 'practice',
  asked: readonly string[] | undefined,
  known: () => readonly NamedValue[],
): readonly string[] {
  if (asked === undefined) return []
  const values = known()
  return asked
    .filter((value) => !values.some(({ names }) => names.includes(value)))
    .map((value) => {
      const near = nearest(value, values).map(({ value: id, names }) => {
        const name = names.at(-1)
        return name === undefined || name === id ? id : `${id} (${name})`
      })
      const has =
        field === 'practice'
          ? `no practice is called "${value}"`
          : `no report here has ${field} "${value}"`
      return near.length === 0 ? has : `${has}, near values: ${near.join(', ')}`
    })
}

function distinct(values: readonly NamedValue[]): readonly NamedValue[] {
  return [...new Map(values.map((value) => [value.value, value])).values()]
}

/** By the share of the asked value's pairs of characters that the best of its names holds. */
function nearest(asked: string, values: readonly NamedValue[]): readonly NamedValue[] {
  return values
    .map((value) => ({
      value,
      likeness: Math.max(...value.names.map((name) => likeness(asked, name))),
    }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEAR_VALUES)
    .map(({ value }) => value)
}

function likeness(asked: string, name: string): number {
  const pairs = Array.from({ length: Math.max(1, asked.length - 1) }, (_, i) =>
    asked.slice(i, i + 2),
  )
  return pairs.filter((pair) => name.includes(pair)).length / pairs.length
}
