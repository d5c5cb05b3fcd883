import { describe, expect, it } from 'vitest'
import { citations } from '../../src/facts/citations.ts'

const found = (text: string) =>
  citations(text).map(({ title, documentNumber }) => [title, documentNumber])

describe('a cited document has', () => {
  it.each<[string, string | null, string | null]>([
    [
      '落实《法治政府建设实施纲要（2021—2025年）》部署',
      '法治政府建设实施纲要（2021—2025年）',
      null,
    ],
    [
      '《关于印发<重大行政执法决定法制审核办法>的通知》(余市监〔2018〕165号)规范性文件',
      '关于印发<重大行政执法决定法制审核办法>的通知',
      '余市监〔2018〕165号',
    ],
    ['《关于印发〈免罚清单〉的通知》', '关于印发〈免罚清单〉的通知', null],
    [
      '《关于印发《免罚清单》的通知》（国发［2021］15号）',
      '关于印发《免罚清单》的通知',
      '国发〔2021〕15号',
    ],
    ['《关于印发《免罚清单的通知》实施', '关于印发《免罚清单的通知', null],
    ['《意见》（国办发(2018)118号，以下简称意见）', '意见', '国办发〔2018〕118号'],
    ['《关于推进\n工作的意见》', '关于推进工作的意见', null],
    ['《行政处罚裁量细则》(2018)', '行政处罚裁量细则', null],
    ['在《中国市场监管报》刊发', '中国市场监管报', null],
  ])('%s', (text, title, number) => {
    expect(found(text)).toEqual([[title, number]])
  })
})

describe('a number alone is a citation, its brackets set right', () => {
  it.each([
    ['根据国办发〔2018〕118号文件', '国办发〔2018〕118号'],
    ['（渝高新办发〔202336号）', '渝高新办发〔2023〕36号'],
    ['文号 | 沪市监法规20240002号', '沪市监法规〔2024〕0002号'],
    ['按照浙政办发【２０２１】８号要求', '浙政办发〔2021〕8号'],
    ['见市监法发2023〕3 号', '市监法发〔2023〕3号'],
    ['经国务院令第752号公布', '国务院令第752号'],
    ['2021年3月5日省人民政府令第386号公布', '省人民政府令第386号'],
  ])('%s', (text, number) => {
    expect(found(text)).toEqual([[null, number]])
  })
})

describe('no citation is', () => {
  it.each([
    '解放路2023号',
    '处理工单20230001号',
    '工商2023年第3号令牌',
    '（2018）浙01民终123号',
    '《没有结尾',
    '1》',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

it('gives citations in order, each with the span it stands in', () => {
  const text = '依据国发〔2020〕1号和《通知》（国发〔2021〕2号），以及《办法》。'
  expect(citations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '国发〔2020〕1号',
    '《通知》（国发〔2021〕2号）',
    '《办法》',
  ])
})
