import { readAs, type Trap } from './traps.ts'

const WE = '2022年，我局深入推进法治政府建设，现将有关情况报告如下。'
const REST = ['一、主要举措', '我局加强领导，接受桐庐县司法局指导。']
const BUREAU = {
  issuers: ['桐庐县水利局'],
  region: '浙江省/杭州市/桐庐县',
  level: 'county',
} as const
const NOBODY = { issuers: [], region: undefined, level: undefined } as const

/** The line above a text that says who it comes from. */
const SAYS: readonly string[] = [
  '来源:桐庐县水利局',
  '信息来源：桐庐县水利局',
  '发布机构:桐庐县水利局',
  '发文单位：桐庐县水利局',
  '供稿单位：桐庐县水利局',
  '供稿：桐庐县水利局',
  '责任部门：桐庐县水利局',
  '公开责任单位：桐庐县水利局',
  '责任单位：桐庐县水利局',
  '【来源：桐庐县水利局】【字体：大 中 小】',
]

const TRAPS: readonly Trap[] = [
  ['nothing that says whose it is', [WE, ...REST], { ...NOBODY, title: undefined, years: 2022 }],
  ...SAYS.map((line): Trap => [line, [line, WE, ...REST], BUREAU]),
  ['a source in brackets', ['【来源：桐庐县水利局】', WE], { source: '桐庐县水利局' }],
  ['who sent it in, below the text', [WE, ...REST, '（供稿单位：桐庐县水利局）'], BUREAU],
  ['a task of another bureau below the text', [WE, ...REST, '责任部门：桐庐县教育局'], NOBODY],
  ['a signature', [WE, ...REST, '桐庐县水利局', '2023年1月5日'], BUREAU],
  [
    'a bureau that says how it calls itself',
    ['2022年，桐庐县水利局（以下简称“我局”）推进法治政府建设，现将情况报告如下。', ...REST],
    BUREAU,
  ],
  [
    'a bureau that says so in the middle of its sentence',
    ['按照上级要求，结合桐庐县水利局（以下简称我局）实际，现将法治政府建设情况报告如下。', ...REST],
    BUREAU,
  ],
  [
    'a bureau that is named behind what it calls itself',
    ['按照桐庐县司法局要求，现将我局（桐庐县水利局）法治政府建设情况报告如下。', ...REST],
    BUREAU,
  ],
  [
    'a district that says how it calls itself',
    [
      '2022年，杭州市上城区（以下简称我区）推进法治政府建设，现将情况报告如下。',
      '一、主要举措',
      '我区加强领导。',
    ],
    { issuers: ['杭州市上城区人民政府'], region: '浙江省/杭州市/上城区', level: 'county' },
  ],
  [
    'a district of whose bureaus one put it on the page',
    [
      '来源：杭州市上城区司法局',
      '2022年，我区推进法治政府建设，现将情况报告如下。',
      '一、主要举措',
      '我区加强领导。',
    ],
    { issuers: ['杭州市上城区人民政府'], region: '浙江省/杭州市/上城区', level: 'county' },
  ],
  [
    'a bureau that speaks of its district',
    [
      '来源：杭州市上城区司法局',
      '2022年，我区推进法治政府建设，现将情况报告如下。',
      '一、主要举措',
      '我局加强领导。',
    ],
    { issuers: ['杭州市上城区司法局'] },
  ],
  [
    'a city whose district put it on the page',
    [
      '来源：杭州市上城区司法局',
      '2022年，我市推进法治政府建设，现将情况报告如下。',
      '一、主要举措',
      '我市加强领导。',
    ],
    { issuers: ['杭州市上城区司法局'] },
  ],
  [
    'a city of which a zone put it on the page',
    ['来源：成都高新区财政局', '2022年，我市推进法治政府建设，现将情况报告如下。'],
    { issuers: ['成都高新区财政局'], level: 'zone' },
  ],
  [
    'the office of a government, which says 我办',
    ['发布机构：桐庐县人民政府办公室', '2022年，我办推进法治政府建设，现将情况报告如下。'],
    { issuers: ['桐庐县人民政府办公室'] },
  ],
  ['the paper of a county as source', ['来源：桐庐县融媒体中心', WE, ...REST], NOBODY],
  ['the portal of a county as publisher', ['发布机构：桐庐县人民政府办公室', WE, ...REST], NOBODY],
  [
    'the portal of a county as publisher, and the source',
    ['发布机构：桐庐县人民政府办公室', '来源：桐庐县水利局', WE, ...REST],
    BUREAU,
  ],
]

readAs('a page that says 我局 or 我区, with', TRAPS)
