import { describe, expect, it } from 'vitest'
import { understand } from '../../src/understand/understand.ts'
import { madeKnown } from './made-known.ts'

const known = madeKnown()
const documentsOf = (query: string) =>
  understand(query, known).documents.map(({ name, reports }) => [name, ...reports])

describe('文号 in a query', () => {
  it.each([
    '沪市监法〔2023〕12号',
    '沪市监法[2023]12号',
    '沪市监法（2023）12号',
    '沪市监法【２０２３】１２号',
    '沪市监法202312号',
  ])('%s is that of a report', (query) => {
    expect(documentsOf(query)).toEqual([['沪市监法〔2023〕12号', 'shanghai-2023']])
  })

  it('of a document that is only cited is read too, in all ways to write it', () => {
    const [cited] = understand('余市监[2018]165号', known).documents
    expect(cited).toMatchObject({ name: '余市监〔2018〕165号', reports: [] })
    expect(cited?.written).toEqual(expect.arrayContaining(['余市监[2018]165号', '余市监2018165号']))
  })
})

describe('a title in a query', () => {
  const shanghai = ['上海市市场监督管理局关于2023年度法治政府建设情况的报告', 'shanghai-2023']
  it.each([
    ['上海市市场监督管理局关于2023年度法治政府建设情况的报告', [shanghai]],
    ['《上海市市场监督管理局关于2023年度法治政府建设情况的报告》', [shanghai]],
    ['上海市市场监管局2023年法治政府建设报告', [shanghai]],
    ['上海市市场监督管理局关于2022年度法治政府建设情况的报告', []],
    ['法治政府建设', []],
  ])('%s: %j', (query, documents) => {
    expect(documentsOf(query)).toEqual(documents)
  })
})
