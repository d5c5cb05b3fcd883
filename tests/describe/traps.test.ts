import { describe as area, expect, it } from 'vitest'
import { describe } from '../../indexer/describe/describe.ts'
import { layoutOf } from '../../indexer/layout/layout.ts'

/** The trap, the lines that hold it, some of the fields: issuers, the region's path, level, 文号, dates, years. */
type Trap = readonly [
  name: string,
  lines: readonly string[],
  expected: Readonly<Record<string, unknown>>,
]

const PROSE = '我们认真落实上级部署，全面推进各项工作，现将有关情况报告如下。'

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
    'a body of the fifties and a number with the year before the agency',
    ['浙江省人民委员会关于加强养护工作的通知', '（57）浙农字第1102号', '各县人民委员会：', PROSE],
    { issuers: ['浙江省人民委员会'], documentNumber: '〔57〕浙农字第1102号' },
  ],
  [
    'a number with two figures of the year and 字第',
    ['辽宁省人民政府关于搞活流通的通知', '辽政发［85］字第104号', '各市人民政府：', PROSE],
    { issuers: ['辽宁省人民政府'], documentNumber: '辽政发〔85〕字第104号' },
  ],
  [
    'the Production and Construction Corps',
    ['新疆生产建设兵团办公厅关于做好春耕工作的通知', '各师市：', PROSE],
    { issuers: ['新疆生产建设兵团办公厅'], region: '新疆维吾尔自治区' },
  ],
  [
    'an announcement, whose number is that of the head of its paper',
    ['国家市场监督管理总局公告', '2020年第18号', '市场监管总局关于调整认证目录的公告', PROSE],
    {
      title: '市场监管总局关于调整认证目录的公告',
      documentNumber: '国家市场监督管理总局公告2020年第18号',
    },
  ],
  [
    'a number of a series below a title that ends in 公告',
    ['关于晋中市审计结果的公告', '2021年第2号', PROSE],
    { documentNumber: undefined },
  ],
  [
    'a body below the county has no level',
    ['余杭区仓前街道办事处2022年法治政府建设报告', PROSE],
    { issuers: ['杭州市余杭区仓前街道办事处'], level: undefined },
  ],
  [
    'the last word of a title alone on its line',
    ['河北省人民政府办公厅', '关于促进婴幼儿照护服务发展的', '实施意见', '各市人民政府：', PROSE],
    { title: '河北省人民政府办公厅关于促进婴幼儿照护服务发展的实施意见' },
  ],
  [
    'a heading that ends like a title, on a report without one',
    ['2022年，我局推进依法行政，现将情况报告如下： 一、2022年法治政府建设工作情况 加强领导。'],
    { title: undefined },
  ],
  [
    'the day on which a page was saved',
    ['今天是2024年5月6日 星期一', '甲县水利局2022年法治政府建设报告', PROSE],
    { issuedOn: undefined },
  ],
  [
    '生成日期 is the document’s where the page has a date of its own',
    ['生成日期：2023-03-24', '住房和城乡建设部2022年法治政府建设报告', '2023-03-31', PROSE],
    { issuedOn: '2023-03-24', publishedOn: '2023-03-31' },
  ],
  [
    '生成日期 is the page’s where it is the only one',
    ['生成日期：2023-03-24', '住房和城乡建设部2022年法治政府建设报告', PROSE],
    { issuedOn: undefined, publishedOn: '2023-03-24' },
  ],
  [
    'labels with no gap between a value and the next',
    [
      '来源：阳山县税务局发布时间：2023-03-22阅读：12次',
      '阳山县税务局2022年法治政府建设报告',
      PROSE,
    ],
    { source: '阳山县税务局', publishedOn: '2023-03-22' },
  ],
  [
    'labels without values above the title',
    [
      '有 效 期：',
      '文 号：',
      '主 题 词：',
      '甲省水利厅',
      '贵州省水利厅2022年法治政府建设报告',
      PROSE,
    ],
    { title: '贵州省水利厅2022年法治政府建设报告' },
  ],
  [
    'a quotation above the title',
    [
      '最高指示',
      '要节约闹革命。',
      '江苏省革命委员会',
      '关于搞好植树工作的通知',
      '苏革发〔1975〕62号',
      '各县：',
      PROSE,
    ],
    {
      title: '江苏省革命委员会关于搞好植树工作的通知',
      documentNumber: '苏革发〔1975〕62号',
    },
  ],
  [
    'an outline approved by a congress is its government’s',
    [
      '邯郸市国民经济和社会发展第十一个五年规划纲要',
      '（2006年2月18日邯郸市第十二届人民代表大会第四次会议批准）',
      '邯郸市人民政府',
      PROSE,
    ],
    { issuers: ['邯郸市人民政府'], years: '2006-2010', issuedOn: '2006-02-18' },
  ],
  [
    'the year ahead in the title of a report on the one before',
    ['关于全省商业工作情况和一九七九年安排意见的报告', PROSE],
    { years: 1978 },
  ],
  [
    'two years in a title, of which the first is told',
    ['某局2023年工作情况和2024年工作安排的报告', PROSE],
    { years: 2023 },
  ],
  [
    'minutes: who wrote them and when, above the title',
    ['宝鸡市金台区人民政府办公室          2016年11月9日', '关于物业管理问题的会议纪要', PROSE],
    {
      title: '关于物业管理问题的会议纪要',
      issuers: ['宝鸡市金台区人民政府办公室'],
      issuedOn: '2016-11-09',
    },
  ],
  [
    'a letterhead and a number above a title of its own',
    [
      '益阳市赫山区人民政府办公室',
      '益赫政办发〔2020〕15号',
      '关于印发《改造实施方案》的通知',
      PROSE,
    ],
    { title: '关于印发《改造实施方案》的通知', documentNumber: '益赫政办发〔2020〕15号' },
  ],
  [
    'an issuer above what it passes on',
    ['江西省人民政府', '批转省经委关于扭转亏损情况的报告的通知', PROSE],
    { title: '江西省人民政府批转省经委关于扭转亏损情况的报告的通知' },
  ],
  [
    'a body that no list knows, above its title',
    ['西南军政委员会', '关于开展卫生运动的指示', PROSE],
    {
      title: '西南军政委员会关于开展卫生运动的指示',
      issuers: ['西南军政委员会'],
      level: undefined,
    },
  ],
  [
    'a title whose first line ends like one',
    ['连江县人民政府办公室关于2022年度县本级预算', '执行审计问题整改情况的通报', PROSE],
    {
      title: '连江县人民政府办公室关于2022年度县本级预算执行审计问题整改情况的通报',
      kind: 'notice',
    },
  ],
  [
    'a title and the name of a column below it',
    ['某局关于2022年度预算', '', '预算公开的公告', PROSE],
    { title: '某局关于2022年度预算' },
  ],
  [
    'a title that is complete and what stands below it',
    ['某局关于2022年度预算的报告', '县级预算公开的说明', PROSE],
    { title: '某局关于2022年度预算的报告' },
  ],
  [
    'a zone alone on the first line of its title',
    ['牡丹江经济技术开发区', '2020年法治政府建设工作报告', PROSE],
    { title: '牡丹江经济技术开发区2020年法治政府建设工作报告' },
  ],
  [
    'words that are no name of a body',
    ['全面推进依法行政领导小组办公室关于印发要点的通知', PROSE],
    { issuers: [] },
  ],
  [
    'two bodies named in short in one breath',
    ['浙江省委省政府关于加强工作的意见', PROSE],
    { issuers: [] },
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
    'branches that are spoken of',
    ['赤峰市公安局所属各分局考核情况的报告', PROSE],
    { issuers: ['赤峰市公安局'] },
  ],
  [
    'controls of the page behind the source',
    ['红原县2021年法治政府建设报告', '来源： 红原县司法局 选择阅读字号：[ 大 中 小 ]', PROSE],
    { source: '红原县司法局' },
  ],
  [
    'a body whose place is left out stays unnamed',
    ['区优化营商环境领导小组办公室关于印发要点的通知', PROSE],
    { issuers: [] },
  ],
  [
    'a page that says only when it was changed',
    ['某局2023年工作总结', '更新时间：2020-03-31 17:31', PROSE],
    { publishedOn: '2020-03-31' },
  ],
  [
    'a page that says when it came out and when it was changed',
    ['某局2023年工作总结', '更新时间：2021-03-31 发布时间：2020-02-01', PROSE],
    { publishedOn: '2020-02-01' },
  ],
  [
    'a counter behind the source',
    ['和静县2021年度法治政府建设情况报告', '来源：和静县司法局  点击：[ 85 ]', PROSE],
    { source: '和静县司法局' },
  ],
  [
    'a year without 年 before the name of a bulletin',
    ['2020中国生态环境状况公报', '生态环境部', PROSE],
    { years: 2020 },
  ],
]

function fields(lines: readonly string[], wanted: readonly string[]) {
  const text = lines.join('\n')
  const { metadata } = describe({ text, blocks: layoutOf(text) })
  const { title, issuers, region, level, years, ...others } = metadata
  const all: Record<string, unknown> = {
    ...Object.fromEntries(
      Object.entries(others).map(([name, field]) => [
        'value' in field ? name : '',
        'value' in field ? (field.value ?? undefined) : undefined,
      ]),
    ),
    title: title.basis === 'stated' ? (title.value ?? undefined) : undefined,
    issuers: issuers.map(({ value }) => value),
    region: region.path ?? undefined,
    level: level.value ?? undefined,
    years: years.from === years.to ? (years.from ?? undefined) : `${years.from}-${years.to}`,
  }
  return Object.fromEntries(wanted.map((name) => [name, all[name]]))
}

area('metadata, in', () => {
  it.each(TRAPS)('%s', (_, lines, expected) => {
    expect(fields(lines, Object.keys(expected))).toEqual(expected)
  })
})
