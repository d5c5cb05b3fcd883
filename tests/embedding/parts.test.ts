import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PART_LEVELS, type PartLevel } from '../../src/domain/words.ts'
import { partsOf } from '../../src/embedding/parts.ts'

function cut(text: string, levels: readonly PartLevel[] = PART_LEVELS) {
  const found: Partial<Record<PartLevel, string[]>> = {}
  for (const { level, start, end } of partsOf(text, levels)) {
    found[level] = [...(found[level] ?? []), text.slice(start, end)]
  }
  return found
}

/** Sentences of one clause; S1 is long enough to be a clause beside others. */
const S1 = '全面推行市场监管领域轻微违法行为不予处罚清单管理制度。'
const S2 = '组织开展老旧住宅小区电梯安全专项体检行动。'
const LONG = '聚焦民生领域突出问题持续开展铁拳行动全年查办案件一千余件，'

describe('parts of a passage', () => {
  it('of one sentence: itself alone', () => {
    expect(cut(S1)).toEqual({ passage: [S1] })
  })

  it('of two sentences without commas: no clauses', () => {
    expect(cut(S1 + S2)).toEqual({ passage: [S1 + S2], sentence: [S1, S2] })
  })

  it('of one sentence with two clauses: no sentences', () => {
    const text = LONG + S1
    expect(cut(text)).toEqual({ passage: [text], clause: [LONG, S1] })
  })

  it('clauses cover the passage as soon as one sentence has several', () => {
    const text = S2 + LONG + S1
    expect(cut(text)).toEqual({
      passage: [text],
      sentence: [S2, LONG + S1],
      clause: [S2, LONG, S1],
    })
  })

  it('blank: none', () => {
    expect(cut(' \n\u3000')).toEqual({})
  })

  it('only at the levels asked for, coarsest first', () => {
    const text = S2 + LONG + S1
    expect(partsOf(text, ['clause', 'passage']).map(({ level }) => level)).toEqual([
      'passage',
      'clause',
      'clause',
      'clause',
    ])
  })

  it('without the passage: sentences even where there is one', () => {
    expect(cut(S1, ['sentence', 'clause'])).toEqual({ sentence: [S1] })
  })

  const sentences: readonly (readonly [string, string, readonly string[]])[] = [
    ['a short sentence waits for the next', `依法行政。${S1}${S2}`, [`依法行政。${S1}`, S2]],
    ['a short rest joins the one before', `${S1}${S2}成效明显。`, [S1, `${S2}成效明显。`]],
    ['full-width semicolons and others', `${S1.slice(0, -1)}；${S2}`, [`${S1.slice(0, -1)}；`, S2]],
    ['half-width semicolons', `${S1.slice(0, -1)};${S2}`, [`${S1.slice(0, -1)};`, S2]],
    ['questions and calls', `${S1.slice(0, -1)}？！${S2}`, [`${S1.slice(0, -1)}？！`, S2]],
    [
      'line ends, without their white space',
      `${S1.slice(0, -1)}\r\n　　${S2}`,
      [S1.slice(0, -1), S2],
    ],
    ['a closing mark stays', `“${S1}”${S2}`, [`“${S1}”`, S2]],
  ]
  it.each(sentences)('sentences: %s', (_, text, expected) => {
    expect(cut(text).sentence).toEqual(expected)
  })

  const clauses: readonly (readonly [string, string, readonly string[] | undefined])[] = [
    ['half-width commas', `${LONG.slice(0, -1)},${S1}`, [`${LONG.slice(0, -1)},`, S1]],
    ['not at the comma of a number', `${LONG.slice(0, -1)}共计1,234件${S1}`, undefined],
    ['not at an enumeration comma', `${LONG.slice(0, -1)}、${S1}`, undefined],
    ['short ones wait', `一是，二是，${LONG}${S1}`, [`一是，二是，${LONG}`, S1]],
  ]
  it.each(clauses)('clauses: %s', (_, text, expected) => {
    expect(cut(text).clause).toEqual(expected)
  })

  it('each level there covers all but white space, in order, without overlap', () => {
    const unit = fc.constantFrom(
      '罚',
      '清单管理制度改革',
      '，',
      ',',
      '。',
      '；',
      '”',
      '\n',
      ' ',
      '1',
      '𠀀',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        const parts = partsOf(text, PART_LEVELS)
        for (const level of new Set(parts.map((part) => part.level))) {
          let at = 0
          for (const { start, end } of parts.filter((part) => part.level === level)) {
            expect(text.slice(at, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        }
        expect(parts.length > 0).toBe(text.trim() !== '')
      }),
    )
  })
})
