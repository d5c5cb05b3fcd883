import { describe as area, expect, it } from 'vitest'
import { describe } from '../../indexer/describe/describe.ts'
import type { Block } from '../../indexer/layout/blocks.ts'
import { layoutOf } from '../../indexer/layout/layout.ts'
import type { Metadata } from '../../src/domain/report.ts'

/** Values alone; what is empty is left out. */
function facts(metadata: Metadata) {
  const { years, region, issuers, attachments, ...fields } = metadata
  const named = Object.entries(fields).map(([name, field]) => [name, field.value])
  const lists = Object.entries({ issuers, attachments }).map(([name, list]) => [
    name,
    list.length === 0 ? null : list.map((field) => field.value),
  ])
  const period = years.from === years.to ? years.from : `${years.from}-${years.to}`
  return Object.fromEntries(
    [
      ...named,
      ...lists,
      ['years', period],
      ['region', region.path === null ? null : `${region.code} ${region.path}`],
    ].filter(([, value]) => value !== null),
  )
}

interface Case {
  readonly name: string
  readonly lines: readonly string[]
  readonly expected: Readonly<Record<string, unknown>>
}

const CASES: readonly Case[] = [
  {
    name: 'a bureau that has another name today keeps the one it had, also from its short form',
    lines: [
      '绍兴市工商局关于2012年依法行政工作情况的报告',
      '2012年，我局推进依法行政，现将情况报告如下。',
      '绍兴市工商行政管理局',
      '2013年1月5日',
    ],
    expected: {
      title: '绍兴市工商局关于2012年依法行政工作情况的报告',
      issuers: ['绍兴市工商行政管理局'],
      region: '330600 浙江省/绍兴市',
      level: 'city',
      kind: 'rule-of-law-report',
      years: 2012,
      issuedOn: '2013-01-05',
    },
  },
  {
    name: 'a district that became part of another is the one of its time',
    lines: ['杭州市江干区水利局2019年法治政府建设情况报告', '工作稳步推进。'],
    expected: {
      title: '杭州市江干区水利局2019年法治政府建设情况报告',
      issuers: ['杭州市江干区水利局'],
      region: '330104 浙江省/杭州市/江干区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2019,
    },
  },
  {
    name: 'a district that is in no list is not taken for the city before it',
    lines: ['上海市乌有区2009年政府工作报告', '各位代表：', '现在报告工作，请予审议。'],
    expected: {
      title: '上海市乌有区2009年政府工作报告',
      kind: 'government-work-report',
      years: 2009,
    },
  },
  {
    name: 'a letter-spaced title, and the date in characters below the signature',
    lines: [
      '浙 江 省 市 场 监 督 管 理 局',
      '关 于 ２ ０ ２ ２ 年 度 法 治 政 府 建 设 情 况 的 报 告',
      '',
      '省委依法治省办：',
      '根据《法治政府建设实施纲要（2021—2025年）》（浙委发［2021］38号）要求，现将有关情况报告如下。',
      '一、主要举措',
      '开展了各项工作。',
      '浙江省市场监督管理局',
      '二〇二三年一月五日',
    ],
    expected: {
      title: '浙江省市场监督管理局关于2022年度法治政府建设情况的报告',
      issuers: ['浙江省市场监督管理局'],
      region: '330000 浙江省',
      level: 'province',
      kind: 'rule-of-law-report',
      years: 2022,
      issuedOn: '2023-01-05',
    },
  },
  {
    name: 'a title wrapped over two lines',
    lines: [
      '苏州市吴江区市场监督管理局关于2021年度',
      '法治政府建设情况的报告',
      '2021年，吴江区市场监管局坚持依法行政。',
    ],
    expected: {
      title: '苏州市吴江区市场监督管理局关于2021年度法治政府建设情况的报告',
      issuers: ['苏州市吴江区市场监督管理局'],
      region: '320509 江苏省/苏州市/吴江区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2021,
    },
  },
  {
    name: 'a catalogue card of one field a line, a value below its label, an empty one',
    lines: [
      '• 索引号:',
      '  6107280000/2024-001005',
      '• 主题分类:',
      '• 来源:',
      '• 发文机构:',
      '  县政府网站',
      '• 发文字号:',
      '  镇政发〔2024〕7号',
      '• 发文日期:',
      '  2024年04月06日 16:40',
      '• 发布日期:',
      '  2024年04月07日 16:34',
      '镇巴县人民政府工作规则',
      '第一章 总则',
      '一、根据有关规定，结合本县实际，制定本规则。',
    ],
    expected: {
      title: '镇巴县人民政府工作规则',
      issuers: ['镇巴县人民政府'],
      region: '610728 陕西省/汉中市/镇巴县',
      level: 'county',
      kind: 'measures',
      documentNumber: '镇政发〔2024〕7号',
      indexNumber: '6107280000/2024-001005',
      issuedOn: '2024-04-06',
      publishedOn: '2024-04-07',
    },
  },
  {
    name: 'a notice: number above the title, signature before the annex, attachments listed',
    lines: [
      '沪府规［2018］9号',
      '上海市人民政府关于印发《上海市公平竞争审查办法（试行）》的通知',
      '各区人民政府，市政府各委、办、局：',
      '现将《上海市公平竞争审查办法（试行）》印发给你们，请认真按照执行。',
      '附件：1.任务分工表',
      '2.联系人名单',
      '上海市人民政府',
      '2018年12月20日',
      '上海市公平竞争审查办法（试行）',
      '第一条 为了规范审查（国发〔2016〕34号），制定本办法。',
    ],
    expected: {
      title: '上海市人民政府关于印发《上海市公平竞争审查办法（试行）》的通知',
      issuers: ['上海市人民政府'],
      region: '310000 上海市',
      level: 'province',
      kind: 'notice',
      documentNumber: '沪府规〔2018〕9号',
      issuedOn: '2018-12-20',
      attachments: ['任务分工表', '联系人名单'],
    },
  },
  {
    name: 'a ministry, by its short name in the title',
    lines: [
      '市场监管总局办公厅关于开展2023年民生领域“铁拳”行动的通知',
      '（市监稽发〔2023〕20 号）',
      '各省、自治区、直辖市市场监管局（厅、委）：',
      '为贯彻落实党中央、国务院决策部署，市场监管总局决定开展行动。',
      '市场监管总局办公厅',
      '2023年3月10日',
    ],
    expected: {
      title: '市场监管总局办公厅关于开展2023年民生领域“铁拳”行动的通知',
      issuers: ['国家市场监督管理总局办公厅'],
      level: 'national',
      kind: 'notice',
      years: 2023,
      documentNumber: '市监稽发〔2023〕20号',
      issuedOn: '2023-03-10',
    },
  },
  {
    name: 'joint issuers in the title, by spaces',
    lines: [
      '国家发展改革委 市场监管总局 财政部关于规范收费的意见',
      '发改价格(2022)964号',
      '各省、自治区、直辖市人民政府：',
      '经国务院同意，现提出以下意见。',
    ],
    expected: {
      title: '国家发展改革委 市场监管总局 财政部关于规范收费的意见',
      issuers: ['国家发展和改革委员会', '国家市场监督管理总局', '财政部'],
      level: 'national',
      kind: 'opinion',
      documentNumber: '发改价格〔2022〕964号',
    },
  },
  {
    name: 'joint issuers that only sign',
    lines: [
      '关于加强校园食品安全工作的通知',
      '各街道办事处，各学校：',
      '为加强校园食品安全工作，现通知如下。',
      '一、压实责任。',
      '杭州市上城区市场监督管理局',
      '杭州市上城区教育局',
      '2024年2月28日',
    ],
    expected: {
      title: '关于加强校园食品安全工作的通知',
      issuers: ['杭州市上城区市场监督管理局', '杭州市上城区教育局'],
      region: '330102 浙江省/杭州市/上城区',
      level: 'county',
      kind: 'notice',
      issuedOn: '2024-02-28',
    },
  },
  {
    name: 'a district that only the breadcrumb names',
    lines: [
      '您当前所在的位置： 首页 > 杭州市临平区人民政府 > 区市场监管局 > 法治政府建设',
      '2023年法治政府建设工作总结',
      '2023年，区市场监管局在区委、区政府领导下，推进法治政府建设。现将情况总结如下：',
      '一、主要做法',
    ],
    expected: {
      title: '2023年法治政府建设工作总结',
      issuers: ['杭州市临平区市场监督管理局'],
      region: '330113 浙江省/杭州市/临平区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2023,
    },
  },
  {
    name: 'a city that only the body names, again and again',
    lines: [
      '2023年，市市场监管局深入推进法治政府建设，取得了新成效。现报告如下：',
      '一、绍兴创新监管模式，《绍兴市电梯安全管理规定》施行，获评绍兴市优秀。',
      '二、金华市来绍兴市交流。',
    ],
    expected: {
      title: '绍兴市市场监督管理局2023年法治政府建设年度报告',
      issuers: ['绍兴市市场监督管理局'],
      region: '330600 浙江省/绍兴市',
      level: 'city',
      kind: 'rule-of-law-report',
      years: 2023,
    },
  },
  {
    name: 'a district government that its title names by the place alone; the page has a source',
    lines: [
      '静海区2023年度法治政府建设情况报告',
      '来源：静海区融媒体中心 发布时间：2024-03-28 09:18 浏览次数：12 【字体：大 中 小】',
      '2023年，静海区坚持依法治区，按照《静海区法治政府建设实施纲要（2021—2025年）》推进工作。',
    ],
    expected: {
      title: '静海区2023年度法治政府建设情况报告',
      issuers: ['天津市静海区人民政府'],
      region: '120118 天津市/静海区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2023,
      publishedOn: '2024-03-28',
      source: '静海区融媒体中心',
    },
  },
  {
    name: 'a government work report, given as a speech',
    lines: [
      '政府工作报告',
      '——2024年1月23日在浙江省第十四届人民代表大会第二次会议上',
      '浙江省省长 某某',
      '各位代表：',
      '现在，我代表浙江省人民政府向大会报告工作，请予审议。',
      '一、2023年工作回顾',
      '二、2024年工作安排',
    ],
    expected: {
      title: '政府工作报告',
      issuers: ['浙江省人民政府'],
      region: '330000 浙江省',
      level: 'province',
      kind: 'government-work-report',
      years: 2024,
      issuedOn: '2024-01-23',
    },
  },
  {
    name: 'a disclosure report that only announces itself in its first sentence',
    lines: [
      '根据《中华人民共和国政府信息公开条例》（国令第711号）第五十条要求，现公布遵义市统计局2022年政府信息公开工作年度报告。所列数据统计时限为2022年1月1日至2022年12月31日。',
      '一、总体情况',
      '（一）主动公开。公开信息36条。',
    ],
    expected: {
      title: '遵义市统计局2022年政府信息公开工作年度报告',
      issuers: ['遵义市统计局'],
      region: '520300 贵州省/遵义市',
      level: 'city',
      kind: 'disclosure-report',
      years: 2022,
    },
  },
  {
    name: 'a plan, with its period in the title and a number without brackets on the card',
    lines: [
      '文　　号：杭政函20210046号 成文日期：2021年6月8日',
      '杭州市市场监管“十四五”规划',
      '（2021—2025年）',
      '为推进市场监管现代化，制定本规划。“十三五”期间成绩显著。',
    ],
    expected: {
      title: '杭州市市场监管“十四五”规划（2021—2025年）',
      region: '330100 浙江省/杭州市',
      level: 'city',
      kind: 'plan',
      years: '2021-2025',
      documentNumber: '杭政函〔2021〕0046号',
      issuedOn: '2021-06-08',
    },
  },
  {
    name: 'a regulation, promulgated in brackets below its title',
    lines: [
      '网络交易监督管理办法',
      '（2021年3月15日国家市场监督管理总局令第37号公布 自2021年5月1日起施行）',
      '第一章 总则',
      '第一条 为了规范网络交易活动，制定本办法。',
    ],
    expected: {
      title: '网络交易监督管理办法',
      issuers: ['国家市场监督管理总局'],
      level: 'national',
      kind: 'measures',
      documentNumber: '国家市场监督管理总局令第37号',
      issuedOn: '2021-03-15',
    },
  },
  {
    name: 'an order, its number on a line of its own, its title in the first sentence',
    lines: [
      '国家市场监督管理总局令',
      '第 37 号',
      '《网络交易监督管理办法》已经2021年3月3日总局局务会议审议通过，现予公布，自2021年5月1日起施行。',
      '局长 某某',
      '2021年3月15日',
      '网络交易监督管理办法',
      '第一条 为了规范网络交易活动，制定本办法。',
    ],
    expected: {
      title: '网络交易监督管理办法',
      issuers: ['国家市场监督管理总局'],
      level: 'national',
      kind: 'measures',
      documentNumber: '国家市场监督管理总局令第37号',
      issuedOn: '2021-03-15',
    },
  },
  {
    name: 'a letterhead',
    lines: [
      '义乌市市场监督管理局文件',
      '义市监〔2020〕11号 签发人：某某',
      '关于印发2020年法治政府建设工作要点的通知',
      '各科室、所：',
      '现将工作要点印发给你们。',
    ],
    expected: {
      title: '关于印发2020年法治政府建设工作要点的通知',
      issuers: ['义乌市市场监督管理局'],
      region: '330782 浙江省/金华市/义乌市',
      level: 'county',
      kind: 'notice',
      years: 2020,
      documentNumber: '义市监〔2020〕11号',
    },
  },
  {
    name: 'a name that several provinces have, settled by what else the text says',
    lines: [
      '鼓楼区市场监督管理局2022年法治政府建设年度报告',
      '2022年，鼓楼区市场监督管理局在南京市市场监督管理局指导下，推进法治政府建设。',
    ],
    expected: {
      title: '鼓楼区市场监督管理局2022年法治政府建设年度报告',
      issuers: ['南京市鼓楼区市场监督管理局'],
      region: '320106 江苏省/南京市/鼓楼区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2022,
    },
  },
  {
    name: 'a name that several provinces have, left open',
    lines: [
      '鼓楼区市场监督管理局2022年法治政府建设年度报告',
      '2022年，鼓楼区市场监督管理局推进法治政府建设。',
    ],
    expected: {
      title: '鼓楼区市场监督管理局2022年法治政府建设年度报告',
      issuers: ['鼓楼区市场监督管理局'],
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2022,
    },
  },
  {
    name: 'a county-level city and a county stand without the city above them',
    lines: [
      '杭州市桐庐县市场监管局2022年法治政府建设情况报告',
      '2022年，桐庐县市场监管局推进法治政府建设。',
    ],
    expected: {
      title: '杭州市桐庐县市场监管局2022年法治政府建设情况报告',
      issuers: ['桐庐县市场监督管理局'],
      region: '330122 浙江省/杭州市/桐庐县',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2022,
    },
  },
  {
    name: 'a zone by its long name',
    lines: [
      '成都高新技术产业开发区管理委员会2023年政府信息公开工作年度报告',
      '本年度报告根据《中华人民共和国政府信息公开条例》编制。',
    ],
    expected: {
      title: '成都高新技术产业开发区管理委员会2023年政府信息公开工作年度报告',
      issuers: ['成都高新技术产业开发区管理委员会'],
      region: '510100 四川省/成都市/成都高新区',
      level: 'zone',
      kind: 'disclosure-report',
      years: 2023,
    },
  },
  {
    name: 'the publisher of a portal is not the issuer when the text speaks for another',
    lines: [
      '发布机构：余杭区人民政府办公室    生成日期：2020/01/15    有效性：有效',
      '2019年法治政府建设情况报告',
      '2019年，杭州市余杭区市场监管局主动作为，法治政府建设取得成效。',
    ],
    expected: {
      title: '2019年法治政府建设情况报告',
      issuers: ['杭州市余杭区市场监督管理局'],
      region: '330110 浙江省/杭州市/余杭区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2019,
      publishedOn: '2020-01-15',
    },
  },
  {
    name: 'the column of the site is not the title, and its date not the signature',
    lines: [
      '首页 > 政府信息公开 > 法治政府建设年度报告',
      '法治政府建设年度报告',
      '北京市朝阳区市场监督管理局2022年法治政府建设年度情况报告',
      '日期：2023-03-31 09:12   来源：朝阳区市场监管局   字号：大 中 小',
      '2022年，朝阳区市场监管局在市局领导下，开展工作。',
    ],
    expected: {
      title: '北京市朝阳区市场监督管理局2022年法治政府建设年度情况报告',
      issuers: ['北京市朝阳区市场监督管理局'],
      region: '110105 北京市/朝阳区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2022,
      publishedOn: '2023-03-31',
      source: '朝阳区市场监管局',
    },
  },
  {
    name: 'a whole page on one line',
    lines: [
      '首页 > 政务公开 浦东新区市场监督管理局2023年法治政府建设情况报告 发布时间：2024-02-01 2023年，浦东新区市场监管局推进法治政府建设。一、举措。二、不足。',
    ],
    expected: {
      title: '浦东新区市场监督管理局2023年法治政府建设情况报告',
      issuers: ['上海市浦东新区市场监督管理局'],
      region: '310115 上海市/浦东新区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2023,
      publishedOn: '2024-02-01',
    },
  },
  {
    name: 'a party committee and a government together',
    lines: [
      '中共杭州市上城区委 杭州市上城区人民政府',
      '关于2023年法治政府建设情况的报告',
      '市委依法治市办：',
      '2023年，我区推进法治政府建设。',
    ],
    expected: {
      title: '中共杭州市上城区委 杭州市上城区人民政府关于2023年法治政府建设情况的报告',
      issuers: ['中共杭州市上城区委员会', '杭州市上城区人民政府'],
      region: '330102 浙江省/杭州市/上城区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2023,
    },
  },
  {
    name: 'a state body with branches, and one below the county, which has no level',
    lines: [
      '国家税务总局上海市黄浦区税务局 杭州市余杭区仓前街道办事处',
      '关于2021年至2023年法治政府建设情况的报告',
      '三年来，工作稳步推进。',
    ],
    expected: {
      title:
        '国家税务总局上海市黄浦区税务局 杭州市余杭区仓前街道办事处关于2021年至2023年法治政府建设情况的报告',
      issuers: ['国家税务总局上海市黄浦区税务局', '杭州市余杭区仓前街道办事处'],
      region: '310101 上海市/黄浦区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: '2021-2023',
    },
  },
  {
    name: 'a review and the plans for next year in one title',
    lines: ['2023年法治政府建设工作总结和2024年工作计划', '2023年，海曙区市场监管局坚持依法行政。'],
    expected: {
      title: '2023年法治政府建设工作总结和2024年工作计划',
      issuers: ['宁波市海曙区市场监督管理局'],
      region: '330203 浙江省/宁波市/海曙区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2023,
    },
  },
  {
    name: 'an attachment of another issuer lends no title',
    lines: [
      '2023年，宁波市海曙区市场监督管理局推进法治政府建设，履行第一责任人职责。',
      '附件：杭州市市场监督管理局2022年法治政府建设报告.pdf',
    ],
    expected: {
      title: '宁波市海曙区市场监督管理局2023年法治政府建设年度报告',
      issuers: ['宁波市海曙区市场监督管理局'],
      region: '330203 浙江省/宁波市/海曙区',
      level: 'county',
      kind: 'rule-of-law-report',
      years: 2023,
      attachments: ['杭州市市场监督管理局2022年法治政府建设报告.pdf'],
    },
  },
  {
    name: 'what superiors did in the first sentence makes none of them the issuer',
    lines: [
      '国家市场监管总局印发方案后，根据省市场监管局部署，我局开展了法治政府建设工作，履行第一责任人职责。杭州市市场监管局的经验被推广。',
    ],
    expected: { kind: 'rule-of-law-report' },
  },
  {
    name: 'a number behind the title, the issuer on a line between title and text',
    lines: [
      '关于推进知识产权强区建设的实施意见（海市监〔2022〕31号）',
      '宁波市海曙区市场监管局',
      '2022-06-01',
      '为推进建设，提出如下意见。',
    ],
    expected: {
      title: '关于推进知识产权强区建设的实施意见',
      issuers: ['宁波市海曙区市场监督管理局'],
      region: '330203 浙江省/宁波市/海曙区',
      level: 'county',
      kind: 'opinion',
      documentNumber: '海市监〔2022〕31号',
      publishedOn: '2022-06-01',
    },
  },
  {
    name: 'a title with its year in characters, of a province by its short name',
    lines: ['二〇二三年浙江法治政府建设情况报告', '一年来，工作稳步推进。'],
    expected: {
      title: '二〇二三年浙江法治政府建设情况报告',
      issuers: ['浙江省人民政府'],
      region: '330000 浙江省',
      level: 'province',
      kind: 'rule-of-law-report',
      years: 2023,
    },
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

const LAYOUTS: readonly (readonly [string, (text: string) => readonly Block[]])[] = [
  ['cut into blocks', layoutOf],
  ['without blocks', () => []],
]

/** As values are written: without white space, half width. */
function plain(written: string): string {
  return written
    .replaceAll(/\s/g, '')
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

area('front matter', () => {
  for (const [layout, blocks] of LAYOUTS) {
    it.each(CASES)(`$name (${layout})`, ({ lines, expected }) => {
      const text = lines.join('\n')
      const { metadata } = describe({ text, blocks: blocks(text) })
      expect(facts(metadata)).toEqual(expected)
    })
  }

  it.each(CASES)('$name: what is stated stands in the text', ({ lines }) => {
    const text = lines.join('\n')
    const { metadata } = describe({ text, blocks: layoutOf(text) })
    const { title, issuers, region, source, indexNumber, attachments } = metadata
    for (const field of [title, ...issuers, region, source, indexNumber, ...attachments]) {
      if (field.basis !== 'stated') continue
      expect(plain(text.slice(field.start, field.end))).toBe(plain(field.value ?? ''))
    }
  })
})
