import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { enumerations } from '../../indexer/outline/enumerations.ts'
import { headings } from '../../indexer/outline/headings.ts'
import { LONGEST_PASSAGE } from '../../indexer/passages/pack.ts'
import { passagesOf } from '../../indexer/passages/passages.ts'
import type { Passage, Span } from '../../src/domain/report.ts'

function understood(text: string) {
  const blocks = layoutOf(text)
  const body = blocks.filter(({ kind }) => kind === 'body')
  const outline = headings(text, body)
  const items = body.flatMap((block) => enumerations(text, block))
  const passages = passagesOf({
    report: 'r',
    text,
    blocks,
    headings: outline,
    enumerations: items,
  })
  return { passages, outline, noise: blocks.filter(({ kind }) => kind === 'noise') }
}

/** The first character that is in nothing, or in two things, with what is around it. */
function firstLoss(text: string): string | undefined {
  const { passages, outline, noise } = understood(text)
  const held = new Uint8Array(text.length)
  const isHeading = (span: Span) =>
    outline.some(({ start, end }) => start === span.start && end === span.end)
  for (const span of [...outline, ...noise, ...passages.filter((passage) => !isHeading(passage))]) {
    for (let at = span.start; at < span.end; at++) held[at] = (held[at] ?? 0) + 1
  }
  for (let at = 0; at < text.length; at++) {
    const blank = /\s/.test(text[at] ?? '')
    if (held[at] === 1 || (blank && held[at] === 0)) continue
    return `${held[at]} at ${at}: ${text.slice(Math.max(0, at - 10), at + 10)}`
  }
  return undefined
}

const pieces = fc.constantFrom(
  '一、主要举措',
  '(一)加强领导',
  '1.健全机制。',
  '2、强化执法',
  '一是开展整治。',
  '二是',
  '首先,',
  '认真落实上级部署,',
  '取得成效。',
  '；',
  '：',
  '\n',
  '\n\n',
  ' ',
  '　',
  '|',
  '---|---|',
  '分享到:',
  '字体:',
  '附件:1.doc',
  '某市某局 2024年1月5日',
  '2024年1月5日',
  '上海市某局关于2023年度法治政府建设情况的报告',
  '索引号:123',
  '首页 政务公开 互动交流',
  '当前位置:首页>政务公开>报告',
  '“',
  '”',
  '《',
  '》',
  '----',
  '𠮷',
  '\ufeff',
  '\r\n',
  '我局'.repeat(200),
)
const reports = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))

describe('the passages of the bundled reports', () => {
  const corpus = new URL('../../corpus/', import.meta.url)
  const files = readdirSync(corpus)

  it.each(files)('%s: hold every character once', (file) => {
    expect(firstLoss(readFileSync(new URL(file, corpus), 'utf8'))).toBeUndefined()
  })

  it.each(files)('%s: are of a size to be read and found', (file) => {
    const { passages } = understood(readFileSync(new URL(file, corpus), 'utf8'))
    const lengths = (some: readonly Passage[]) => some.map(({ text }) => text.length)
    expect(Math.max(...lengths(passages))).toBeLessThanOrEqual(LONGEST_PASSAGE)
    expect(Math.min(...lengths(passages))).toBeGreaterThanOrEqual(10)
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length)
  })
})

describe('any text at all', () => {
  it('is held whole, each character once', () => {
    fc.assert(
      fc.property(reports, (text) => {
        expect(firstLoss(text)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('has passages that are slices of it, in order, and no longer than agreed', () => {
    fc.assert(
      fc.property(reports, (text) => {
        const { passages } = understood(text)
        let last = 0
        for (const passage of passages) {
          expect(passage.text).toBe(text.slice(passage.start, passage.end))
          expect(passage.start).toBeGreaterThanOrEqual(last)
          expect(passage.text.trim()).toBe(passage.text)
          expect(passage.text).not.toBe('')
          last = passage.end
        }
        expect(Math.max(0, ...passages.map(({ text: own }) => own.length))).toBeLessThanOrEqual(
          LONGEST_PASSAGE,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same passages when it is read again', () => {
    fc.assert(
      fc.property(reports, (text) => {
        expect(understood(text).passages).toEqual(understood(text).passages)
      }),
      { numRuns: 50 },
    )
  })
})
