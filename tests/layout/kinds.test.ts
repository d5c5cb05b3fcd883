import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { NO_STRUCTURE } from '../../indexer/read/reading.ts'

const TITLE = '上海市水务局法治政府建设报告'

/** The trap, its lines, what each becomes: `kind` or `kind reason`. */
type Case = readonly [name: string, lines: readonly string[], kinds: readonly string[]]

const CASES: readonly Case[] = [
  ['a licence below the text', ['工作推进。', '版权所有：某县人民政府'], ['body', 'noise footer']],
  ['a field below the text', ['工作推进。', '发布日期：2024-01-08'], ['body', 'fields']],
  ['issuer and date on one line', ['工作推进。', '某市水务局 2024年1月5日'], ['body', 'signature']],
  [
    'a line that stands twice and is no title',
    ['甲乙丙丁', '甲乙丙丁', TITLE, '推进。'],
    ['body', 'body', 'title', 'body'],
  ],
  [
    'a title that stands twice',
    [TITLE, TITLE, '推进。'],
    ['title', 'noise repeated-title', 'body'],
  ],
  [
    'a title once more below the first sentence',
    [TITLE, '推进。', TITLE, '落实。'],
    ['title', 'body', 'noise repeated-title', 'body'],
  ],
  ['a sentence that begins with the title', [TITLE, `${TITLE}指出，工作推进。`], ['title', 'body']],
  [
    'a quotation above the title',
    ['最高指示', '要节约闹革命。', '关于植树造林工作的通知', '推进。'],
    ['body', 'body', 'title', 'body'],
  ],
  [
    'a card and a control, each item of a list',
    ['• [ 体裁分类 ]', '• 其他', '• 扫一扫在手机打开当前页', TITLE, '推进。'],
    ['fields', 'fields', 'noise font-size', 'title', 'body'],
  ],
  ['an item of a list behind no label', ['• 其他', TITLE, '推进。'], ['body', 'title', 'body']],
  [
    'the day on which a page was saved',
    ['今天是2024年5月6日', TITLE, '推进。'],
    ['noise font-size', 'title', 'body'],
  ],
  [
    'labels without values',
    ['有 效 期：', '主 题 词：', TITLE, '推进。'],
    ['body', 'body', 'title', 'body'],
  ],
]

describe('what a line is', () => {
  it.each(CASES)('%s', (_, lines, kinds) => {
    const blocks = layoutOf(lines.join('\n'))
    expect(
      blocks.map(({ kind, reason }) => (reason === undefined ? kind : `${kind} ${reason}`)),
    ).toEqual(kinds)
  })

  it('the format says before the words do', () => {
    const text = `推进。\n甲：乙。\n${TITLE}`
    const fields = [{ start: 4, end: 8 }]
    expect(layoutOf(text, { ...NO_STRUCTURE, fields }).map(({ kind }) => kind)).toEqual([
      'body',
      'fields',
      'body',
    ])
    const title = { start: 0, end: 3 }
    expect(layoutOf(text, { ...NO_STRUCTURE, title })[0]?.kind).toBe('title')
    expect(
      layoutOf('甲：乙。\n推进。', { ...NO_STRUCTURE, fields: [{ start: 0, end: 4 }] }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['fields', 'body'])
  })
})
