import { type Head, readAs } from './heads.ts'

const HEADS: readonly Head[] = [
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
]

readAs('a head that says of which place it is', HEADS)
