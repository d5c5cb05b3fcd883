import { describe, expect, it } from 'vitest'
import type { ReportSummary } from '../../src/domain/report.ts'
import type { Catalogue } from '../../src/engine/reader.ts'
import { resolveFilters } from '../../src/search/filters.ts'
import { listReports } from '../../src/search/reports.ts'
import type { Filters } from '../../src/search/types.ts'

const report = (id: string, more: Partial<ReportSummary>): ReportSummary => ({
  id,
  file: `${id}.txt`,
  title: id,
  issuers: [],
  region: null,
  years: null,
  kind: null,
  level: null,
  issuedOn: null,
  publishedOn: null,
  passages: 1,
  ...more,
})

const reports = [
  report('a', {
    region: { code: '310000', name: '上海市', path: '上海市' },
    years: { from: 2023, to: 2023 },
    kind: 'rule-of-law-report',
    level: 'province',
    issuers: [{ id: 'sh-1', name: '上海市市场监督管理局' }],
    issuedOn: '2024-01-05',
  }),
  report('b', {
    region: { code: '330110', name: '余杭区', path: '浙江省/杭州市/余杭区' },
    years: { from: 2016, to: 2020 },
    kind: 'plan',
    level: 'county',
    publishedOn: '2016-03-01',
  }),
  report('c', { years: { from: 2024, to: 2024 } }),
]

const catalogue: Catalogue = {
  reports,
  report: (id) => reports.find((one) => one.id === id),
  passage: () => undefined,
  naming: () => [],
  passagesOf: (id) => [
    {
      id: `${id}-1`,
      report: id,
      ordinal: 0,
      section: 'plan',
      start: 0,
      end: 1,
      terms: 1,
      practices: [],
    },
  ],
}

describe('filters on reports', () => {
  const check = (filters: Filters, expected: readonly string[]) =>
    expect(resolveFilters(filters, catalogue, []).reports.map(({ id }) => id)).toEqual(expected)

  it('let everything through when there are none', () => {
    check({}, ['a', 'b', 'c'])
    expect(resolveFilters({}, catalogue, []).filter).toEqual({})
  })

  it('take any of the values of one field and all of the fields', () => {
    check({ report: ['a', 'c'] }, ['a', 'c'])
    check({ report: ['a', 'c'], year: [2024] }, ['c'])
    check({ issuer: ['sh-1'] }, ['a'])
    check({ kind: ['plan'] }, ['b'])
    check({ level: ['county', 'province'] }, ['a', 'b'])
    check({ region: ['330000'] }, ['b'])
  })

  it('fit a year that a report covers, and ranges that overlap it', () => {
    check({ year: [2018] }, ['b'])
    check({ yearFrom: 2020, yearTo: 2023 }, ['a', 'b'])
    check({ yearFrom: 2024 }, ['c'])
    check({ yearTo: 2016 }, ['b'])
  })

  it('become a set of reports for the engine, empty where none passes', () => {
    expect(resolveFilters({ year: [1999] }, catalogue, []).filter.reports?.size).toBe(0)
    expect([
      ...(resolveFilters({ section: ['plan'] }, catalogue, []).filter.sections ?? []),
    ]).toEqual(['plan'])
  })
})

describe('help', () => {
  const help = (filters: Filters) => resolveFilters(filters, catalogue, []).help

  it('names near values for one that no report has', () => {
    expect(help({ region: ['上海'] })).toBe(
      'no report here has region "上海", near values: 310000 (上海市)',
    )
    expect(help({ issuer: ['上海市场监督管理局'] })).toContain('sh-1 (上海市市场监督管理局)')
    expect(help({ region: ['火星'] })).toBe('no report here has region "火星"')
    expect(help({ practice: ['mian-fa'] })).toBe('no practice is called "mian-fa"')
  })

  it('is silent where the value exists', () => {
    expect(help({ region: ['310000'], report: ['a'] })).toBeUndefined()
    expect(help({ year: [1999] })).toBeUndefined()
  })
})

describe('listing reports', () => {
  const list = (request: Partial<Parameters<typeof listReports>[1]>) =>
    listReports(
      { catalogue, practices: [] },
      { limit: 10, offset: 0, sort: 'relevance', ...request },
    )

  it('sorts by date: issued, else published, else the end of the years', () => {
    expect(list({ sort: 'date' }).reports.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('pages, and counts all', () => {
    const { reports: page, total } = list({ limit: 1, offset: 1 })
    expect(page.map(({ id }) => id)).toEqual(['b'])
    expect(total).toBe(3)
  })

  it('asks for reports that have such a section', () => {
    expect(list({ section: ['plan'] }).total).toBe(3)
    expect(list({ section: ['problems'] }).total).toBe(0)
  })
})
