import { PROSE, readAs, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
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
    'a year without 年 before the name of a bulletin',
    ['2020中国生态环境状况公报', '生态环境部', PROSE],
    { years: 2020 },
  ],
  [
    'a report that says in its first sentence what was done, and no more',
    [
      '2020年，桐庐县统计局深入落实各项部署，全面推进依法统计，圆满完成法治政府建设各项工作任务。',
      '一、依法履行职能',
      '全县统计系统认真履行各项职责。',
    ],
    { kind: 'rule-of-law-report', years: 2020, issuers: ['桐庐县统计局'] },
  ],
  [
    'a report without title that calls its matter by two names',
    [
      '2015年，嘉兴市工商局持续做好依法行政和法治工商建设各项工作，作出了积极贡献。现将主要工作情况报告如下：',
      '一、工作进展情况',
      PROSE,
    ],
    { kind: 'rule-of-law-report', years: 2015 },
  ],
  [
    'a session over two lines',
    [
      '政府工作报告',
      '——2031年1月26日在江西省第十五届',
      '人民代表大会第五次会议上',
      '一、2030年工作回顾',
      '2030年是不平凡的一年。',
    ],
    { years: 2031, issuers: ['江西省人民政府'], issuedOn: '2031-01-26' },
  ],
  [
    'a session of the national congress',
    [
      '政府工作报告',
      '——2031年3月5日在第十五届全国人民代表大会第四次会议上',
      '国务院总理 某某',
      '各位代表：',
      PROSE,
    ],
    { years: 2031, issuers: ['国务院'], level: 'national', issuedOn: '2031-03-05' },
  ],
  [
    'a time that began long before the report',
    [
      '温州市中级人民法院行政审判工作情况的报告',
      '2008年以来，我院认真履行职责，取得成效。',
      '一、2008年以来的主要做法',
      PROSE,
      '温州市中级人民法院',
      '2012年3月5日',
    ],
    { years: undefined, issuedOn: '2012-03-05' },
  ],
  [
    'a time that began long before the report, announced',
    [
      '桐庐县财政局法治政府建设工作总结',
      '近三年，我局坚持依法行政。现将2008年至今的工作情况报告如下。',
      '桐庐县财政局',
      '2012年3月5日',
    ],
    { years: undefined },
  ],
  [
    'a time that began in a month long ago',
    [
      '桐庐县财政局法治政府建设工作总结',
      '2008年12月以来，我局坚持依法行政。',
      '桐庐县财政局',
      '2012年3月5日',
    ],
    { years: undefined },
  ],
  [
    'a time that began long ago, where nothing says when it ends',
    ['桐庐县财政局法治政府建设工作总结', '2008年以来，我局坚持依法行政。'],
    { years: undefined },
  ],
  [
    'a year that began and is this one',
    ['桐庐县财政局法治政府建设工作总结', '2008年以来，我局坚持依法行政。', '今年，形势很好。'],
    { years: 2008 },
  ],
  [
    'a time that began before later years that the text speaks of',
    [
      '桐庐县财政局法治政府建设工作总结',
      '2008年以来，我局坚持依法行政。',
      '今年，形势很好，2010年、2011年也是。',
    ],
    { years: undefined },
  ],
  [
    'a report that says of its own year that it began',
    [
      '桐庐县财政局法治政府建设工作总结',
      '2022年以来，我局坚持依法行政。',
      '桐庐县财政局',
      '2023年1月5日',
    ],
    { years: 2022 },
  ],
  [
    'a report from late in the year after the one that it names',
    [
      '桐庐县财政局法治政府建设工作总结',
      '2022年以来，我局坚持依法行政。',
      '桐庐县财政局',
      '2023年11月5日',
    ],
    { years: undefined },
  ],
  [
    'a title that says since when, of a report with a date',
    ['桐庐县财政局关于2018年以来法治政府建设情况的报告', PROSE, '桐庐县财政局', '2022年11月5日'],
    { years: '2018-2022' },
  ],
  [
    'a title that begins with since when, of a page with a date',
    ['2018年至今法治政府建设情况的报告', '发布时间：2022-11-05', PROSE],
    { years: '2018-2022' },
  ],
  [
    'a title that says since when, without any date',
    ['2018年以来法治政府建设情况的报告', PROSE],
    { years: undefined },
  ],
  [
    'several years that a first sentence announces',
    ['桐庐县财政局关于近三年法治政府建设情况的报告', '现将2019年至2021年有关情况报告如下。'],
    { years: '2019-2021' },
  ],
  [
    'several years that are the first words',
    ['桐庐县财政局法治政府建设工作总结', '2019—2021年，我局坚持依法行政。'],
    { years: '2019-2021' },
  ],
  [
    'a year of which it is reported before a congress',
    [
      '主任、各位委员：',
      '我受区人民政府的委托，向区人大常委会报告2022年度预算执行审计情况，请予审议。',
    ],
    { years: 2022 },
  ],
]

readAs('years and kinds, in', TRAPS)
