import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { unwrapped } from '../../indexer/layout/wrapped.ts'

/** Paragraphs of the body, breaks within them as `/`. */
const paragraphs = (lines: readonly string[]) => {
  const text = lines.join('\n')
  return unwrapped(text, layoutOf(text))
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => text.slice(start, end).replaceAll('\n', '/'))
}

const LINES = [
  '    我局认真落实上级部署，全面推进各项',
  '工作，取得明显成效。',
  '    一、深化改革，优化服务，不断改善营',
  '商环境',
  '    动员各方力量开展专项检查，严厉打击',
  '各类违法行为。',
  '    强化普法宣传，营造良好的法治氛围。',
  '    办结案件三百余件。',
]

describe('lines broken at a width', () => {
  it('are paragraphs again', () => {
    expect(paragraphs(LINES)).toEqual([
      '我局认真落实上级部署，全面推进各项/工作，取得明显成效。',
      '一、深化改革，优化服务，不断改善营/商环境',
      '动员各方力量开展专项检查，严厉打击/各类违法行为。',
      '强化普法宣传，营造良好的法治氛围。',
      '办结案件三百余件。',
    ])
  })

  it('leave a short line alone', () => {
    expect(paragraphs([...LINES, '    附表如下', '合计三百件'])).toHaveLength(7)
  })

  it.each([
    ['a line below that is indented', LINES.map((line) => `    ${line.trim()}`)],
    ['paragraphs that are not indented', LINES.map((line) => line.trim())],
    ['an empty line between', LINES.flatMap((line) => [line, ''])],
    ['a line that is longer', [...LINES, `    ${'全面推进各项工作'.repeat(7)}。`]],
    ['lines below that are numbered', LINES.map((line) => line.replace(/^(?=\S)/, '2.'))],
    ['fewer breaks than any text that is broken at a width', LINES.toSpliced(4, 2)],
    ['lines that stop', LINES.map((line) => line.replace(/[^。]$/, '；'))],
  ])('stay apart for %s', (_, lines) => {
    expect(paragraphs(lines)).toHaveLength(lines.filter((line) => line !== '').length)
  })
})
