import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { headings } from '../../indexer/outline/headings.ts'
import { NO_STRUCTURE } from '../../indexer/read/reading.ts'

const PROSE = '我局认真落实上级部署，全面推进各项工作，取得明显成效，受到各界一致好评。'

/** Lines in which `*…*` is bold, and their headings. */
interface Case {
  readonly name: string
  readonly lines: readonly string[]
  readonly expected: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'lines below each other nest, and sections stand beside each other',
    lines: [
      PROSE,
      '*主要工作*',
      '*加强领导统筹*',
      PROSE,
      '*深化执法改革*',
      PROSE,
      '*存在问题*',
      PROSE,
    ],
    expected: ['1 主要工作', '2 加强领导统筹', '2 深化执法改革', '1 存在问题'],
  },
  {
    name: 'labels before their text stand below the numbers',
    lines: [
      PROSE,
      '一、工作回顾',
      '*五年来，产业结构持续优化。*新增企业一百余家，其中高新企业占一半。',
      '*五年来，农村面貌焕然一新。*改造农村道路一百余公里，通达所有行政村。',
      '二、工作安排',
      PROSE,
    ],
    expected: [
      '1 一、工作回顾',
      '2 五年来，产业结构持续优化。',
      '2 五年来，农村面貌焕然一新。',
      '1 二、工作安排',
    ],
  },
  {
    name: 'one alone says nothing',
    lines: [PROSE, '*特别提示事项：*', PROSE, PROSE],
    expected: [],
  },
  {
    name: 'one label alone says nothing',
    lines: [PROSE, `*五年来，产业结构持续优化。*${PROSE}`, PROSE],
    expected: [],
  },
  {
    name: 'sentences are none',
    lines: [PROSE, `*${PROSE}*`, PROSE, `*${PROSE}*`, PROSE],
    expected: [],
  },
  {
    name: 'dates and lines that go on are none',
    lines: [
      PROSE,
      '*2023年5月6日*',
      PROSE,
      '*2023年7月8日*',
      PROSE,
      '*经研究，*',
      PROSE,
      '*各位代表，*',
      PROSE,
    ],
    expected: [],
  },
  {
    name: 'items are none',
    lines: [
      PROSE,
      '*一是加强领导。*成立工作领导小组，明确责任分工和时限。',
      PROSE,
      '*二是落实责任。*明确责任分工安排，定期通报工作进展。',
      PROSE,
    ],
    expected: [],
  },
]

describe('bold type', () => {
  it.each(CASES)('$name', ({ lines, expected }) => {
    const text = lines.join('\n').replaceAll('*', '')
    const emphasised = []
    let at = 0
    for (const line of lines) {
      const bold = /^\*([^*]+)\*/.exec(line)?.[1] ?? ''
      if (bold !== '') emphasised.push({ start: at, end: at + bold.length })
      at += line.replaceAll('*', '').length + 1
    }
    const body = layoutOf(text).filter(({ kind }) => kind === 'body')
    const found = headings(text, body, { ...NO_STRUCTURE, emphasised })
    expect(found.map(({ level, text: words }) => `${level} ${words}`)).toEqual(expected)
  })

  const gap = `　　五年来，产业结构持续优化。${PROSE}`
  it('says heading behind white space and whatever is named a heading outside of the body', () => {
    const text = [PROSE, gap, gap, '相关链接'].join('\n')
    const label = '　　五年来，产业结构持续优化。'.length
    const [first, second] = [PROSE.length + 1, PROSE.length + 1 + gap.length + 1]
    const emphasised = [first, second].map((start) => ({ start, end: start + label }))
    const start = text.indexOf('相关链接')
    const body = layoutOf(text).filter((block) => block.kind === 'body' && block.start < start)
    const named = [{ start, end: start + 4, level: 3 }]
    const found = headings(text, body, { ...NO_STRUCTURE, emphasised, headings: named })
    expect(found.map(({ text: words }) => words)).toEqual(
      Array(2).fill('五年来，产业结构持续优化。'),
    )
  })
})
