import { PROSE, readAs, type Trap } from './traps.ts'

const WENZHOU = { issuers: ['温州市中级人民法院'], region: '浙江省/温州市', level: 'city' } as const

const TRAPS: readonly Trap[] = [
  ['the court of a city, in a title', ['温州市中级人民法院2022年工作报告', PROSE], WENZHOU],
  [
    'the court of a city, as the one that signs',
    ['关于2022年行政审判工作情况的报告', PROSE, '温州市中级人民法院', '2023年1月12日'],
    { ...WENZHOU, years: 2022, issuedOn: '2023-01-12' },
  ],
  [
    'the court of a city, as the source of a page',
    ['2022年行政审判白皮书', '来源：温州市中级人民法院 发布时间：2023-04-01', PROSE],
    { ...WENZHOU, source: '温州市中级人民法院', publishedOn: '2023-04-01' },
  ],
  ['the short name of a court of a city', ['温州市中院2022年工作总结', PROSE], WENZHOU],
  [
    'the short name of a court, as the source of a page',
    ['2022年行政审判白皮书', '来源：温州中院', PROSE],
    { ...WENZHOU, source: '温州中院' },
  ],
  ['a yard, which is no court', ['温州中院区管理处2022年绿化工作总结', PROSE], { issuers: [] }],
  [
    'a report of a court before a congress',
    [
      '温州市中级人民法院工作报告',
      '——2023年2月15日在温州市第十四届人民代表大会第二次会议上',
      '温州市中级人民法院代院长 某某',
      '各位代表：',
      '现在，我代表温州市中级人民法院向大会报告工作，请予审议。',
    ],
    { ...WENZHOU, years: 2023, issuedOn: '2023-02-15' },
  ],
  [
    'a report of a court that only its president names',
    [
      '法院工作报告',
      '——2023年2月15日在温州市第十四届人民代表大会第二次会议上',
      '温州市中级人民法院代院长 某某',
      '各位代表：',
      '现在，我向大会报告工作，请予审议。',
    ],
    WENZHOU,
  ],
  [
    'one of several courts of a municipality',
    ['北京市第一中级人民法院2022年行政审判工作报告', PROSE],
    { issuers: ['北京市第一中级人民法院'], region: '北京市', level: 'city' },
  ],
  [
    'the short name of the court of a province',
    ['浙江高院关于2022年工作情况的报告', PROSE],
    { issuers: ['浙江省高级人民法院'], region: '浙江省', level: 'province' },
  ],
  [
    'the high court of a municipality that its report calls by its kind',
    [
      '市高级人民法院2022年工作报告',
      '——2023年1月14日在上海市第十六届人民代表大会第一次会议上',
      PROSE,
    ],
    { issuers: ['上海市高级人民法院'], level: 'province' },
  ],
  [
    'the court of a county by its short name',
    ['桐庐县法院2022年工作总结', PROSE],
    { issuers: ['桐庐县人民法院'], region: '浙江省/杭州市/桐庐县', level: 'county' },
  ],
  [
    'the courts of a county, which are no court',
    ['桐庐县法院系统2022年工作总结', PROSE],
    { issuers: [], level: 'county' },
  ],
  [
    'courts of a city, where none says which',
    ['温州市法院2022年行政审判白皮书', PROSE],
    { issuers: [] },
  ],
  [
    'one of several lower courts of a city',
    ['东莞市第一人民法院2022年工作总结', PROSE],
    { issuers: ['东莞市第一人民法院'], region: '广东省/东莞市', level: 'county' },
  ],
  [
    'a procuratorate of a county, by its short name',
    ['桐庐县检察院2022年工作总结', PROSE],
    { issuers: ['桐庐县人民检察院'], region: '浙江省/杭州市/桐庐县', level: 'county' },
  ],
  [
    'a branch of the procuratorate of a municipality',
    ['上海市人民检察院第一分院2022年工作报告', PROSE],
    { issuers: ['上海市人民检察院第一分院'], region: '上海市', level: 'city' },
  ],
  [
    'a court for a matter, which goes by the short name of its city',
    ['杭州互联网法院2022年工作报告', PROSE],
    { issuers: ['杭州互联网法院'], region: '浙江省/杭州市', level: 'county' },
  ],
  [
    'a court for a matter, of the rank of a court of a city',
    ['北京知识产权法院2022年工作报告', PROSE],
    { issuers: ['北京知识产权法院'], region: '北京市', level: 'city' },
  ],
  [
    'the highest court before the national congress',
    [
      '最高人民法院工作报告',
      '——2023年3月7日在第十四届全国人民代表大会第一次会议上',
      '最高人民法院院长 某某',
      '各位代表：',
      PROSE,
    ],
    { issuers: ['最高人民法院'], region: undefined, level: 'national', years: 2023 },
  ],
]

readAs('courts and procuratorates, in', TRAPS)
