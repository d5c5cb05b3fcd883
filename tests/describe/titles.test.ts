import { PROSE, readAs, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
  [
    'the number before who sends the paper, on the line of its title',
    [
      '贵政办发〔2031〕17号 贵州省人民政府办公厅关于印发贵州省落实《山区振兴规划》工作方案',
      '各市、州人民政府：',
      PROSE,
    ],
    {
      title: '贵州省人民政府办公厅关于印发贵州省落实《山区振兴规划》工作方案',
      documentNumber: '贵政办发〔2031〕17号',
    },
  ],
  [
    'a card that calls it 文件标题',
    ['文件标题：河津市水利局关于印发《河津市节水办法》的通知', '发文日期：2031-02-08', PROSE],
    { title: '河津市水利局关于印发《河津市节水办法》的通知' },
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
    'an issuer above what it passes on',
    ['江西省人民政府', '批转省经委关于扭转亏损情况的报告的通知', PROSE],
    { title: '江西省人民政府批转省经委关于扭转亏损情况的报告的通知' },
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
    'a title over three lines with blank lines between, the middle one saying nothing of its own',
    [
      '河源县人民政府关于进一步发挥农业保险',
      '',
      '',
      '防灾减灾救灾作用支持种粮大户和',
      '',
      '',
      '家庭农场的实施意见',
      '',
      PROSE,
    ],
    {
      title: '河源县人民政府关于进一步发挥农业保险防灾减灾救灾作用支持种粮大户和家庭农场的实施意见',
    },
  ],
  [
    'a title whose first line ends in 文件',
    ['临海市人民政府关于规范行政规范性文件', '', '备案审查工作的通知', '', PROSE],
    {
      title: '临海市人民政府关于规范行政规范性文件备案审查工作的通知',
      issuers: ['临海市人民政府'],
    },
  ],
  [
    'a title whose second line ends as titles do, and goes on',
    ['临海市人民政府关于推行', '', '执法公示制度', '', '音像记录制度的实施意见', '', PROSE],
    { title: '临海市人民政府关于推行执法公示制度音像记录制度的实施意见' },
  ],
  [
    'a title that wraps past all rules, whole on the card',
    [
      '标  题：关于乡村医生养老保障若干事项的答复',
      '',
      '乡村医生养老',
      '（略）',
      '保障若干事项的答复',
      '',
      PROSE,
    ],
    { title: '关于乡村医生养老保障若干事项的答复' },
  ],
  [
    'a menu that begins with 关于我们 above a title',
    ['关于我们', '联系方式', '开展秋季植树活动的通知', '', PROSE],
    { title: '开展秋季植树活动的通知' },
  ],
  [
    'the name of a part, which ends as titles do',
    ['海岛保护文本', '第一分编 通则', '第一条 为了保护海岛，制定本编。'],
    { title: undefined },
  ],
  [
    'a report that its first sentence announces',
    [
      '根据《中华人民共和国政府信息公开条例》规定和有关要求，现发布《杭州市烟草专卖局2031年政府信息公开工作年度报告》。本报告中所列数据的统计期限自2031年1月1日起。',
    ],
    {
      title: '杭州市烟草专卖局2031年政府信息公开工作年度报告',
      issuers: ['杭州市烟草专卖局'],
      years: 2031,
    },
  ],
  [
    'a caption with a sentence above all',
    [
      '县长作工作报告。 本报记者 王小明 摄',
      '政府工作报告',
      '（2031年1月26日在江西省第十五届人民代表大会第五次会议上）',
      '各位代表：',
      PROSE,
    ],
    { title: '政府工作报告', issuers: ['江西省人民政府'] },
  ],
  [
    'the name of what a letter passes on, where the letter has no title',
    [
      '各县市场监督管理局：',
      '《某省市场监管人才规划》已经省局研究通过，现印发给你们，请认真贯彻执行。',
    ],
    { title: '某省市场监管人才规划', kind: 'plan' },
  ],
  [
    'and of what one issues that says who agreed',
    ['厅机关各处室：', '经厅党组会议审议同意，现将《关于深化法治建设的实施意见》印发给你们。'],
    { title: '关于深化法治建设的实施意见', kind: 'opinion' },
  ],
  [
    'a title that runs into its text without a gap',
    ['湖州市人民政府关于2023年度法治政府建设情况的报告2023年，我市坚持依法行政，取得成效。'],
    {
      title: '湖州市人民政府关于2023年度法治政府建设情况的报告',
      issuers: ['湖州市人民政府'],
      years: 2023,
    },
  ],
  [
    'a law that is amended, by its title',
    [
      '中华人民共和国城市绿化法修正案（三）',
      '（2031年6月1日第十五届全国人民代表大会常务委员会第二次会议通过）',
      '一、在第九条后增加一条。',
    ],
    {
      title: '中华人民共和国城市绿化法修正案（三）',
      kind: 'statute',
      issuers: ['全国人民代表大会常务委员会'],
    },
  ],
  [
    'the gazette in which a paper came out',
    [
      '衢州市人民政府公报（2022年第2号）',
      '市人民政府关于聘任咨询委员的决定',
      '衢政发〔2022〕3号',
      '各县、市、区人民政府：',
      PROSE,
      '衢州市人民政府',
      '2022年4月21日',
    ],
    { title: '市人民政府关于聘任咨询委员的决定', issuers: ['衢州市人民政府'] },
  ],
  [
    'what a letter sends to its superior, behind its first sentences',
    [
      '水利部：',
      PROSE,
      '现将《浙江省水利厅关于2021年法治政府建设情况的报告》报上，请审阅。',
      '浙江省水利厅',
      '2022年1月21日',
    ],
    { title: '浙江省水利厅关于2021年法治政府建设情况的报告', issuedOn: '2022-01-21' },
  ],
  [
    'a paper that is named behind the first sentence, and not sent',
    [PROSE, '《浙江省节水办法》已经省政府同意，自2022年1月1日起施行。'],
    { title: undefined },
  ],
]

readAs('what a title is, in', TRAPS)
