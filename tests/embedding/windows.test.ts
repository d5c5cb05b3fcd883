import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windows } from '../../src/embedding/windows.ts'

const PREFIX = 2
/** One token a character, after two of a prefix and before one at the end. */
const encode = (text: string) => [0, 0, ...[...text].map((c) => c.codePointAt(0) ?? 0), 1]
const textOf = (ids: readonly number[]) => String.fromCodePoint(...ids.slice(PREFIX, -1))
const cut = (text: string, longest: number) => windows(text, { encode, longest }).map(textOf)

describe('windows', () => {
  const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
    ['one where the text fits', '推行免罚清单', 9, ['推行免罚清单']],
    ['two where it does not', '推行免罚清单', 8, ['推行免', '罚清单']],
    [
      'between sentences',
      '今年推行免罚。制定容错免责清单',
      14,
      ['今年推行免罚。', '制定容错免责清单'],
    ],
    [
      'between clauses',
      '今年推行免罚，制定容错免责清单',
      14,
      ['今年推行免罚，', '制定容错免责清单'],
    ],
    [
      'sentences before nearer clauses',
      '今年全市积极推行免罚。又补，制定容错免责清单制度等',
      24,
      ['今年全市积极推行免罚。', '又补，制定容错免责清单制度等'],
    ],
    ['at white space', 'a piloted or tested list', 18, ['a piloted or ', 'tested list']],
    ['no character divided', '𠀀𠀀𠀀', 5, ['𠀀𠀀', '𠀀']],
    ['blank text counts as none', ' \n ', 4, ['']],
    ['no window of white space', `免罚${' '.repeat(6)}`, 8, ['免罚  ']],
  ]
  it.each(cases)('%s', (_, text, longest, expected) => {
    expect(cut(text, longest)).toEqual(expected)
  })

  it('hold the whole text, each within the longest input, no character divided', () => {
    const text = fc.string({
      unit: fc.constantFrom('罚', '，', '。', 'a', '𠀀', '5'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 60 }), (text, longest) => {
        const found = windows(text, { encode, longest })
        expect(found.map(textOf).join('')).toBe(text)
        for (const ids of found) expect(ids.length).toBeLessThanOrEqual(longest)
        for (const ids of found) expect(textOf(ids).isWellFormed()).toBe(true)
      }),
    )
  })

  it('refuse a character that takes more than the longest input', () => {
    expect(() => cut('罚', 3)).toThrowError(expect.objectContaining({ code: 'embedding_failed' }))
  })
})
