import { describe, expect, it } from 'vitest'
import type { TermStatistics } from '../../src/engine/reader.ts'
import { metIn, wantedOf } from '../../src/search/issuers/conditions.ts'

const WORDS = new Set(['食品', '抽检', '调解', '成功'])
const STATISTICS: TermStatistics = {
  passages: 100,
  averageTerms: 100,
  documentFrequency: () => 10,
}

const isMet = (ways: readonly string[], text: string) => {
  const conditions = [{ ways, isTranslated: false }]
  const wanted = wantedOf(conditions, STATISTICS, (word) => WORDS.has(word))
  return metIn(text, wanted, { start: 0, end: text.length }) !== undefined
}

describe('a condition is met', () => {
  it.each([
    ['食品抽检', '组织食品抽检3002批次'],
    ['食品抽检', '完成抽检食品4870批次'],
    ['食品抽检', '食品非法添加抽检123批次'],
    ['调解成功率', '调解纠纷,成功率98.6%'],
  ])('%s by the words it is made of: %s', (condition, text) => {
    expect(isMet([condition], text)).toBe(true)
  })
  it('by one of several ways', () => {
    expect(isMet(['赔偿', '追缴'], '追缴损失')).toBe(true)
  })
})

describe('the verb of a question', () => {
  const among = (verb: 'free' | 'needed', object: string, text: string) => {
    const conditions = [
      { ways: ['查处', '查办'], isTranslated: false, verb },
      { ways: [object], isTranslated: false },
    ]
    const rare = { ...STATISTICS, documentFrequency: (term: string) => (term === '企业' ? 60 : 2) }
    const wanted = wantedOf(conditions, rare, (word) => WORDS.has(word))
    return metIn(text, wanted, { start: 0, end: text.length }) !== undefined
  }

  it.each<['free' | 'needed', string, string, boolean]>([
    ['free', '贿赂', '治理贿赂12起', true],
    ['needed', '贿赂', '治理贿赂12起', false],
    ['needed', '贿赂', '查办贿赂12起', true],
    ['free', '企业', '服务企业12家', false],
    ['free', '企业', '查办企业12家', true],
    ['needed', '贿赂', `查办案件${'，各科室通力合作'.repeat(5)}，宣传反贿赂`, false],
  ])('%s of %s: %s', (verb, object, text, met) => {
    expect(among(verb, object, text)).toBe(met)
  })
})

describe('a condition is not met', () => {
  it.each([
    ['食品抽检', '组织食品安全大检查,对电梯和压力容器等特种设备开展抽检'],
    ['食品抽检', '食品安全'],
    ['饮料抽检', '抽检饮用水'],
  ])('%s: %s', (condition, text) => {
    expect(isMet([condition], text)).toBe(false)
  })
})
