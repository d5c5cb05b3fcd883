import { type Head, readAs } from './heads.ts'

const HEADS: readonly Head[] = [
  {
    name: 'what superiors did in the first sentence makes none of them the issuer',
    lines: [
      '国家市场监管总局印发方案后，根据省市场监管局部署，我局开展了法治政府建设工作，履行第一责任人职责。杭州市市场监管局的经验被推广。',
    ],
    expected: { kind: 'rule-of-law-report' },
  },
  {
    name: 'a district bureau that no word of the text places',
    lines: ['2023年，区市场监管局推进法治政府建设，履行第一责任人职责。'],
    expected: { kind: 'rule-of-law-report', years: 2023 },
  },
  {
    name: 'the years of a plan that the first sentence cites are not its own',
    lines: [
      '现就落实《法治政府建设实施纲要（2021—2025年）》2022年度法治政府建设情况报告如下：',
      '一、举措',
    ],
    expected: { kind: 'rule-of-law-report', years: 2022 },
  },
  {
    name: 'a plan cited by its title does not make the kind, nor a table at the end the card',
    lines: [
      '根据《法治政府建设实施纲要》，本单位开展了检查，安全生产第一责任人到场。',
      '名称：宁波市海曙区某企业检查报告',
      '日期：2020-01-01',
      '来源：举报',
    ],
    expected: {},
  },
  {
    name: 'cited numbers, years and dates are not its own',
    lines: [
      '根据《关于加强监管的意见》（国发〔2019〕18号）和《规划（2021—2025年）》，结合2018年5月1日会议精神，我们开展了检查。',
      '按照余市监〔2018〕165号文件，取得成效。',
    ],
    expected: {},
  },
  {
    name: 'no metadata at all',
    lines: ['工作开展以来，各项任务稳步推进。', '下一步，将继续努力。'],
    expected: {},
  },
  { name: 'nothing', lines: [], expected: {} },
]

readAs('a head that says little', HEADS)
