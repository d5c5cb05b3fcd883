import { describe, expect, it } from 'vitest'
import { readSyntax } from '../../src/understand/syntax.ts'

describe('the signs of a query', () => {
  it.each([
    ['“免罚清单”', ['免罚清单'], []],
    ['「包容审慎」监管', ['包容审慎'], []],
    ['『免罚』', ['免罚'], []],
    ['"no penalty" list', ['no penalty'], []],
    ['＂免罚＂', ['免罚'], []],
    ['"未闭合 免罚', [], []],
    ['“” 免罚', [], []],
    ['《条例》', [], []],
    ['免罚 -罚款', [], ['罚款']],
    ['免罚 －罚款', [], ['罚款']],
    ['-罚款 免罚', [], ['罚款']],
    ['-"不予 处罚" 清单', [], ['不予 处罚']],
    ['免罚-罚款', [], []],
    ['沪市监-12号', [], []],
    ['2021-2023年', [], []],
    ['-5 度', [], []],
    ['免罚 - 罚款', [], []],
    ['深化“一网通办”，免费提供印章。', [], []],
    ['商家说的“假一赔十”是什么意思', [], []],
  ])('%s: phrases %j, without %j', (query, phrases, exclusions) => {
    const found = readSyntax(query)
    expect(found.phrases.map(({ text }) => text)).toEqual(phrases)
    expect(found.exclusions.map(({ text }) => text)).toEqual(exclusions)
  })
})
