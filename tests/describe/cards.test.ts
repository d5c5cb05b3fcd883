import { PROSE, readAs, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
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
    'minutes: who wrote them and when, above the title',
    ['宝鸡市金台区人民政府办公室          2016年11月9日', '关于物业管理问题的会议纪要', PROSE],
    {
      title: '关于物业管理问题的会议纪要',
      issuers: ['宝鸡市金台区人民政府办公室'],
      issuedOn: '2016-11-09',
    },
  ],
  [
    'controls of the page behind the source',
    ['红原县2021年法治政府建设报告', '来源： 红原县司法局 选择阅读字号：[ 大 中 小 ]', PROSE],
    { source: '红原县司法局' },
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
    'a card that says when a paper ends, beside its title',
    [
      '生成日期: 2019-01-23 文号:',
      '废止时间: 2020-01-23 名称: 桐庐县人民政府关于印发《工作规则》的通知',
      '',
      '各乡镇：',
      PROSE,
    ],
    { title: '桐庐县人民政府关于印发《工作规则》的通知', publishedOn: '2019-01-23' },
  ],
  [
    'a path broken at its marks, and the controls below the title',
    [
      '您的位置:',
      '首页',
      '>',
      '县情要闻',
      '2031年政府工作报告',
      '发表时间：',
      '2031-02-03 09:02:33',
      '【字体：',
      '大',
      '中',
      '小',
      '】',
      '——2031年1月26日在江西省第十五届人民代表大会第五次会议上',
      '各位代表：',
      PROSE,
    ],
    {
      title: '2031年政府工作报告',
      issuers: ['江西省人民政府'],
      publishedOn: '2031-02-03',
      issuedOn: '2031-01-26',
    },
  ],
  [
    'a date with the hour is that of the page',
    ['临海市民政局2030年法治政府建设年度报告', '2031年02月10日 07时41分', PROSE],
    { publishedOn: '2031-02-10', issuedOn: undefined },
  ],
  [
    'the date behind a title',
    [
      '杭州市人民防空办公室关于2020年度法治政府建设工作情况的报告（2021年2月10日）',
      '市政府：',
      PROSE,
    ],
    {
      title: '杭州市人民防空办公室关于2020年度法治政府建设工作情况的报告',
      issuedOn: '2021-02-10',
    },
  ],
  [
    'a card whose cells lost what stood between them',
    [
      '发文机关杭州市交通运输局',
      '发文日期2021年12月21日',
      '时效性现行有效',
      '发文字号杭交发〔2021〕63号',
      '各县交通运输局：',
      PROSE,
    ],
    {
      issuers: ['杭州市交通运输局'],
      issuedOn: '2021-12-21',
      documentNumber: '杭交发〔2021〕63号',
    },
  ],
  [
    'a counter before the date of the page',
    ['河津县水利局2022年法治政府建设报告', '浏览量：          时间：2023-01-17 10:11:12', PROSE],
    { publishedOn: '2023-01-17' },
  ],
  [
    'no gap before a label, but before its colon',
    ['河津市水利局2022年法治政府建设报告', '发布时间 : 2023-01-17 10:11来源 : 河津市水利局', PROSE],
    { publishedOn: '2023-01-17', source: '河津市水利局' },
  ],
  [
    'a card as a list, its labels and values by turns, one label broken',
    [
      '  • [ 索 号 ]',
      '  • 11140800012345678B/2025-00012',
      '  • [ 成文日期 ]',
      '  • 2025-01-15',
      '河津市水利局2024年法治政府建设报告',
      PROSE,
    ],
    { indexNumber: '11140800012345678B/2025-00012', issuedOn: '2025-01-15' },
  ],
  [
    'a number of which nothing says that it is the index',
    ['河津市水利局2024年法治政府建设报告', '全年办结2024/12345件。', PROSE],
    { indexNumber: undefined },
  ],
  [
    'a card in a table whose labels have a colon and a bar',
    [
      '索引号: | 123450000/2024-000012 | 公开方式: | 主动公开 |',
      '文号: | 成文日期: | 2024-01-19 | |',
      '河津市水利局2023年法治政府建设报告',
      PROSE,
    ],
    { indexNumber: '123450000/2024-000012', issuedOn: '2024-01-19', documentNumber: undefined },
  ],
  [
    'when, whence and who on one line, with nothing between, above the officer who speaks',
    [
      '关于山西省2017年度省级预算执行的审计工作报告',
      '2029-07-04 10:11:12来源:某某网作者:',
      '关于山西省2017年度省级预算执行的审计工作报告',
      '山西省审计厅厅长  张三',
      '主任、各位委员：',
      PROSE,
    ],
    { publishedOn: '2029-07-04', source: '某某网', issuers: ['山西省审计厅'] },
  ],
  [
    'a source that is a number',
    ['河津市水利局2023年法治政府建设报告', '2022年02月08日来源:1', PROSE],
    { source: undefined, issuedOn: '2022-02-08' },
  ],
  [
    'a card as a list, one of whose values has a semicolon',
    [
      '• [ 发文字号 ]',
      '• [ 主题分类 ]',
      '• 水利、水务;防汛',
      '• [ 成文日期 ]',
      '• 2024-02-23',
      '中共桐庐县水利局党组关于2023年法治建设工作情况的报告',
      PROSE,
    ],
    {
      title: '中共桐庐县水利局党组关于2023年法治建设工作情况的报告',
      issuedOn: '2024-02-23',
      documentNumber: undefined,
    },
  ],
]

readAs('cards and controls of a page, in', TRAPS)
