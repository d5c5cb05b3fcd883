import { expect, it } from 'vitest'
import { practicesIn } from '../../src/practices/in-passage.ts'
import { loadLexicon } from '../../src/practices/lexicon.ts'
import { recogniser } from '../../src/practices/recognise.ts'

const recognise = recogniser(await loadLexicon())
const relationIn = (text: string, headings = '') =>
  practicesIn(recognise, { text, headings }).find(({ id }) => id === 'mian-fa-qing-dan')?.relation

it.each([
  ['the name itself', '公布免罚清单。', '', 'same'],
  ['another name', '制定轻微违法行为不予处罚清单。', '', 'same'],
  ['a name in the headings alone', '共37项。', '推行免罚清单', 'same'],
  ['the nearest of several', '落实首违不罚，公布免罚清单。', '', 'same'],
  ['what looks like it', '建立容错免责工作机制。', '', undefined],
  ['nothing of the kind', '检查电梯。', '', undefined],
])('a passage speaks of a practice by %s', (_, text, headings, relation) => {
  expect(relationIn(text, headings)).toBe(relation)
})

it('names each practice once, in the order of their ids', () => {
  const found = practicesIn(recognise, {
    text: '免罚清单、不予处罚清单、双随机一公开。',
    headings: '',
  })
  const ids = found.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(ids).toContain('mian-fa-qing-dan')
})
