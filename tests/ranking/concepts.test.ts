import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PassagePractice, Relation } from '../../src/domain/practice.ts'
import type { TermStatistics } from '../../src/engine/reader.ts'
import { plainly, type WordsAsked } from '../../src/ranking/asked.ts'
import {
  admits,
  candidateTerms,
  explainCandidate,
  scoreCandidate,
} from '../../src/ranking/lexical.ts'
import { lexicalNeed } from '../../src/ranking/need.ts'
import { terms } from '../../src/text/terms.ts'

const TEXTS = ['公布免罚清单', '制定不予处罚清单', '加强电梯检查', '公平竞争审查', '处罚案件']

const STATISTICS: TermStatistics = {
  passages: TEXTS.length,
  averageTerms: 12,
  documentFrequency: (term) => TEXTS.filter((text) => terms(text).includes(term)).length,
}

const candidate = (text: string, ...relations: readonly Relation[]) => ({
  text,
  headings: '',
  practices: relations.map((relation): PassagePractice => ({ id: 'mian-fa', relation })),
  length: { terms: terms(text).length, average: 12 },
})

const PRACTICE = { as: 'practice', id: 'mian-fa', name: '免罚清单', forms: [] } as const
const LIST: WordsAsked = { ...plainly('免罚清单'), concepts: [{ ...PRACTICE, start: 0, end: 4 }] }
const ENGLISH: WordsAsked = {
  ...plainly('    lift'),
  concepts: [{ ...PRACTICE, start: 0, end: 4 }],
}
const words = (...all: readonly string[]) =>
  ({ as: 'words', words: all.map((text) => ({ text, weight: 1 })), weight: 1 }) as const
const LIFT: WordsAsked = {
  ...plainly(''),
  concepts: [{ ...words('电梯', '升降机'), start: 0, end: 0 }],
}

const scored = (asked: WordsAsked, ...of: Parameters<typeof candidate>) =>
  scoreCandidate(lexicalNeed(asked, STATISTICS), candidate(...of))

describe('a practice that is asked for', () => {
  it('is found by another name as by its own', () => {
    const own = scored(LIST, '公布免罚清单', 'same')
    const other = scored(LIST, '公布容错免责单', 'same')
    expect(other.matches).toBe(true)
    expect(other.share).toBeCloseTo(1, 12)
    expect(other.score).toBeGreaterThan(own.score * 0.8)
    expect(scored(LIST, '公布容错免责单').matches).toBe(false)
  })

  it('counts less by what is narrower, and hardly by what is related', () => {
    const [same, narrower, related] = (['same', 'narrower', 'related'] as const).map(
      (relation) => scored(LIST, '首次违法不罚', relation).score,
    )
    expect(same).toBeGreaterThan(narrower ?? expect.fail())
    expect(narrower).toBeGreaterThan(2 * (related ?? expect.fail()))
    expect(related).toBeGreaterThan(0)
  })

  it('counts once where its own words stand there too', () => {
    const alone = scored(plainly('免罚清单'), '公布免罚清单').score
    expect(scored(LIST, '公布免罚清单', 'same').score).toBeCloseTo(alone, 1)
  })

  it('weighs as its Chinese name does where it is asked for in another language', () => {
    const { score, share } = scored(ENGLISH, '公布容错免责单', 'same')
    expect(score).toBeGreaterThan(5)
    expect(share).toBeGreaterThan(0.5)
  })
})

describe('words that stand for others', () => {
  it('count as one, whichever of them is there', () => {
    expect(scored(LIFT, '加强电梯检查')).toMatchObject({ matches: true, share: 1 })
    expect(scored(LIFT, '公布免罚清单')).toEqual({ score: 0, share: 0, matches: false })
  })

  it('weigh by what they are themselves where they are only a guess', () => {
    const asked = (isGuess: boolean): WordsAsked => ({
      ...plainly('升降机'),
      concepts: [{ ...words('检查'), isGuess, start: 0, end: 3 }],
    })
    const [guessed, meant] = [true, false].map((isGuess) => scored(asked(isGuess), '加强电梯检查'))
    expect(guessed?.score).toBeLessThan(meant?.score ?? 0)
    expect(guessed?.share).toBe(meant?.share)
  })

  it('are looked for whole', () => {
    const asked = { ...LIFT, concepts: [{ ...words('电梯检验'), start: 0, end: 0 }] }
    expect(scored(asked, '加强电梯检查').matches).toBe(false)
  })
})

describe('phrases and exclusions', () => {
  const asked: WordsAsked = { ...plainly(''), phrases: ['处罚清单'], exclusions: ['制定'] }
  const need = lexicalNeed(asked, STATISTICS)

  it('admit a passage that holds every phrase and no exclusion', () => {
    const passing = (text: string, headings = '') => admits(need, { text, headings })
    expect(passing('公布不予处罚清单')).toBe(true)
    expect(passing('共三项', '不予处罚清单')).toBe(true)
    expect(passing('公布处罚的清单')).toBe(false)
    expect(passing('制定不予处罚清单')).toBe(false)
  })

  it('match by themselves', () => {
    expect(scoreCandidate(need, candidate('公布不予处罚清单')).matches).toBe(true)
  })
})

describe('candidates of a query with concepts', () => {
  const texts = fc
    .array(fc.constantFrom(...'免罚清单不予处电梯检查公平'), { minLength: 1, maxLength: 9 })
    .map((characters) => characters.join(''))
  const asked = fc.record({ query: texts, start: fc.nat(4), length: fc.nat(5), word: texts })

  it('hold one of the terms in every match that names no practice', () => {
    fc.assert(
      fc.property(asked, texts, ({ query, start, length, word }, text) => {
        const concept = { ...words(word), start, end: start + length }
        const need = lexicalNeed({ ...plainly(query), concepts: [concept] }, STATISTICS)
        if (!scoreCandidate(need, candidate(text)).matches) return
        const held = terms(text)
        expect(candidateTerms(need).some((term) => held.includes(term))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

it('explains every part of a score', () => {
  for (const [asked, text] of [
    [LIST, '公布容错免责单，处罚清单'],
    [ENGLISH, '公布免罚清单'],
    [LIFT, '电梯检查电梯'],
    [{ ...LIFT, phrases: ['检查'] }, '电梯检查电梯'],
  ] as const) {
    const need = lexicalNeed(asked, STATISTICS)
    const held = candidate(text, 'same')
    const sum = explainCandidate(need, held).reduce((total, { score }) => total + score, 0)
    expect(sum).toBeCloseTo(scoreCandidate(need, held).score, 12)
    expect(sum).toBeGreaterThan(0)
  }
})
