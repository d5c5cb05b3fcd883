import type { Field, Metadata, RegionField, YearsField } from '../../src/domain/report.ts'

/**
 * Metadata that somebody gave beside the text; a field that is absent stays as the text says. What is
 * given is stated, by whoever gave it, and so has no span in the text.
 */
export type Overrides = Partial<Metadata>

const EMPTY: Field<never> = { value: null }

export function given<T>(value: T | null): Field<T> {
  return value === null ? EMPTY : { value, basis: 'stated' }
}

export function givenList(values: readonly string[]): readonly Field<string>[] {
  return values.map((value) => ({ value, basis: 'stated' as const }))
}

export function givenRegion(region: Pick<RegionField, 'value' | 'code' | 'path'>): RegionField {
  return region.value === null ? region : { ...region, basis: 'stated' }
}

export function givenYears(years: Pick<YearsField, 'from' | 'to'>): YearsField {
  return years.from === null ? years : { ...years, basis: 'stated' }
}
