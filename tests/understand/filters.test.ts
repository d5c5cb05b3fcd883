import { describe, expect, it } from 'vitest'
import { understand } from '../../src/understand/understand.ts'
import { madeKnown } from './made-known.ts'

const known = madeKnown()
const SHANGHAI = { region: ['310000'] }
const YUHANG = { region: ['330110'] }

describe('words that leave no doubt which reports are wanted', () => {
  it.each([
    ['上海2023年免罚', { ...SHANGHAI, yearFrom: 2023, yearTo: 2023 }],
    ['上海 免罚清单', SHANGHAI],
    ['上海免罚清单', SHANGHAI],
    ['上海行政处罚案件多少', SHANGHAI],
    ['余杭区的免罚清单', YUHANG],
    ['上海和余杭的免罚清单', { region: ['310000', '330110'] }],
    ['重庆高新区免罚清单', { region: ['重庆市/重庆高新区'] }],
    ['Shanghai not-penalize list', SHANGHAI],
    ['elevator in Yuhang District', YUHANG],
    ['上海市市场监管局 免罚清单', { issuer: ['310000-1'] }],
    ['上海市监局 免罚清单', { issuer: ['310000-1'] }],
    ['2021-2023年免罚清单', { yearFrom: 2021, yearTo: 2023 }],
    ['免罚清单 2021年以来', { yearFrom: 2021 }],
    ['elevator since 2021', { yearFrom: 2021 }],
    ['上海 2023 免罚清单', { ...SHANGHAI, yearFrom: 2023, yearTo: 2023 }],
    ['政府工作报告中的免罚清单', { kind: ['government-work-report'] }],
  ])('%s: %j', (query, filters) => {
    expect(understand(query, known).filters).toEqual(filters)
  })
})

describe('words that leave doubt', () => {
  it.each([
    '北京时间',
    '上海交通大学',
    '上海合作组织',
    '中山装',
    '枫桥经验',
    '学习上海免罚清单',
    '《上海市消费者权益保护条例》',
    '上海市消费者权益保护条例',
    'Shanghai Jiaotong University',
    '在上海也能领到余杭的许可证吗',
    '去年免罚清单',
    '2022年度年报公示率',
    '2024-01-08',
    '2023年5月免罚',
    '抽检2023批次',
    '食品抽检3002批次',
    '法治政府建设年度报告',
    '政府工作报告',
  ])('%s filters nothing', (query) => {
    expect(understand(query, known).filters).toEqual({})
  })
})

describe('a region or a year that no report has', () => {
  it.each([
    ['哈尔滨免罚清单', ['filter:region:230100']],
    ['上海2011年免罚清单', ['filter:year:2011']],
    ['浙江省免罚清单', []],
    ['上海2023年免罚清单', []],
  ])('%s: %j is said, and its words are looked for', (query, ids) => {
    const { unknown, readings, text } = understand(query, known)
    expect(unknown.map(({ id }) => id)).toEqual(ids)
    expect(readings.map(({ id }) => id)).not.toContain(ids[0])
    if (ids.length > 0) expect(text).toContain(unknown[0]?.id.includes('year') ? '2011' : '哈尔滨')
  })
})
