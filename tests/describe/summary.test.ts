import { describe as area, expect, it } from 'vitest'
import { describe } from '../../indexer/describe/describe.ts'
import { issuerId, summarise, titleOf } from '../../indexer/describe/summary.ts'

function summaryOf(file: string, text: string) {
  const { metadata } = describe({ text, blocks: [] })
  return summarise({ id: 'r', file, metadata, passages: 3 })
}

area('summarise', () => {
  it('holds the values alone', () => {
    const text = '重庆高新区市场监督管理局关于2023年法治政府建设情况的报告\n2023年，工作稳步推进。'
    expect(summaryOf('a/b.txt', text)).toEqual({
      id: 'r',
      file: 'a/b.txt',
      title: '重庆高新区市场监督管理局关于2023年法治政府建设情况的报告',
      issuers: [{ id: issuerId('重庆高新区市场监督管理局'), name: '重庆高新区市场监督管理局' }],
      region: { code: '500000', name: '重庆高新区', path: '重庆市/重庆高新区' },
      years: { from: 2023, to: 2023 },
      kind: 'rule-of-law-report',
      level: 'zone',
      issuedOn: null,
      publishedOn: null,
      passages: 3,
    })
  })

  it('says nothing of what the text does not say', () => {
    expect(summaryOf('2023/notes.v2.txt', '工作稳步推进。')).toEqual({
      id: 'r',
      file: '2023/notes.v2.txt',
      title: 'notes.v2',
      issuers: [],
      region: null,
      years: null,
      kind: null,
      level: null,
      issuedOn: null,
      publishedOn: null,
      passages: 3,
    })
  })
})

area('titleOf', () => {
  it.each([
    ['报告', 'x.txt', '报告'],
    [null, 'a/杭州-2023.txt', '杭州-2023'],
    [null, '.txt', '.txt'],
    ['', 'x', 'x'],
  ])('%s of %s', (value, file, expected) => {
    expect(titleOf({ title: { value } }, file)).toBe(expected)
  })
})

area('issuerId', () => {
  it.each([
    ['上海市市场监督管理局', '310000-'],
    ['杭州市上城区市场监督管理局', '330102-'],
    ['国家市场监督管理总局', 'body-'],
    ['鼓楼区市场监督管理局', 'body-'],
  ])('%s', (name, prefix) => {
    expect(issuerId(name)).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(issuerId(name).startsWith(prefix)).toBe(true)
    expect(issuerId(name)).toBe(issuerId(name))
  })

  it('tells names apart', () => {
    const names = ['上海市市场监督管理局', '上海市公安局', '上海市人民政府']
    expect(new Set(names.map(issuerId)).size).toBe(names.length)
  })
})
