import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Practice } from '../../src/domain/practice.ts'
import type { Lexicon } from '../../src/practices/lexicon.ts'
import { matcher } from '../../src/practices/matcher.ts'
import { recogniser } from '../../src/practices/recognise.ts'
import { fold } from '../../src/text/fold.ts'

function practice(id: string, name: string, more: Partial<Practice> = {}): Practice {
  const lists = { same: [], english: [], plain: [], narrower: [], related: [], not: [] }
  return { id, name, definition: { zh: '这是一项做法。' }, ...lists, evidence: [], ...more }
}

const LEXICON: Lexicon = [
  practice('mian-fa', '免罚清单', {
    same: ['容错免责清单'],
    english: ['not-penalize list', 'penalty exemption policy'],
    narrower: ['shou-wei', '首违清单'],
    related: ['rou-xing', '免罚'],
    not: ['容错免责机制', '干部免罚清单'],
  }),
  practice('shou-wei', '首违不罚', { narrower: ['首违不罚试点'] }),
  practice('rou-xing', '柔性执法', { same: ['说理'] }),
  practice('rong-cuo', '容错免责机制', { english: ['ODR'] }),
]
const { recognise, expand } = recogniser(LEXICON)

/** `id relation text`, the text as the mention's offsets cut it out. */
function mentions(text: string): readonly string[] {
  return recognise(fold(text)).map(
    ({ id, relation, start, end }) => `${id} ${relation} ${text.slice(start, end)}`,
  )
}

describe('recognising practices', () => {
  it.each<[string, readonly string[]]>([
    ['实行免罚清单', ['mian-fa same 免罚清单']],
    ['实行“免罚”清单。', ['mian-fa same 免罚”清单']],
    ['实行《免罚 清单》', ['mian-fa same 免罚 清单']],
    ['免罚了', ['mian-fa related 免罚']],
    ['免罚、清单', ['mian-fa related 免罚']],
    ['干部免罚清单', []],
    ['推动容错免责机制', ['rong-cuo same 容错免责机制']],
    ['容错免责清单', ['mian-fa same 容错免责清单']],
    ['首违不罚', ['shou-wei same 首违不罚', 'mian-fa narrower 首违不罚']],
    ['首违不罚试点', ['mian-fa narrower 首违不罚试点', 'shou-wei narrower 首违不罚试点']],
    ['首违清单', ['mian-fa narrower 首违清单']],
    ['说理', ['rou-xing same 说理', 'mian-fa related 说理']],
    ['Not-Penalise  Lists', ['mian-fa same Not-Penalise  Lists']],
    ['ＮＯＴ penalize list', ['mian-fa same ＮＯＴ penalize list']],
    ['penalty exemption policies', ['mian-fa same penalty exemption policies']],
    ['knot-penalize list', []],
    ['not-penalize listing', []],
    ['通过ODR和解', ['rong-cuo same ODR']],
    ['ODR2', []],
    ['', []],
  ])('%s', (text, wanted) => {
    expect([...mentions(text)].sort()).toEqual([...wanted].sort())
  })

  it('goes over a blank line with no form', () => {
    expect(mentions('免罚\n清单')).toEqual(['mian-fa same 免罚\n清单'])
    expect(mentions('免罚\n\n清单')).toEqual(['mian-fa related 免罚'])
  })

  it('gives mentions in order, those of one practice without overlap', () => {
    const words = [
      '免罚',
      '清单',
      '首违',
      '不罚',
      '容错',
      '免责',
      '机制',
      '“',
      '、',
      'list',
      ' ',
      'ODR',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const text = fold(parts.join(''))
        let last = -1
        const ends = new Map<string, number>()
        for (const { id, start, end } of recognise(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(start).toBeGreaterThanOrEqual(ends.get(id) ?? 0)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
          ends.set(id, end)
        }
      }),
    )
  })
})

describe('expanding a practice', () => {
  it('gives its own forms, then narrower and related ones, each once', () => {
    const forms = expand('mian-fa').map(({ text, relation, practice: owner }) => [
      text,
      relation,
      owner,
    ])
    expect(forms).toEqual([
      ['免罚清单', 'same', 'mian-fa'],
      ['容错免责清单', 'same', 'mian-fa'],
      ['not-penalize list', 'same', 'mian-fa'],
      ['penalty exemption policy', 'same', 'mian-fa'],
      ['首违不罚', 'narrower', 'shou-wei'],
      ['首违不罚试点', 'narrower', 'shou-wei'],
      ['首违清单', 'narrower', 'mian-fa'],
      ['柔性执法', 'related', 'rou-xing'],
      ['说理', 'related', 'rou-xing'],
      ['免罚', 'related', 'mian-fa'],
    ])
  })

  it('knows no form of a practice that is not there', () => {
    expect(expand('nothing-such')).toEqual([])
  })
})

describe('the matcher', () => {
  it('finds every occurrence, as looking for each pattern alone does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '免'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(word), (patterns, parts) => {
        const text = parts.join('')
        const naive = patterns.flatMap((pattern, index) =>
          Array.from(text, (_, start) => start)
            .filter((start) => text.startsWith(pattern, start))
            .map((start) => `${index} ${start} ${start + pattern.length}`),
        )
        const found = matcher(patterns)(text).map((one) => `${one.pattern} ${one.start} ${one.end}`)
        expect([...found].sort()).toEqual(naive.sort())
      }),
    )
  })
})
