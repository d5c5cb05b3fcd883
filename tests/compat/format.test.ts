import { describe, expect, it } from 'vitest'
import { crop, type Token, tokens } from '../../src/compat/crop.ts'
import { select } from '../../src/compat/document.ts'
import { formatted, matchPositions } from '../../src/compat/format.ts'
import { fold } from '../../src/text/fold.ts'
import { marks } from '../../src/text/marks.ts'

/** Words as Meilisearch's Chinese tokenizer parts them: `|` between words. */
function parted(text: string): { readonly text: string; readonly all: readonly Token[] } {
  let at = 0
  const all = text.split('|').map((word): Token => {
    const start = at
    at += word.length
    const kind = /^[、,，《》 ]+$/.test(word) ? 'soft' : /^[。；]+$/.test(word) ? 'hard' : 'word'
    return { start, end: at, kind }
  })
  return { text: text.replaceAll('|', ''), all }
}

const LISTS = '严格|落实|市场|监管|领域|免罚|清单|、|不予|实施|行政|强制|措施|清单'
const THIRTY_SEVEN =
  '制定|出台|了|《|市场|主体|轻微|违法|违规|经营|行为|容错|免责|清单|》|,|包含|37|条'

const CROPPED: readonly (readonly [
  text: string,
  query: string,
  words: number,
  expected: string,
])[] = [
  // As recorded of a real server.
  [LISTS, '清单', 6, '落实市场监管领域免罚清单'],
  [THIRTY_SEVEN, '清单', 6, '违规经营行为容错免责清单'],
  [LISTS, '清单', 3, '领域免罚清单'],
  [THIRTY_SEVEN, '清单', 3, '容错免责清单'],
  ['rc| |mz| |qd| |rcmz', 'qd', 2, 'mz qd'],
  ['mf| |fq| |qd| |mfqd', 'qd', 2, 'fq qd'],
  // Our own.
  [LISTS, '没有', 3, '严格落实市场'],
  [LISTS, '清单', 100, LISTS.replaceAll('|', '')],
  [LISTS, '清单', 0, LISTS.replaceAll('|', '')],
  [LISTS, '强制措施', 3, '行政强制措施'],
  ['甲|。|清单|乙|丙', '清单', 2, '清单乙'],
]

describe('cropping', () => {
  it.each(CROPPED)('%s for %s in %i words', (given, query, words, expected) => {
    const { text, all } = parted(given)
    const span = crop(text, all, { marks: marks(fold(text), fold(query)), words })
    expect(text.slice(span.start, span.end)).toBe(expected)
  })

  it('knows Chinese words, and what parts them', () => {
    const text = '严格落实免罚清单、不予处罚。'
    const words = tokens(text).filter(({ kind }) => kind === 'word')
    expect(words.map(({ start, end }) => text.slice(start, end))).toContain('清单')
    expect(tokens(text).at(-1)?.kind).toBe('hard')
    expect(
      tokens(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text)
  })
})

const DEFAULTS = {
  attributesToHighlight: undefined,
  highlightPreTag: '<em>',
  highlightPostTag: '</em>',
  attributesToCrop: undefined,
  cropLength: 10,
  cropMarker: '…',
}
const marking = (query: string) => (_: string, text: string) => marks(fold(text), fold(query))
const DOCUMENT = {
  text: '免罚清单和免罚清单',
  year: 2023,
  kind: null,
  headingPath: ['一、清单', '二'],
  region: { lvl0: '清单省' },
}

describe('formatting', () => {
  it('marks the attributes asked for, makes texts of numbers, keeps what is nothing', () => {
    const shown = formatted(
      DOCUMENT,
      { ...DEFAULTS, attributesToHighlight: ['text', 'region'] },
      marking('清单'),
    )
    expect(shown).toEqual({
      text: '免罚<em>清单</em>和免罚<em>清单</em>',
      year: '2023',
      kind: null,
      headingPath: ['一、清单', '二'],
      region: { lvl0: '<em>清单</em>省' },
    })
  })

  it('crops to the length of its own of an attribute, and marks within', () => {
    const shown = formatted(
      { text: '严格落实市场监管领域免罚清单、不予实施' },
      {
        ...DEFAULTS,
        attributesToHighlight: ['*'],
        attributesToCrop: ['text:2'],
        cropMarker: '...',
      },
      marking('清单'),
    )
    expect(shown.text).toMatch(/^\.\.\..*<em>清单<\/em>\.\.\.$/)
  })

  it('gives positions in bytes, those in lists with their place', () => {
    expect(matchPositions(DOCUMENT, marking('清单'))).toEqual({
      text: [
        { start: 6, length: 6 },
        { start: 21, length: 6 },
      ],
      headingPath: [{ start: 6, length: 6, indices: [0] }],
      'region.lvl0': [{ start: 0, length: 6 }],
    })
  })

  it.each([
    [['text'], { text: DOCUMENT.text }],
    [['region.lvl0'], { region: { lvl0: '清单省' } }],
    [['region'], { region: { lvl0: '清单省' } }],
    [['region.lvl9', 'nope'], { region: {} }],
    [[], {}],
    [['*', 'text'], DOCUMENT],
    [undefined, DOCUMENT],
  ])('the part %j of a document', (names, expected) => {
    expect(select(DOCUMENT, names)).toEqual(expected)
  })
})
