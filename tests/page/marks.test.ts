import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { markText } from '../../src/page/marks.ts'
import type { Highlight } from '../../src/search/types.ts'

const word = (start: number, end: number): Highlight => ({ start, end, kind: 'word' })
const sentence = (start: number, end: number): Highlight => ({ start, end, kind: 'sentence' })

const TEXT = '公布免罚清单。开展检查。'
const CASES: readonly (readonly [string, string, readonly Highlight[], string])[] = [
  ['nothing', TEXT, [], TEXT],
  ['a word', TEXT, [word(2, 6)], '公布<mark>免罚清单</mark>。开展检查。'],
  ['at both ends', '免罚清单', [word(0, 2), word(2, 4)], '<mark>免罚清单</mark>'],
  [
    'two apart',
    TEXT,
    [word(9, 11), word(2, 4)],
    '公布<mark>免罚</mark>清单。开展<mark>检查</mark>。',
  ],
  ['overlapping', TEXT, [word(2, 5), word(4, 6)], '公布<mark>免罚清单</mark>。开展检查。'],
  ['one inside another', TEXT, [word(2, 6), word(3, 4)], '公布<mark>免罚清单</mark>。开展检查。'],
  ['the same twice', TEXT, [word(2, 6), word(2, 6)], '公布<mark>免罚清单</mark>。开展检查。'],
  ['a sentence', TEXT, [sentence(7, 12)], '公布免罚清单。<mark class="sentence">开展检查。</mark>'],
  [
    'a word in a sentence',
    TEXT,
    [word(2, 6), sentence(0, 7)],
    '<mark class="sentence">公布<mark>免罚清单</mark>。</mark>开展检查。',
  ],
  [
    'a word across the end of a sentence',
    TEXT,
    [word(5, 9), sentence(0, 7)],
    '<mark class="sentence">公布免罚清<mark>单。</mark></mark><mark>开展</mark>检查。',
  ],
  ['beyond the text', '免罚', [word(1, 99), word(-5, 0), word(50, 60)], '免<mark>罚</mark>'],
  ['backwards and empty', '免罚', [word(2, 1), word(1, 1)], '免罚'],
  [
    'what looks like HTML',
    'a<script>alert("1")</script>&b',
    [word(1, 9)],
    'a<mark>&lt;script&gt;</mark>alert(&quot;1&quot;)&lt;/script&gt;&amp;b',
  ],
  ['a cut inside an entity to be', '<<', [word(0, 1)], '<mark>&lt;</mark>&lt;'],
  ['a rare character', '𠮷野家', [word(0, 2)], '<mark>𠮷</mark>野家'],
]

describe('marks', () => {
  it.each(CASES)('%s', (_, text, highlights, expected) => {
    expect(String(html`${markText(text, highlights)}`)).toBe(expected)
  })
})
