import { describe, expect, it } from 'vitest'
import { readerBlocks } from '../../src/page/reader-blocks.ts'
import type { ReportView } from '../../src/search/lookup.ts'

const SOURCE = '沪市监〔2024〕2号\n一、成效\n公布免罚清单。\n二、附件\n（一）检查\n开展检查。\n'

function heading(text: string, level: number) {
  const start = SOURCE.indexOf(text)
  return { text, level, start, end: start + text.length, parent: null }
}

function passage(id: string, text: string) {
  const start = SOURCE.indexOf(text)
  return { id, section: 'other', start, end: start + text.length } as const
}

function blocks(view: Pick<ReportView, 'outline' | 'passages'>) {
  return readerBlocks(view, SOURCE).map(({ id, text, heading }) => [id, heading ?? 0, text])
}

const OUTLINE = [heading('一、成效', 1), heading('二、附件', 1), heading('（一）检查', 2)]

describe('what is read of a report', () => {
  it('headings and passages come in the order of the text', () => {
    const passages = [
      passage('r-1', '沪市监〔2024〕2号'),
      passage('r-2', '公布免罚清单。'),
      passage('r-3', '开展检查。'),
    ]
    expect(blocks({ outline: OUTLINE, passages })).toEqual([
      ['r-1', 0, '沪市监〔2024〕2号'],
      ['heading-12', 1, '一、成效'],
      ['r-2', 0, '公布免罚清单。'],
      ['heading-25', 1, '二、附件'],
      ['heading-30', 2, '（一）检查'],
      ['r-3', 0, '开展检查。'],
    ])
  })

  it('a heading that is a passage of its own is shown once, under the id of the passage', () => {
    expect(blocks({ outline: OUTLINE, passages: [passage('r-9', '二、附件')] })).toEqual([
      ['heading-12', 1, '一、成效'],
      ['r-9', 1, '二、附件'],
      ['heading-30', 2, '（一）检查'],
    ])
  })
})
