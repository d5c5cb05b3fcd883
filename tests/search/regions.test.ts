import { describe, expect, it } from 'vitest'
import type { ReportSummary } from '../../src/domain/report.ts'
import type { Level } from '../../src/domain/words.ts'
import { liesIn, ownRegion, regionsOf } from '../../src/search/regions.ts'

const reportOf = (code: string | null, path: string, level: Level): ReportSummary => ({
  id: 'r',
  file: 'r.txt',
  title: '报告',
  issuers: [],
  region: { code, name: path.split('/').at(-1) ?? '', path },
  years: null,
  kind: null,
  level,
  issuedOn: null,
  publishedOn: null,
  passages: 1,
})

const county = reportOf('330102', '浙江省/杭州市/上城区', 'county')
const city = reportOf('330100', '浙江省/杭州市', 'city')
const municipal = reportOf('120110', '天津市/东丽区', 'county')
const zone = reportOf('500000', '重庆市/重庆高新区', 'zone')

describe('the regions of a report', () => {
  const check = (report: ReportSummary, expected: readonly string[]) =>
    expect(regionsOf(report).map(({ value, path }) => `${value} ${path}`)).toEqual(expected)

  it('are its own and all it lies in, with their codes', () => {
    check(county, ['330000 浙江省', '330100 浙江省/杭州市', '330102 浙江省/杭州市/上城区'])
    check(city, ['330000 浙江省', '330100 浙江省/杭州市'])
    check(municipal, ['120000 天津市', '120110 天津市/东丽区'])
    check(reportOf('310000', '上海市', 'province'), ['310000 上海市'])
  })

  it('give the codes of what a zone inside a county lies in', () => {
    check(reportOf('330110', '浙江省/杭州市/余杭区/未来科技城', 'zone'), [
      '330000 浙江省',
      '330100 浙江省/杭州市',
      '330110 浙江省/杭州市/余杭区',
      '浙江省/杭州市/余杭区/未来科技城 浙江省/杭州市/余杭区/未来科技城',
    ])
  })

  it('name a zone by its path, for it has no code of its own', () => {
    check(zone, ['500000 重庆市', '重庆市/重庆高新区 重庆市/重庆高新区'])
    expect(ownRegion(zone)?.label).toBe('重庆高新区')
  })

  it('are none for a report without one', () => {
    expect(regionsOf({ ...county, region: null })).toEqual([])
  })
})

describe('lying in a region', () => {
  const check = (report: ReportSummary, region: string, lies: boolean) =>
    expect(liesIn(report, region), region).toBe(lies)

  it('includes what lies below, by code or path', () => {
    check(county, '330000', true)
    check(county, '330100', true)
    check(county, '浙江省/杭州市', true)
    check(county, '330102', true)
    check(zone, '500000', true)
    check(zone, '重庆市/重庆高新区', true)
  })

  it('is not lying above, beside, or below a name that only begins alike', () => {
    check(city, '330102', false)
    check(county, '330200', false)
    check(county, '浙江省/杭', false)
    check(reportOf('500000', '重庆市', 'province'), '重庆市/重庆高新区', false)
  })
})
