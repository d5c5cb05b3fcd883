import { PROSE, readAs, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
  [
    'a zone named by the short name of a city that a district shares',
    ['西安高新区市场监督管理局2023年法治政府建设报告', PROSE],
    { issuers: ['西安高新区市场监督管理局'], region: '陕西省/西安市/西安高新区', level: 'zone' },
  ],
  [
    'a zone that goes by a name of its own',
    ['洋浦经济开发区生态环境局2021年法治政府建设报告', PROSE],
    { issuers: ['洋浦经济开发区生态环境局'], region: '海南省/儋州市/洋浦经开区', level: 'zone' },
  ],
  [
    'the title of a zone without a body',
    ['成都高新区2023年度法治政府建设情况报告', PROSE],
    { issuers: ['成都高新区管理委员会'], region: '四川省/成都市/成都高新区', level: 'zone' },
  ],
  [
    'a province that speaks of zones is none',
    ['江苏省开发区条例', '第一条 为了促进开发区发展，制定本条例。'],
    { region: '江苏省', level: 'province' },
  ],
  [
    'an autonomous prefecture without its peoples',
    ['湘西自治州人民政府关于2021年度法治政府建设情况的报告', PROSE],
    { issuers: ['湘西土家族苗族自治州人民政府'], region: '湖南省/湘西土家族苗族自治州' },
  ],
  [
    'a city under the name it had',
    ['襄樊市财政局2009年依法行政工作总结', PROSE],
    { issuers: ['襄樊市财政局'], region: '湖北省/襄阳市', level: 'city', years: 2009 },
  ],
  [
    'the Production and Construction Corps',
    ['新疆生产建设兵团办公厅关于做好春耕工作的通知', '各师市：', PROSE],
    { issuers: ['新疆生产建设兵团办公厅'], region: '新疆维吾尔自治区' },
  ],
  [
    'a body below the county has no level',
    ['余杭区仓前街道办事处2022年法治政府建设报告', PROSE],
    { issuers: ['杭州市余杭区仓前街道办事处'], level: undefined },
  ],
  [
    'a branch in a county of a bureau of the city',
    ['赤峰市公安局喀喇沁旗分局2019年法治建设工作总结', PROSE],
    {
      issuers: ['赤峰市公安局喀喇沁旗分局'],
      region: '内蒙古自治区/赤峰市/喀喇沁旗',
      level: 'county',
    },
  ],
  [
    'a branch of another place than the bureau',
    ['赤峰市公安局海淀区分局2019年法治建设工作总结', PROSE],
    { issuers: ['赤峰市公安局海淀区分局'], region: '内蒙古自治区/赤峰市' },
  ],
  [
    'a branch of a bureau whose place is left out',
    ['杭州市政务公开', '市生态环境局余杭分局2022年法治政府建设报告', '杭州市人民政府：', PROSE],
    { issuers: ['杭州市生态环境局余杭分局'] },
  ],
  [
    'a street that a district sends out',
    ['杭州市上城区人民政府湖滨街道办事处关于2022年度法治政府建设情况的报告', PROSE],
    {
      issuers: ['杭州市上城区人民政府湖滨街道办事处'],
      region: '浙江省/杭州市/上城区',
      level: undefined,
    },
  ],
  [
    'a bureau without its place, named in full elsewhere',
    ['县应急管理局2020年政府信息公开年度报告', '信息通过桐庐县应急管理局微信公众号公开。', PROSE],
    { issuers: ['桐庐县应急管理局'], level: 'county' },
  ],
  [
    'a county that its first sentence is about',
    [
      '2019年，在县委的正确领导下，桐庐县全面推进依法治县工作，现将法治政府建设情况报告如下。',
      '一、主要举措',
      '我县完成改革。',
    ],
    { issuers: ['桐庐县人民政府'], level: 'county', years: 2019 },
  ],
  [
    'a county that a bureau speaks of',
    [
      '2019年，在县委的正确领导下，桐庐县全面推进依法治县工作，现将法治政府建设情况报告如下。',
      '一、主要举措',
      '我局为我县完成改革。',
    ],
    { issuers: [], level: undefined },
  ],
  [
    'a zone that adds one character to the name of its city',
    ['衢州湾经济开发区管委会2023年工作总结', PROSE],
    {
      issuers: ['衢州湾经济开发区管理委员会'],
      region: '浙江省/衢州市/衢州湾经开区',
      level: 'zone',
    },
  ],
]

readAs('places and levels, in', TRAPS)
