import { describe, expect, it } from 'vitest'
import type { PassageFacts } from '../../src/engine/reader.ts'
import { answering } from '../../src/search/answered.ts'
import type { Ranked } from '../../src/search/order.ts'
import { unheardIn } from '../../src/search/unheard.ts'
import type { Understanding } from '../../src/understand/understanding.ts'

const RANGE = { least: 0.75, margin: 0.05, telling: 0.89 }

const facts = (practices: PassageFacts['practices']): PassageFacts => ({
  id: 'p',
  report: 'r',
  ordinal: 0,
  section: 'other',
  start: 0,
  end: 1,
  terms: 1,
  practices,
})

const ranked = (
  share: number,
  semantic?: number,
  practices: PassageFacts['practices'] = [],
): Ranked => ({
  facts: facts(practices),
  score: 1,
  match: {
    facts: facts(practices),
    score: 1,
    lexical: { score: 1, share, matches: true },
    parts: [],
    semantic,
    near: semantic !== undefined,
    fused: undefined,
  },
})

const understood = (query: string, also: Partial<Understanding> = {}): Understanding => ({
  query,
  readings: [],
  phrases: [],
  exclusions: [],
  filters: {},
  unknown: [],
  documents: [],
  practices: [],
  groups: [],
  text: query,
  rest: query,
  meant: query,
  ...also,
})

const PRACTICE = { id: 'mian-fa', name: '免罚清单', written: '免罚清单', variants: [], not: [] }

const answered = (understanding: Understanding, ...ordered: readonly Ranked[]) =>
  answering({ understanding, ordered, mode: 'hybrid' }, RANGE, () => true) >= 0

describe('a query of words is answered', () => {
  it('by a passage that holds enough of them, or means nearly the same', () => {
    expect(answered(understood('电梯维保'), ranked(0.6, 0.85))).toBe(true)
    expect(answered(understood('电梯维保'), ranked(0.3, 0.9))).toBe(true)
    expect(answered(understood('电梯维保'), ranked(0.3, 0.87))).toBe(false)
    expect(answered(understood('电梯维保'), ranked(0.6, 0.8), ranked(0, 0.85))).toBe(true)
    expect(answered(understood('电梯维保'))).toBe(false)
  })

  it('by words alone where only words were asked', () => {
    const understanding = understood('电梯维保')
    const by = (share: number) =>
      answering({ understanding, ordered: [ranked(share)], mode: 'keyword' }, RANGE, () => true) >=
      0
    expect(by(0.6)).toBe(true)
    expect(by(0.45)).toBe(false)
  })
})

describe('a question is answered', () => {
  it('by other words that mean much the same', () => {
    expect(answered(understood('老小区的升降机谁来查'), ranked(0, 0.87))).toBe(true)
    expect(answered(understood('老小区的升降机谁来查'), ranked(0, 0.84))).toBe(false)
  })

  it.each(['同一条路别今天挖完明天又挖', '湖边还能钓鱼', '有人专门打假要钱', '自己办酒席要报备'])(
    'though no word asks: %s',
    (query) => {
      expect(answered(understood(query), ranked(0, 0.87))).toBe(true)
      expect(unheardIn(query, () => false).chinese).toBe(false)
    },
  )

  it('in English by what its translation finds', () => {
    expect(answered(understood('elevator inspection'), ranked(0.4, 0.85))).toBe(true)
    expect(answered(understood('elevator inspection'), ranked(0.1, 0.84))).toBe(false)
  })
})

describe('more is asked of an answer', () => {
  const near = ranked(0.2, 0.88)
  it.each([
    ['where a practice is named', { practices: [PRACTICE] }],
    ['where a filter leaves nothing but the place named', { filters: { region: ['310000'] } }],
  ])('%s', (_, also) => {
    const question = '哪里用得上免罚清单'
    const named = ranked(0.2, 0.88, [{ id: 'mian-fa', relation: 'same' }])
    expect(answered(understood(question), near)).toBe(true)
    expect(answered(understood(question, also), named)).toBe(false)
  })
})

describe('a word that nobody here has used', () => {
  const known = new Set(['基地', '地建', '建设', '设备', 'drones'])
  it.each<[string, boolean, boolean]>([
    ['月球基地建设', true, false],
    ['月球基地建设谁管', false, false],
    ['基地建设', false, false],
    ['新基地建设', false, false],
    ['基地了的建设', false, false],
    ['drones', false, false],
    ['the zeppelins', false, true],
    ['5g', false, false],
  ])('%s', (rest, chinese, latin) => {
    expect(unheardIn(rest, (term) => known.has(term))).toEqual({ chinese, latin })
  })

  it('makes more necessary', () => {
    const by = (occurs: (term: string) => boolean) =>
      answering(
        { understanding: understood('月球基地建设'), ordered: [ranked(0.2, 0.91)], mode: 'hybrid' },
        RANGE,
        occurs,
      ) >= 0
    expect(by(() => true)).toBe(true)
    expect(by((term) => known.has(term))).toBe(false)
  })
})

describe('what was named must be there', () => {
  it('a practice', () => {
    const asked = understood('上城区的免罚清单', { practices: [PRACTICE] })
    expect(answered(asked, ranked(0.9, 0.95))).toBe(false)
    expect(answered(asked, ranked(0.9, 0.95, [{ id: 'mian-fa', relation: 'related' }]))).toBe(false)
    expect(answered(asked, ranked(0.9, 0.95, [{ id: 'mian-fa', relation: 'narrower' }]))).toBe(true)
  })

  it('a place that some report has', () => {
    const asked = understood('拉萨免罚', {
      unknown: [{ id: 'filter:region:540100', labels: ['西藏自治区/拉萨市'] }],
    })
    expect(answered(asked, ranked(1, 0.95))).toBe(false)
  })

  it('and a phrase that stands there is an answer', () => {
    expect(answered(understood('“体检”', { phrases: ['体检'] }), ranked(0.1, 0.7))).toBe(true)
  })
})
