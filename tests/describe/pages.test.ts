import { describe as area, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'

/** What pages do to a document's head: the case, its lines, some of the fields that are to be read from them. */
type Page = readonly [
  name: string,
  lines: readonly string[],
  expected: Readonly<Record<string, unknown>>,
]

const PROSE = '我们认真落实上级部署，全面推进各项工作，现将有关情况报告如下。'

const PAGES: readonly Page[] = [
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
    { title: '临海市人民政府关于规范行政规范性文件备案审查工作的通知', issuers: '临海市人民政府' },
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
    'a number on the line of the title, before it',
    ['临交发〔2022〕97号关于印发《农村公路养护方案》的通知', '各乡镇：', PROSE],
    { title: '关于印发《农村公路养护方案》的通知', documentNumber: '临交发〔2022〕97号' },
  ],
  [
    'an order for the public that brings a statute in force',
    [
      '中华人民共和国国务院令',
      '第900号',
      '现公布修订后的《城市公园管理条例》，自2030年1月1日起施行。',
      '总理　　某某某',
      '2029年10月8日',
      '城市公园管理条例',
      '第一条　为了加强管理，制定本条例。',
    ],
    {
      title: '城市公园管理条例',
      issuedOn: '2029-10-08',
      documentNumber: '中华人民共和国国务院令第900号',
    },
  ],
  [
    'a number of an order as cards shorten it',
    ['发文字号：国令第900号', '城市公园管理条例', '第一条　为了加强管理，制定本条例。'],
    { documentNumber: '国令第900号' },
  ],
  [
    'two of the highest bodies together',
    ['国务院、中央军委关于表彰抢险救灾先进集体的决定', PROSE],
    { issuers: '国务院; 中央军委' },
  ],
  [
    'who passed a statute, without brackets',
    [
      '青岛市海岸带保护条例',
      '2031年6月1日 青岛市第十九届人民代表大会常务委员会第二次会议通过',
      '第一条 为了保护海岸带，制定本条例。',
    ],
    { issuers: '青岛市人民代表大会常务委员会', issuedOn: '2031-06-01' },
  ],
  [
    'who passed a law',
    [
      '中华人民共和国海岛法',
      '2031年6月1日 第十五届全国人民代表大会常务委员会第二次会议通过',
      '第一条 为了保护海岛，制定本法。',
    ],
    { issuers: '全国人民代表大会常务委员会', level: 'national' },
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
      issuers: '全国人民代表大会常务委员会',
    },
  ],
  [
    'the name of a part, which ends as titles do',
    ['海岛保护文本', '第一分编 通则', '第一条 为了保护海岛，制定本编。'],
    { title: null },
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
    'a report that says in its first sentence what was done, and no more',
    [
      '2020年，桐庐县统计局深入落实各项部署，全面推进依法统计，圆满完成法治政府建设各项工作任务。',
      '一、依法履行职能',
      '全县统计系统认真履行各项职责。',
    ],
    { kind: 'rule-of-law-report', years: '2020', issuers: '桐庐县统计局' },
  ],
  [
    'a number behind the title without a bracket',
    ['临海市人民政府关于加强环境保护的意见 临政发 〔2031〕 35 号', '各县人民政府：', PROSE],
    {
      title: '临海市人民政府关于加强环境保护的意见',
      documentNumber: '临政发〔2031〕35号',
      kind: 'opinion',
    },
  ],
  [
    'title, number, address and text without a gap',
    [
      '国务院办公厅关于加强监管执法的通知国办发〔2031〕56号各省、自治区、直辖市人民政府，国务院各部委：近年来，各地区认真落实部署，取得成效。',
    ],
    {
      title: '国务院办公厅关于加强监管执法的通知',
      documentNumber: '国办发〔2031〕56号',
      issuers: '国务院办公厅',
    },
  ],
  [
    'those whom a letter is for, where nothing says whose it is',
    [
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：近年来，各地区认真落实部署，取得成效。',
    ],
    { issuers: '' },
  ],
  [
    'the number of another paper in a first sentence',
    [
      '根据《中共临海市委办公室关于做好年度报告工作的通知》(临法治办〔2031〕14号)要求，现将有关情况报告如下。',
    ],
    { documentNumber: null, title: null },
  ],
  [
    'a report that its first sentence announces',
    [
      '根据《中华人民共和国政府信息公开条例》规定和有关要求，现发布《杭州市烟草专卖局2031年政府信息公开工作年度报告》。本报告中所列数据的统计期限自2031年1月1日起。',
    ],
    {
      title: '杭州市烟草专卖局2031年政府信息公开工作年度报告',
      issuers: '杭州市烟草专卖局',
      years: '2031',
    },
  ],
  [
    'a report without title that calls its matter by two names',
    [
      '2015年，嘉兴市工商局持续做好依法行政和法治工商建设各项工作，作出了积极贡献。现将主要工作情况报告如下：',
      '一、工作进展情况',
      PROSE,
    ],
    { kind: 'rule-of-law-report', years: '2015' },
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
    { years: '2031', issuers: '江西省人民政府', issuedOn: '2031-01-26' },
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
    { title: '政府工作报告', issuers: '江西省人民政府' },
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
      issuers: '江西省人民政府',
      publishedOn: '2031-02-03',
      issuedOn: '2031-01-26',
    },
  ],
  [
    'a date with the hour is that of the page',
    ['临海市民政局2030年法治政府建设年度报告', '2031年02月10日 07时41分', PROSE],
    { publishedOn: '2031-02-10', issuedOn: null },
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
      issuers: '湖州市人民政府',
      years: '2023',
    },
  ],
  [
    'a street that a district sends out',
    ['杭州市上城区人民政府湖滨街道办事处关于2022年度法治政府建设情况的报告', PROSE],
    { issuers: '杭州市上城区人民政府湖滨街道办事处', region: '上城区', level: null },
  ],
  [
    'a bureau without its place, named in full elsewhere',
    ['县应急管理局2020年政府信息公开年度报告', '信息通过桐庐县应急管理局微信公众号公开。', PROSE],
    { issuers: '桐庐县应急管理局', level: 'county' },
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
      issuers: '杭州市交通运输局',
      issuedOn: '2021-12-21',
      documentNumber: '杭交发〔2021〕63号',
    },
  ],
  [
    'a county that its first sentence is about',
    [
      '2019年，在县委的正确领导下，桐庐县全面推进依法治县工作，现将法治政府建设情况报告如下。',
      '一、主要举措',
      '我县完成改革。',
    ],
    { issuers: '桐庐县人民政府', level: 'county', years: '2019' },
  ],
  [
    'a county that a bureau speaks of',
    [
      '2019年，在县委的正确领导下，桐庐县全面推进依法治县工作，现将法治政府建设情况报告如下。',
      '一、主要举措',
      '我局为我县完成改革。',
    ],
    { issuers: '', level: null },
  ],
  [
    'a first sentence that the page broke in its middle',
    [
      '2017年，原环境保护部深入推进法治政府建设，以改善质量为核心，以问题为导向，围绕建设法治体系、建设法治国家的全面推进依法治国总目标，落实各项决策部署，统筹各方面的力量，扎实推进',
      '生态环境保护领域法治政府建设工作，取得进展，现将有关情况报告如下。',
    ],
    { issuers: '环境保护部', years: '2017' },
  ],
  [
    'a ministry that is called by the name it had',
    ['2017年，原环境保护部深入推进法治政府建设，现将有关情况报告如下。', '一、主要举措', PROSE],
    { issuers: '环境保护部', level: 'national' },
  ],
]

function fields(lines: readonly string[]): Readonly<Record<string, unknown>> {
  const text = lines.join('\n')
  const report = parseReport({
    file: 'page.txt',
    text,
    encoding: 'utf-8',
    format: 'txt',
    fileSha256: '',
    textSha256: '',
  })
  const { years, issuers, title, ...others } = report.metadata
  const single = Object.entries(others).flatMap(([name, field]) =>
    'value' in field ? [[name, field.value] as const] : [],
  )
  return {
    ...Object.fromEntries(single),
    title: title.basis === 'inferred' ? null : title.value,
    issuers: issuers.map(({ value }) => value).join('; '),
    years: years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`,
  }
}

area('the head of a page, with', () => {
  it.each(PAGES)('%s', (_, lines, expected) => {
    expect(fields(lines)).toMatchObject(expected)
  })
})
