import { readAs, type Trap } from './traps.ts'

const TEXT = '今年以来，认真落实上级部署，全面推进各项工作，取得成效。\n一、主要工作\n开展了学习。'

const TRAPS: readonly Trap[] = [
  [
    'a town behind its county, which does not report',
    ['桐庐县青石镇2023年度法治政府建设情况报告', TEXT],
    { issuers: ['桐庐县青石镇人民政府'], region: '浙江省/杭州市/桐庐县', level: undefined },
  ],
  [
    'a town that the page names in full',
    ['首页 > 乡镇信息公开 > 青石镇人民政府 > 部门信息', '青石镇2023年度法治政府建设工作报告', TEXT],
    { issuers: ['青石镇人民政府'], region: undefined, level: undefined },
  ],
  [
    'a street behind its county',
    ['桐庐县青石街道2023年政府信息公开工作年度报告', TEXT],
    { issuers: ['桐庐县青石街道办事处'], region: '浙江省/杭州市/桐庐县' },
  ],
  [
    'a street of which nothing says where it is',
    ['青石街道2023年度法治政府建设情况报告', TEXT],
    { issuers: [], region: undefined },
  ],
  [
    'a street that the page names in full',
    ['2023年青石街道政府信息公开工作年度报告', '青石街道办事处', TEXT],
    { issuers: ['青石街道办事处'] },
  ],
  [
    'a town that speaks of something',
    ['青石镇关于印发应急预案的通知', '各村：', TEXT],
    { issuers: ['青石镇人民政府'] },
  ],
  ['a plan of which a town is the subject', ['桐庐县青石镇2023年防汛预案', TEXT], { issuers: [] }],
  ['a word that ends like a town', ['城乡2023年依法行政工作报告', TEXT], { issuers: [] }],
  [
    'a town whose government the first sentence is about',
    [
      '2023年度，青石镇政府在县委的领导下，推进依法行政。现将我镇2023年度法治政府建设情况报告如下：',
      '一、主要做法',
      '加强领导。',
    ],
    { issuers: ['青石镇人民政府'], years: 2023 },
  ],
  [
    'a town of which the first sentence tells, in nobody’s own words',
    [
      '2023年度，青石镇政府在县委的领导下，推进依法行政。2023年度法治政府建设情况报告如下：',
      '一、主要做法',
      '加强领导。',
    ],
    { issuers: [] },
  ],
  [
    'all towns',
    [
      '2023年度，各乡镇在县委的领导下，推进依法行政。我镇2023年度法治政府建设情况报告如下：',
      '一、主要做法',
      '加强领导。',
    ],
    { issuers: [] },
  ],
]

readAs('towns and streets', TRAPS)
