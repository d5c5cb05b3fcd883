import { describe, expect, it } from 'vitest'
import { glossesOf } from '../../src/understand/english/glosses.ts'
import { loadGlossary } from '../../src/understand/english/load.ts'
import { questionOpening } from '../../src/understand/english/question.ts'
import { contentWords, rootsOf, stem } from '../../src/understand/english/stems.ts'

describe('stems of English words', () => {
  it.each([
    ['licences', 'licensing', 'license'],
    ['penalise', 'penalizes', 'penalized'],
    ['bureaus', 'bureau'],
    ['policies', 'policy'],
    ['inspections', 'inspection'],
    ['planning', 'planned', 'plans'],
    ['boxes', 'box'],
    ['centres', 'center'],
    ['programmes', 'program'],
    ['catalogues', 'catalog'],
    ['enrolment', 'enrollments'],
    ['travelling', 'traveled'],
  ])('%s and its like are one', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1)
  })
  it.each([
    ['evacuation', 'evacuate'],
    ['installation', 'install'],
    ['diversion', 'divert'],
    ['fishermen', 'fisherman'],
    ['registration', 'register'],
    ['payment', 'pay'],
    ['enrolment', 'enroll'],
    ['tibetan', 'tibet'],
  ])('%s is made of %s', (word, root) => {
    expect(rootsOf(stem(word))).toContain(stem(root))
  })
  it('keep different words apart', () => {
    expect(new Set(['business', 'bus', 'status', 'state', 'string', 'red'].map(stem)).size).toBe(6)
  })
  it('leave out words without a meaning of their own', () => {
    expect(contentWords("which of the bureau's lists take long").map(({ text }) => text)).toEqual([
      'lists',
    ])
  })
})

describe('glosses', () => {
  it.each([
    ['fair competition', ['fair competition']],
    ['to penalize; to punish', ['penaliz', 'punish']],
    ['list of items', ['list item']],
    ['(bound form) license', ['licens']],
    ['surname Li', []],
    ['variant of 罰|罚[fa2]', []],
    ['CL:臺|台[tai2],部[bu4]', []],
    ['not standard', []],
    ['one two three four five six seven eight nine words', []],
  ])('%s can be looked up by %j', (gloss, keys) => {
    expect(glossesOf({ simplified: '某某', english: [gloss] }).map(({ key }) => key)).toEqual(keys)
  })
})

describe('the question after bureaus', () => {
  it.each([
    ['which bureaus piloted not-penalize lists', 'which bureaus piloted'],
    ['which bureaus have reported losses', 'which bureaus have reported'],
    ['how many districts publish data', 'how many districts publish'],
    ['bureau of statistics', undefined],
    ['list of bureaus', undefined],
  ])('%s: %j', (query, opening) => {
    expect(query.slice(0, questionOpening(query)?.end ?? 0) || undefined).toBe(opening)
  })
})

describe('the dictionary', () => {
  it('is read on a thread of its own', async () => {
    const glossary = await loadGlossary()
    expect(glossary.terms('charg pil')).toEqual(['充电桩'])
    expect(glossary.terms('no such term')).toEqual([])
    expect(glossary.exact('fair competition')).toEqual(['公平竞争'])
    expect(glossary.qualified('list')).toContain('清单')
    expect(glossary.exact('no such phrase')).toEqual([])
  })
})
