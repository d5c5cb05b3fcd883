import { describe, expect, it } from 'vitest'
import { countCoverage, coverage } from '../../src/search/coverage.ts'
import { REPORT } from '../http/fake-service.ts'
import { indexCorpus, withCorpus } from '../support/indexed.ts'

const shangcheng = {
  ...REPORT,
  id: 'shangcheng',
  region: { code: '330102', name: '上城区', path: '浙江省/杭州市/上城区' },
  years: { from: 2020, to: 2021 },
  kind: 'plan' as const,
}
const nowhere = { ...REPORT, id: 'nowhere', region: null, years: null, kind: null }

describe('coverage', () => {
  it('counts a report in each of its years, and once in all', () => {
    const { cells, reports } = countCoverage([shangcheng])
    expect(cells).toEqual([
      { region: '330102', year: 2020, kind: 'plan', reports: 1 },
      { region: '330102', year: 2021, kind: 'plan', reports: 1 },
    ])
    expect(reports).toBe(1)
  })

  it('names a region above what lies in it, with what lies in it counted', () => {
    const { regions } = countCoverage([REPORT, shangcheng, { ...shangcheng, id: 'another' }])
    expect(regions.map(({ path, reports }) => [path, reports])).toEqual([
      ['上海市', 1],
      ['浙江省', 2],
      ['浙江省/杭州市', 2],
      ['浙江省/杭州市/上城区', 2],
    ])
  })

  it('leaves no year out between the first and the last', () => {
    expect(countCoverage([REPORT, shangcheng]).years).toEqual([2020, 2021, 2022, 2023])
    expect(countCoverage([nowhere]).years).toEqual([])
  })

  it('does not hide what says neither region nor year nor kind', () => {
    const { cells, reports } = countCoverage([nowhere])
    expect(cells).toEqual([{ region: null, year: null, kind: null, reports: 1 }])
    expect(reports).toBe(1)
  })

  it('counts one of two files with the same text', async () => {
    const text = '上海市市场监督管理局关于2023年度法治政府建设情况的报告\n\n公布免罚清单。\n'
    await withCorpus({ 'a.txt': text, 'b.txt': text }, async (corpus) => {
      const { reader } = await indexCorpus(corpus)
      expect(reader.catalogue.reports).toHaveLength(2)
      expect(await coverage(reader)).toMatchObject({ reports: 1, duplicates: 1 })
    })
  })
})
