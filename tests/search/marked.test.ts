import { expect, it } from 'vitest'
import { plainly, type WordsAsked } from '../../src/ranking/asked.ts'
import { markedWords } from '../../src/search/marked.ts'

const marked = (text: string, asked: WordsAsked) =>
  markedWords(text, asked).map(({ start, end }) => text.slice(start, end))

const PLACE = { start: 0, end: 0 }
const LIST: WordsAsked = {
  ...plainly('免罚清单'),
  concepts: [
    {
      ...{ as: 'practice', id: 'mian-fa', name: '免罚清单', ...PLACE },
      forms: ['免罚清单', '容错免责清单', '不予处罚清单'],
    },
  ],
}

it('marks the words of a query', () => {
  expect(marked('公布免罚清单,免罚37件', LIST)).toEqual(['免罚清单', '免罚'])
})

it('marks other names of what was asked for, once', () => {
  expect(marked('制定容错免责清单', LIST)).toEqual(['容错免责清单'])
})

it('marks what words were translated to, and phrases', () => {
  const words = [
    { text: '电梯', weight: 1 },
    { text: '升降机', weight: 0.4 },
  ]
  const asked: WordsAsked = {
    ...plainly(''),
    concepts: [{ as: 'words', words, weight: 1, ...PLACE }],
    phrases: ['检查1200台'],
  }
  expect(marked('电梯检查1200台', asked)).toEqual(['电梯', '检查1200台'])
})
