import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TermStatistics } from '../../src/engine/reader.ts'
import { plainly } from '../../src/ranking/asked.ts'
import { inverseDocumentFrequency, termScore } from '../../src/ranking/bm25.ts'
import { candidateTerms, explainCandidate, scoreCandidate } from '../../src/ranking/lexical.ts'
import { lexicalNeed } from '../../src/ranking/need.ts'
import { fold } from '../../src/text/fold.ts'
import { terms } from '../../src/text/terms.ts'

function statisticsOf(texts: readonly string[]): TermStatistics {
  const all = texts.map((text) => terms(fold(text)))
  return {
    passages: texts.length,
    averageTerms: all.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length),
    documentFrequency: (term) => all.filter((some) => some.includes(term)).length,
  }
}

const score = (query: string, text: string, others: readonly string[] = [], headings = '') => {
  const statistics = statisticsOf([text, ...others])
  const length = { terms: terms(fold(text)).length, average: statistics.averageTerms }
  const candidate = { text: fold(text), headings: fold(headings), practices: [], length }
  return scoreCandidate(lexicalNeed(plainly(query), statistics), candidate)
}

describe('BM25', () => {
  it('agrees with its formula', () => {
    expect(inverseDocumentFrequency(10, 2)).toBeCloseTo(Math.log(1 + 8.5 / 2.5), 12)
    expect(termScore(3, 2, { terms: 20, average: 10 })).toBeCloseTo(
      (2 * 3 * 2.2) / (3 + 1.2 * (1 - 0.75 + 0.75 * 2)),
      12,
    )
    expect(termScore(0, 2, { terms: 20, average: 10 })).toBe(0)
  })

  it('never falls below zero, however common a term is', () => {
    expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0)
  })
})

describe('a match', () => {
  const check = (query: string, text: string, matches: boolean, others: readonly string[] = []) =>
    expect(score(query, text, others).matches, `${query} / ${text}`).toBe(matches)

  it('holds enough of what the query is about', () => {
    check('免罚清单', '严格落实免罚清单制度', true)
    check('轻微违法不予处罚', '轻微违法行为不予处罚清单', true)
  })

  it('is not made by single characters', () => {
    check('免罚清单', '清楚免去处罚的单位', false)
  })

  it('is not made by the common part of a query', () => {
    const others = ['市场监管工作', '市场监管改革', '市场监管执法', '市场监管部门']
    check('电梯市场监管', '加强市场监管', false, others)
    check('电梯市场监管', '电梯维保的监管', true, others)
  })

  it('is harder for a word that occurs nowhere', () => {
    check('免罚清单', '严格落实免罚清单制度', true, ['处罚'])
    check('火星免罚清单', '严格落实免罚清单制度', false, ['处罚'])
  })

  it('needs the character itself where the query is one character', () => {
    check('罚', '处罚', true)
    check('罚', '处分', false)
  })

  it('may stand in the heading path', () => {
    expect(score('免罚清单', '共三十七条', [], '一、推行免罚清单').matches).toBe(true)
  })

  it('is none for a query without a term', () => {
    check('……', '严格落实免罚清单制度', false)
  })
})

describe('candidate terms', () => {
  const words = fc
    .array(fc.constantFrom(...'免罚清单不予处市场监管电梯的 ，3a'), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join(''))

  it('are in every passage that matches', () => {
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 8 }), (query, texts) => {
        const need = lexicalNeed(plainly(query), statisticsOf(texts))
        const any = candidateTerms(need)
        for (const text of texts) {
          const held = terms(fold(text))
          const { matches } = scoreCandidate(need, {
            text: fold(text),
            headings: '',
            practices: [],
            length: { terms: held.length, average: 5 },
          })
          if (matches) expect(any.some((term) => held.includes(term))).toBe(true)
        }
      }),
    )
  })

  it('leave out what could not make a match alone', () => {
    const texts = ['市场监管电梯', '市场监管一', '市场监管二', '市场监管三']
    const any = candidateTerms(lexicalNeed(plainly('市场监管 电梯'), statisticsOf(texts)))
    expect(any).toContain('电梯')
    expect(any).not.toContain('市场')
  })
})

describe('the score', () => {
  it('is the sum of what the explanation lists', () => {
    const text = '严格落实市场监管领域免罚清单,免罚轻微违法案件'
    const statistics = statisticsOf([text, '处罚'])
    const need = lexicalNeed(plainly('免罚清单'), statistics)
    const length = { terms: 30, average: 20 }
    const candidate = { text: fold(text), headings: '免罚', practices: [], length }
    const explained = explainCandidate(need, candidate)
    const sum = explained.reduce((total, term) => total + term.score, 0)
    expect(scoreCandidate(need, candidate).score).toBeCloseTo(sum, 12)
    expect(explained.map(({ term }) => term).sort()).toEqual(
      ['免', '免罚', '罚', '罚清', '清', '清单', '单'].sort(),
    )
  })

  it('is higher for the whole phrase than for its scattered parts', () => {
    const others = ['处罚决定书', '权责清单', '减免费用']
    const whole = score('免罚清单', '推行免罚清单管理', others).score
    const scattered = score('免罚清单', '推行清单,免于处罚', others).score
    expect(whole).toBeGreaterThan(scattered)
  })
})
