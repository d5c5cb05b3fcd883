import { outlined, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
  [
    'explanations of words behind the numbers',
    '¶\n一、回顾\n（一）产业。¶\n二、安排\n（一）项目。¶\n名词解释\n¶',
    '1 一、回顾',
    '2 （一）产业。',
    '1 二、安排',
    '2 （一）项目。',
    '1 名词解释',
  ],
  [
    'headings of years without a marker, above all others',
    '¶\n2023年工作情况\n一、主要工作\n¶\n二、存在问题\n¶\n2024年工作安排\n一、总体要求\n¶',
    '1 2023年工作情况',
    '2 一、主要工作',
    '2 二、存在问题',
    '1 2024年工作安排',
    '2 一、总体要求',
  ],
  [
    'a work report whose parts have no marker and whose numbers do not begin anew',
    '¶\n2023年工作回顾\n¶\n（一）聚力稳增长。¶\n（二）聚力惠民生。¶\n2024年工作安排\n¶\n加强政府自身建设\n¶',
    '1 2023年工作回顾',
    '2 （一）聚力稳增长。',
    '2 （二）聚力惠民生。',
    '1 2024年工作安排',
    '1 加强政府自身建设',
  ],
  [
    'bold lines below a number that runs on, below parts without a marker',
    '¶\n2023年工作回顾\n一、主要成绩\n¶\n聚力稳增长促发展\n¶\n二、存在问题\n¶\n2024年工作安排\n一、总体要求\n¶',
    '1 2023年工作回顾',
    '2 一、主要成绩',
    '3 聚力稳增长促发展',
    '2 二、存在问题',
    '1 2024年工作安排',
    '2 一、总体要求',
  ],
  [
    'lines that were bold in a work report, below the numbered',
    '¶\n一、2023年工作回顾\n¶\n聚力稳增长，经济运行持续向好\n¶\n聚力惠民生，群众福祉不断增进\n¶\n二、2024年工作安排\n¶\n推进产业升级\n¶',
    '1 一、2023年工作回顾',
    '2 聚力稳增长，经济运行持续向好',
    '2 聚力惠民生，群众福祉不断增进',
    '1 二、2024年工作安排',
    '2 推进产业升级',
  ],
  [
    'a text wrapped into lines',
    Array.from(
      { length: 6 },
      () =>
        '我局认真落实上级部署全面推进各项工作取得\n明显成效受到社会各界和人民群众的一致好评\n与充分肯定。',
    ).join('\n'),
  ],
  ['a salutation', '¶\n各位代表：\n¶\n各位代表\n¶'],
  ['a signature before an annex', '¶\n某市人民政府办公室\n2024年1月5日\n¶'],
  ['the name of an agency between prose and prose', '¶\n某市人民政府办公室\n¶'],
  [
    'the office of a street, on a line of its own',
    '¶\n青石路街道办事处\n¶\n一、总体情况\n¶',
    '1 一、总体情况',
  ],
]

outlined('headings without a marker', TRAPS)
