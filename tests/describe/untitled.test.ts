import { readAs, type Trap } from './traps.ts'

const LAW = '根据《中华人民共和国政府信息公开条例》要求，'
const PERIOD = '报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。'
const OPEN = '一、总体情况\n（一）主动公开\n认真落实上级部署。'
const NOBODY = { issuers: [], region: undefined } as const
const WATER = { issuers: ['桐庐县水利局'], region: '浙江省/杭州市/桐庐县' } as const

const CONTACTS: readonly Trap[] = [
  [
    'by whom it was made',
    [`${LAW}由桐庐县水利局结合各项数据编制。${PERIOD}`, OPEN],
    { ...WATER, kind: 'disclosure-report', years: 2022 },
  ],
  [
    'whom to ask, an office of the bureau',
    [`${LAW}编制本报告。如有疑问，请与桐庐县水利局办公室联系（地址：桐庐县某路1号）。`, OPEN],
    WATER,
  ],
  [
    'whom to ask, the office of a government, which answers for others too',
    [`${LAW}编制本报告。如有疑问，请与桐庐县人民政府办公室联系（地址：某路1号）。`, OPEN],
    { issuers: [] },
  ],
  ['who was met', ['2022年，与桐庐县水利局协作。', OPEN], NOBODY],
  [
    'a zone of which nothing says where it lies',
    [`${LAW}由青石湾经济技术开发区管委会编制。${PERIOD}`, OPEN],
    { issuers: ['青石湾经济技术开发区管理委员会'], region: undefined, level: 'zone' },
  ],
  [
    'a zone whose title says that it speaks',
    ['青石湾经济技术开发区管委会2022年工作总结', OPEN],
    { issuers: ['青石湾经济技术开发区管理委员会'], level: 'zone' },
  ],
  ['a zone by its kind alone', [`${LAW}由市经济技术开发区管委会编制。${PERIOD}`, OPEN], NOBODY],
]

readAs('a report on disclosure that says', CONTACTS)

const WE = '2022年，我局推进法治政府建设，现将有关情况报告如下。'

const DOINGS: readonly Trap[] = [
  [
    'what it made',
    [WE, '一、主要举措', '一是制定印发《桐庐县水利局行政执法办法》。二是加强普法。'],
    WATER,
  ],
  [
    'what it founded',
    [WE, '一、主要举措', '我局高度重视，成立桐庐县水利局法治建设领导小组。'],
    WATER,
  ],
  [
    'what it made, and what another did',
    [WE, '一、主要举措', '制定《桐庐县水利局办法》，编制《桐庐县财政局预算管理规定》。'],
    NOBODY,
  ],
  [
    'what another made',
    [
      WE,
      '一、主要举措',
      '桐庐县人民政府印发《桐庐县水利局职能规定》，落实《桐庐县水利局关于执法的意见》。',
    ],
    NOBODY,
  ],
  [
    'what a body of another kind made',
    [WE, '一、主要举措', '成立浙江省水利厅指导的小组，制定《浙江省水利厅办法》。'],
    NOBODY,
  ],
  [
    'what it made, though nobody speaks',
    ['2022年法治政府建设情况报告如下。', '一是制定《桐庐县水利局行政执法办法》。'],
    NOBODY,
  ],
]

readAs('a page that says 我局 and', DOINGS)

const CLAIMS: readonly Trap[] = [
  [
    'a department of a province whose paper it writes in',
    [
      '2023年，省水利厅推进法治政府建设，履行第一责任人职责。',
      '厅党组书记在《浙江日报》发表文章，赴福建考察。',
    ],
    { issuers: ['浙江省水利厅'], region: '浙江省' },
  ],
  [
    'a bureau of a city that calls its law its own',
    ['2023年，市水利局推进法治政府建设，履行第一责任人职责。', '加快建设法治衢州。'],
    { issuers: ['衢州市水利局'], region: '浙江省/衢州市' },
  ],
  [
    'a bureau of a county, by a word that names a county too',
    ['2023年，县水利局推进法治政府建设，履行第一责任人职责。', '加强法治公安建设。'],
    NOBODY,
  ],
  [
    'a bureau of a city that speaks so of two',
    ['2023年，市水利局推进法治政府建设，履行第一责任人职责。', '建设法治衢州、法治金华。'],
    NOBODY,
  ],
  [
    'a bureau of a city whose statutes are the only ones named',
    [
      '2023年，市水利局推进法治政府建设，履行第一责任人职责。',
      '修订《衢州市节水办法》《衢州市取水规定》。',
    ],
    { issuers: ['衢州市水利局'], region: '浙江省/衢州市' },
  ],
  [
    'a bureau of a city that was twice in another',
    [
      '2023年，市水利局推进法治政府建设，履行第一责任人职责。',
      '赴衢州市学习，向衢州市水利系统取经。',
    ],
    NOBODY,
  ],
  [
    'papers that are no daily of a place',
    ['2023年，省水利厅推进法治政府建设，履行第一责任人职责。', '落实《浙江省水资源条例》。'],
    NOBODY,
  ],
  [
    'the police of a city, called by what they are',
    [
      '2023年，全市公安机关推进法治政府建设，履行第一责任人职责。',
      '市局党委加强领导，提请废止《衢州市人口规定》，修订《衢州市养犬规定》。',
      '衢州市依法行政。',
    ],
    { issuers: ['衢州市公安局'], region: '浙江省/衢州市', level: 'city', years: 2023 },
  ],
  [
    'the police of a city, of which somebody else reports',
    [
      '2023年，全市公安机关推进法治政府建设，履行第一责任人职责。',
      '提请废止《衢州市人口规定》，修订《衢州市养犬规定》。',
      '衢州市依法行政。',
    ],
    NOBODY,
  ],
]

readAs('a report of a place that it names only by the way:', CLAIMS)

const BEGINNINGS: readonly Trap[] = [
  [
    'a heading before the sentence that names it',
    [`${LAW}特编制本报告。`, '一、工作概述', '2025年，桐庐县水利局坚持主动公开政府信息。'],
    { ...WATER, years: 2025 },
  ],
  [
    'a year behind 现对',
    ['根据要求，现对我局2019年度法治政府建设工作总结如下：', '一、依法行政', '加强领导。'],
    { kind: 'rule-of-law-report', years: 2019 },
  ],
  [
    'law in the first sentence and in the first heading',
    ['2023年，各单位贯彻法治政府建设的部署，成效明显。', '一、深入学习法治思想', '加强领导。'],
    { kind: 'rule-of-law-report', years: 2023 },
  ],
  [
    'law in the first sentence of a plan, and in its first heading',
    ['为推进法治政府建设，制定本方案。', '一、深入学习法治思想', '加强领导。'],
    { kind: undefined },
  ],
  [
    'the state’s law in the first sentence, and law in a heading',
    [
      '2023年，各单位落实全面依法治国的部署，现将有关情况报告如下：',
      '一、工作开展情况',
      '（一）推进依法行政',
      '加强领导。',
    ],
    { kind: 'rule-of-law-report' },
  ],
  [
    'the state’s law in the first sentence, but none in a heading',
    [
      '2023年，各单位落实全面依法治国的部署，现将有关情况报告如下：',
      '一、工作开展情况',
      '（一）推进防汛',
      '加强领导。',
    ],
    { kind: undefined },
  ],
  [
    'disclosure, the first of whose parts say so',
    [
      '2023年，本单位结合政府信息公开情况编制。',
      '一、总体情况',
      '（一）主动公开',
      '发布信息5条。',
      '（二）依申请公开',
      '无。',
    ],
    { kind: 'disclosure-report' },
  ],
  [
    'law in the department, announced as a report',
    ['2022年，衢州市水利局完成了任务，现将法治政府部门建设情况报告如下。', '一、工作', '学习。'],
    { kind: 'rule-of-law-report' },
  ],
]

readAs('a text without a title that begins with', BEGINNINGS)
