import fc from 'fast-check'
import { describe as area, expect, it } from 'vitest'
import { describe } from '../../indexer/describe/describe.ts'
import { layoutOf } from '../../indexer/layout/layout.ts'

/** Pieces that metadata are made of, in any order. */
const PIECES = [
  '上海市市场监督管理局',
  '杭州市余杭区',
  '区市场监管局',
  '关于',
  '2023年度',
  '（2021—2025年）',
  '法治政府建设情况的报告',
  '的通知',
  '沪市监〔2024〕2号',
  '索引号：',
  '发布日期：',
  '2024-01-08',
  '二〇二四年一月五日',
  '附件：',
  '表.doc',
  '首页 > ',
  '《',
  '》',
  ' | ',
  '。',
  '，',
  ' ',
  '\n',
  '\r\n',
  '𠮷',
  '第３７号',
]

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''))

area('any text', () => {
  it('is described, with proofs inside of it', () => {
    fc.assert(
      fc.property(text, (report) => {
        const { metadata, problems } = describe({ text: report, blocks: layoutOf(report) })
        const fields = Object.values(metadata).flat()
        for (const { start, end, basis } of fields) {
          expect(start === undefined).toBe(end === undefined)
          if (start === undefined || end === undefined) continue
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(report.length)
          expect(basis).toBeDefined()
        }
        for (const { start, end } of problems) expect(start === null).toBe(end === null)
      }),
      { numRuns: 500 },
    )
  })
})
