import { describe, expect, it } from 'vitest'
import { type OverridableField, readField } from '../../indexer/overrides/values.ts'

const stated = (value: string) => ({ value, basis: 'stated' })

describe('a value given beside a report', () => {
  const cases: readonly (readonly [OverridableField, string, unknown])[] = [
    ['title', ' 关于某事的通知 ', { title: stated('关于某事的通知') }],
    ['title', '', {}],
    ['title', '-', { title: { value: null } }],
    ['issuers', '甲局;乙局；丙局', { issuers: [stated('甲局'), stated('乙局'), stated('丙局')] }],
    ['issuers', '-', { issuers: [] }],
    ['attachments', '一.pdf', { attachments: [stated('一.pdf')] }],
    ['level', 'county', { level: stated('county') }],
    ['level', '区县级', { level: stated('county') }],
    ['kind', '政府工作报告', { kind: stated('government-work-report') }],
    ['years', '2023', { years: { from: 2023, to: 2023, basis: 'stated' } }],
    ['years', '2021—2025年', { years: { from: 2021, to: 2025, basis: 'stated' } }],
    ['issuedOn', '2024/1/5', { issuedOn: stated('2024-01-05') }],
    ['publishedOn', '2024年1月5日', { publishedOn: stated('2024-01-05') }],
    ['documentNumber', '沪市监法规[2024]2号', { documentNumber: stated('沪市监法规〔2024〕2号') }],
    ['indexNumber', 'AB-2024-1', { indexNumber: stated('AB-2024-1') }],
  ]
  it.each(cases)('%s %s', (field, written, expected) => {
    expect(readField(field, written)).toEqual(expected)
  })

  it.each(['310114', '上海市/嘉定区', '嘉定区'])('names a region: %s', (written) => {
    expect(readField('region', written)).toEqual({
      region: { value: '嘉定区', code: '310114', path: '上海市/嘉定区', basis: 'stated' },
    })
  })

  it('names a special zone below its place', () => {
    expect(readField('region', '重庆市/重庆高新区')).toEqual({
      region: { value: '重庆高新区', code: '500000', path: '重庆市/重庆高新区', basis: 'stated' },
    })
  })

  it.each([
    ['region', '鼓楼区'],
    ['region', '重庆市/乌有县'],
    ['level', '乡镇'],
    ['kind', '报告'],
    ['years', '去年'],
    ['years', '2025-2021'],
    ['issuedOn', '2024-02-30'],
    ['publishedOn', '近日'],
  ] as const)('is refused in words: %s %s', (field, written) => {
    expect(readField(field, written)).toMatchObject({ wrong: expect.stringContaining(written) })
  })
})
