import type { IndexedReport } from '../../src/engine/writer.ts'
import { madeReport, toward } from './made.ts'

/** What the contract's reading cases are about. Order of passages: bei-0, bei-1, dong-0, … */
export const CORPUS: readonly IndexedReport[] = [
  madeReport('bei', [
    {
      text: '北区市场监督管理局关于2023年法治政府建设情况的报告',
      section: 'metadata',
    },
    {
      text: '制定《轻微违法行为不予处罚清单》，对37种情形免予处罚。',
      headingPath: ['一、主要举措和成效', '（一）推行包容审慎监管'],
      section: 'achievements',
      page: 2,
      practices: [
        { id: 'bao-rong', relation: 'related' },
        { id: 'mian-fa', relation: 'same' },
      ],
      vectors: [
        { level: 'passage', vector: toward(5, 1) },
        { level: 'sentence', vector: toward(4, 1), start: 0, end: 16 },
        { level: 'clause', vector: toward(1, 1), start: 0, end: 2 },
        { level: 'clause', vector: toward(1), start: 16, end: 28 },
      ],
    },
  ]),
  madeReport('dong', [
    {
      text: '开展老旧住宅电梯安全专项“体检”，检查电梯1200台。',
      headingPath: ['二、安全监管'],
      section: 'achievements',
      page: 1,
      vectors: [
        { level: 'passage', vector: toward(0, 1) },
        { level: 'clause', vector: toward(0, 3, 1), start: 0, end: 16 },
      ],
    },
    {
      text: '执法力量不足，行政处罚案件办理质量有待提高。',
      headingPath: ['三、存在的问题'],
      section: 'problems',
      vectors: [{ level: 'passage', vector: toward(2, 1) }],
    },
    { text: '四、下一步打算', section: 'plan' },
  ]),
  madeReport('empty', []),
  madeReport('nan', [
    {
      text: "A “QUOTED” don't: AND OR NOT *? C++ 与 𠮷野家，naïve café\t〔2023〕１２号 ",
      headingPath: ['附件\n1', '"清单"'],
      section: 'other',
      vectors: [{ level: 'sentence', vector: toward(2, 1) }],
    },
    {
      text: '推行包容审慎监管，行政处罚案件均已公示，行政处罚，行政处罚。',
      section: 'plan',
      practices: [{ id: 'bao-rong', relation: 'same' }],
      vectors: [{ level: 'sentence', vector: toward(-1, -1) }],
    },
  ]),
]

export const ENTRIES = CORPUS.flatMap(({ entries }) => entries)
