import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { termCounter } from '../../src/text/term-counter.ts'
import { countTerm, matchTerms, seamsOf, terms, termsWithin } from '../../src/text/terms.ts'

const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'清单免罚不予处罚的市场。，、 3.5Ａ２．v(〔〕\n𠮷'),
      fc.constantFrom('免罚清单', '3002', '99.99%', 'APP', 'ＡＰＰ', '12.5亿元'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

describe('fold', () => {
  const check = (text: string, folded: string) => expect(fold(text)).toBe(folded)

  it('makes width and case alike', () => {
    check('食品抽检３００２批次', '食品抽检3002批次')
    check('Ｗｅｎ（MAI）　', 'wen(mai) ')
    check('免罚清单', '免罚清单')
  })

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
      }),
    )
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('terms', () => {
  const check = (text: string, expected: readonly string[]) =>
    expect(terms(fold(text))).toEqual(expected)

  it('are characters and neighbours of a Han run', () => {
    check('免罚清单', ['免', '免罚', '罚', '罚清', '清', '清单', '单'])
    check('罚', ['罚'])
  })

  it('never reach over a punctuation mark, a space or a number', () => {
    check('免罚,清', ['免', '免罚', '罚', '清'])
    check('免 罚', ['免', '罚'])
    check('4分16秒', ['4', '分', '16', '秒'])
  })

  it('keep numbers and words whole', () => {
    check('平均分99.99', ['平', '平均', '均', '均分', '分', '99.99'])
    check('1.推动', ['1', '推', '推动', '动'])
    check('“阳光食品”APP', ['阳', '阳光', '光', '光食', '食', '食品', '品', 'app'])
    check('余市监[2018]165号', ['余', '余市', '市', '市监', '监', '2018', '165', '号'])
  })

  it('take a rare character of two code units as one', () => {
    check('𠮷野', ['𠮷', '𠮷野', '野'])
  })
})

describe('match terms', () => {
  it('are neighbours, words, and characters that stand alone', () => {
    expect(matchTerms('免罚清单')).toEqual(['免罚', '罚清', '清单'])
    expect(matchTerms('免 罚清')).toEqual(['免', '罚清'])
    expect(matchTerms('共37条')).toEqual(['共', '37', '条'])
    expect(matchTerms('清单清单')).toEqual(['清单', '单清'])
  })
})

describe('seams', () => {
  const check = (query: string, occurring: readonly string[], expected: readonly string[]) =>
    expect([...seamsOf(query, (pair) => occurring.includes(pair))]).toEqual(expected)

  it('are unknown pairs where two known words meet', () => {
    check('轻微违法不予处罚', ['轻微', '微违', '违法', '不予', '予处', '处罚'], ['法不'])
  })

  it('are not pairs of a word that nobody used', () => {
    check('户籍迁移政策', ['政策', '迁移'], ['移政'])
    check('航空母舰', [], [])
  })

  it('do not reach over anything that parts runs', () => {
    check('违法 不予', ['违法', '不予'], [])
  })
})

describe('counting a term', () => {
  it('agrees with cutting the text', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const folded = fold(text)
        const all = terms(folded)
        for (const term of new Set([...all, '清单', '3', 'app', '罚'])) {
          expect(countTerm(folded, term), term).toBe(all.filter((other) => other === term).length)
        }
      }),
    )
  })

  it('agrees with counting many at once, weighted', () => {
    fc.assert(
      fc.property(mixed, mixed, (query, text) => {
        const folded = fold(text)
        const wanted = [...new Set(terms(fold(query)))]
        const counts = new Float64Array(wanted.length)
        termCounter(wanted).count(folded, counts, 0.5)
        expect([...counts]).toEqual(wanted.map((term) => countTerm(folded, term) / 2))
      }),
    )
  })
})

describe('the terms within a piece of a text', () => {
  it.each([
    ['免罚清', ['免罚', '罚清']],
    ['20', []],
    ['年20', ['年']],
    ['了30件', ['了', '30', '件']],
    ['。2', []],
    ['.5 亿', ['亿']],
    [' app ', ['app']],
  ])('%s: %j', (piece, expected) => {
    expect(termsWithin(piece)).toEqual(expected)
  })

  it('are in the text, wherever the piece was cut', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const folded = fold(text)
        const start = at % (folded.length + 1)
        const piece = folded.slice(start, start + length)
        if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece)) return
        const held = new Set(terms(folded))
        for (const term of termsWithin(piece)) expect(held).toContain(term)
      }),
    )
  })
})
