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
]

readAs('years and kinds, in', TRAPS)
