import { describe, expect, it } from 'vitest'
import type { Practice } from '../../src/domain/practice.ts'
import { recogniser } from '../../src/practices/recognise.ts'
import { englishNames } from '../../src/understand/english/practice-names.ts'
import { practiceKnowledge, readPractices } from '../../src/understand/practices.ts'

function practice(id: string, ...english: readonly string[]): Practice {
  const lists = { same: [], plain: [], narrower: [], related: [], not: [], evidence: [] }
  return { id, name: '某做法', definition: { zh: '这是一项做法。' }, english, ...lists }
}

const LEXICON = [
  practice('fair-review', 'fair competition review', 'fair competition assessment'),
  practice('recording', 'whole-process recording of law enforcement'),
  practice('graded', 'classified and graded supervision'),
  practice('secrets', 'trade secret protection'),
  practice('licence', 'e-business license'),
  practice('kitchens', 'kitchens'),
  practice('law', 'law enforcement publicity'),
]
const find = englishNames(LEXICON)
const named = (text: string) =>
  find(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`)

describe('English names of practices', () => {
  it.each([
    ['who reviews fair competition', 'fair-review: reviews fair competition'],
    [
      'which bureaus review policy documents for fair competition',
      'fair-review: review policy documents for fair competition',
    ],
    [
      'who keeps whole-process records of law enforcement',
      'recording: whole-process records of law enforcement',
    ],
    ['graded and classified supervision of firms', 'graded: graded and classified supervision'],
    ['who protects trade secrets?', 'secrets: protects trade secrets'],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual([expected])
  })

  it('are not read where a word of them is missing or stands far away', () => {
    expect(named('fair competition in schools')).toEqual([])
    expect(named('review of rules, plans, budgets and fair competition')).toEqual([])
    expect(named('competition fair competition')).toEqual([])
  })

  it('are not read of one word, nor of what a single letter makes another thing', () => {
    expect(named('bright kitchens')).toEqual([])
    expect(named('how to get a business licence')).toEqual([])
  })

  it('do not overlap: more words go first', () => {
    expect(named('publicity, law enforcement recording of the whole process')).toEqual([
      'recording: law enforcement recording of the whole process',
    ])
  })

  it('are read by whoever asks which bureaus do it; as they are listed, by everybody', () => {
    const knowledge = practiceKnowledge(LEXICON, recogniser(LEXICON))
    const read = (text: string) => readPractices(text, knowledge).map(({ id }) => id)
    expect(read('which bureaus protect trade secrets')).toEqual(['secrets'])
    expect(read('protecting trade secrets of firms')).toEqual([])
    expect(read('trade secret protection of firms')).toEqual(['secrets'])
    expect(read('which bureaus do trade secret protection')).toEqual(['secrets'])
  })
})
