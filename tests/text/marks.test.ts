import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { marks } from '../../src/text/marks.ts'

describe('marks', () => {
  const check = (query: string, text: string, expected: readonly string[]) =>
    expect(marks(fold(text), fold(query)).map(({ start, end }) => text.slice(start, end))).toEqual(
      expected,
    )

  it('are the longest runs that stand in the query', () => {
    check('免罚清单', '严格落实市场监管领域免罚清单、免罚轻微违法案件', ['免罚清单', '免罚'])
    check('轻微违法不予处罚', '轻微违法行为不予处罚清单', ['轻微违法', '不予处罚'])
  })

  it('never fall on a single character of a longer query', () => {
    check('老小区的电梯', '我区的老旧住宅电梯', ['电梯'])
    check('处罚', '处分与罚款', [])
  })

  it('fall on a single character that was asked for alone', () => {
    check('罚', '免罚与处罚', ['罚', '罚'])
  })

  it('fall on whole words and numbers, whatever their width and case', () => {
    check('APP 3002', '“阳光食品”ａｐｐ,抽检３００２批次,30021件', ['ａｐｐ', '３００２'])
  })

  it('keep glue inside a longer run', () => {
    check('质量的提升', '推动质量的提升', ['质量的提升'])
  })
})
