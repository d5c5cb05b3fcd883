import { describe, expect, it } from 'vitest'
import { understand } from '../../src/understand/understand.ts'
import { madeKnown } from './made-known.ts'

const known = madeKnown()
const idsOf = (query: string, ...off: string[]) =>
  understand(query, known, new Set(off)).readings.map(({ id }) => id)

describe('what is read in a query', () => {
  it.each([
    ['免罚清单', ['practice:mian-fa-qing-dan']],
    ['“免罚清单” -上海', ['phrase:免罚清单', 'exclusion:上海']],
    ['雙隨機一公開', ['script:双随机一公开', 'practice:shuang-sui-ji']],
    ['双随 机一公开', ['correction:双随机一公开', 'practice:shuang-sui-ji']],
    ['明厨亮皂', ['correction:明厨亮灶', 'practice:ming-chu-liang-zao']],
    ['名厨亮造', ['correction:明厨亮灶', 'practice:ming-chu-liang-zao']],
    ['首席质量宫', ['correction:首席质量官']],
    ['店梯安全', ['correction:电梯']],
    ['学校实堂', ['correction:校食堂']],
    ['学校实堂 抽查', []],
    ['mfqd', ['pinyin:免罚清单', 'practice:mian-fa-qing-dan']],
    ['mianfaqingdan', ['pinyin:免罚清单', 'practice:mian-fa-qing-dan']],
    ['mian fa qing dan', ['pinyin:免罚清单', 'practice:mian-fa-qing-dan']],
    ['免罚qd', ['pinyin:免罚清单', 'practice:mian-fa-qing-dan']],
    ['mf清单', ['pinyin:免罚清单', 'practice:mian-fa-qing-dan']],
    ['which bureaus piloted not-penalize lists', ['practice:mian-fa-qing-dan']],
    ['doubel random inspections', ['correction:double', 'practice:shuang-sui-ji']],
    [
      '上海2023年免罚清单',
      ['filter:region:310000', 'filter:year:2023', 'practice:mian-fa-qing-dan'],
    ],
    ['上海市市场监管局 免罚清单', ['filter:issuer:310000-1', 'practice:mian-fa-qing-dan']],
    ['沪市监法[2023]12号', ['number:沪市监法-2023-12号']],
    ['fair competition', ['translation:fair-competition']],
    ['枫桥经验', ['practice:feng-qiao-jing-yan']],
    ['容错免责工作机制', []],
    ['食品 安全', []],
    ['odr', []],
    ['魑魅魍魉', []],
  ])('%s: %j', (query, ids) => {
    expect(idsOf(query)).toEqual(ids)
  })

  it('each can be undone', () => {
    expect(idsOf('明厨亮皂', 'correction:明厨亮灶')).toEqual([])
    expect(idsOf('mfqd', 'practice:mian-fa-qing-dan')).toEqual(['pinyin:免罚清单'])
    expect(idsOf('上海2023年免罚', 'filter:region:310000')).not.toContain('filter:region:310000')
    expect(idsOf('“免罚” 电梯', 'phrase:免罚')).toEqual([])
    const plain = understand('免罚 -电梯', known, new Set(['exclusion:电梯']))
    expect([plain.exclusions, plain.text]).toEqual([[], '免罚 -电梯'])
  })

  it('stands where it was typed', () => {
    const query = '上海  雙隨 機一公開'
    for (const { from } of understand(query, known).readings) {
      expect(query.slice(from.start, from.end)).toBe(from.text)
    }
    const [region] = understand('免罚清单 上海', known).readings.slice(-1)
    expect(region?.from).toEqual({ start: 5, end: 7, text: '上海' })
  })
})

describe('what is left of a query', () => {
  it.each([
    ['上海2023年免罚', '免罚', '上海2023年免罚'],
    ['余杭区的免罚清单', '免罚清单', '余杭区的免罚清单'],
    ['明厨亮皂', '明厨亮灶', '明厨亮灶'],
    ['免罚 -上海', '免罚', '免罚'],
    ['fair competition', '', 'fair competition'],
    ['which bureaus piloted not-penalize lists', '', 'which bureaus piloted not-penalize lists'],
    ['zebra elevator', 'zebra', 'zebra elevator'],
  ])('%s: words %j, meaning %j', (query, text, meant) => {
    expect(understand(query, known)).toMatchObject({ text, meant })
  })

  it('counts practices by themselves', () => {
    const { rest, practices } = understand('食品免罚清单', known)
    expect(rest).toBe('食品')
    expect(practices).toMatchObject([
      { id: 'mian-fa-qing-dan', written: '免罚清单', not: ['容错免责工作机制'] },
    ])
    expect(practices[0]?.variants.map(({ text, relation }) => `${relation} ${text}`)).toEqual([
      'same 免罚清单',
      'same 不予处罚清单',
      'same 容错免责清单',
      'same not-penalize list',
      'related 包容审慎',
    ])
  })

  it('gives each English phrase its words of the corpus', () => {
    const { groups } = understand('licence complaints', known)
    expect(
      groups.map(({ written, alternatives }) => [written, alternatives.map((a) => a.text)]),
    ).toEqual([
      ['licence', ['许可证', '执照']],
      ['complaints', ['投诉']],
    ])
  })
})

describe('quotation marks in a text', () => {
  it('are names, not phrases to be found', () => {
    expect(understand('深化“明厨亮灶”工程，推进食品安全监管。', known).phrases).toEqual([])
  })
})
