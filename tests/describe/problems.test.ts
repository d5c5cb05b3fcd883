import { describe as area, expect, it } from 'vitest'
import { describe } from '../../indexer/describe/describe.ts'

/** Codes of the problems, with the words they point at. */
function problemsOf(lines: readonly string[]) {
  const text = lines.join('\n')
  return describe({ text, blocks: [] }).problems.map(({ code, start, end }) =>
    start === null || end === null ? code : `${code} ${text.slice(start, end)}`,
  )
}

area('problems', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['none', ['上海市市场监督管理局关于2023年法治政府建设情况的报告', '工作稳步推进。'], []],
    ['no issuer', ['工作稳步推进。'], ['issuer_not_found']],
    [
      'no years',
      ['上海市市场监督管理局法治政府建设情况报告', '工作稳步推进。'],
      ['years_not_found'],
    ],
    [
      'a district of several cities',
      ['鼓楼区市场监督管理局2022年法治政府建设年度报告', '工作稳步推进。'],
      ['region_ambiguous 鼓楼区市场监督管理局'],
    ],
    [
      'a district that was no more',
      ['杭州市江干区水利局2023年法治政府建设情况报告', '工作稳步推进。'],
      ['region_abolished 江干区'],
    ],
    [
      'a district of its time',
      ['杭州市江干区水利局2019年法治政府建设情况报告', '工作稳步推进。'],
      [],
    ],
    [
      'two dates of issue',
      [
        '成文日期：2024-01-08',
        '上海市市场监督管理局关于2023年法治政府建设情况的报告',
        '工作稳步推进。',
        '上海市市场监督管理局',
        '2024年1月5日',
      ],
      ['dates_disagree 2024年1月5日'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf(lines)).toEqual(expected)
  })
})
