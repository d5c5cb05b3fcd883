import type { ReportSummary } from '../../src/domain/report.ts'
import { parseLexicon } from '../../src/practices/lexicon.ts'
import { glossaryTable, openGlossary } from '../../src/understand/english/glossary.ts'
import { type Known, knownOf } from '../../src/understand/known.ts'

/** A small corpus by the words it holds, for queries to be read by. */

const TABLE = `practice,field,text,source
mian-fa-qing-dan,name,免罚清单,
mian-fa-qing-dan,definition,列明哪些轻微违法行为依法不予处罚的清单。,
mian-fa-qing-dan,same,不予处罚清单,
mian-fa-qing-dan,same,容错免责清单,
mian-fa-qing-dan,english,not-penalize list,
mian-fa-qing-dan,related,包容审慎,
mian-fa-qing-dan,not,容错免责工作机制,
mian-fa-qing-dan,document,行政处罚法,
ming-chu-liang-zao,name,明厨亮灶,
ming-chu-liang-zao,definition,餐饮单位让消费者看得见后厨。,
ming-chu-liang-zao,english,bright kitchens,
ming-chu-liang-zao,document,食品安全法,
feng-qiao-jing-yan,name,枫桥经验,
feng-qiao-jing-yan,definition,矛盾纠纷就地化解的做法。,
feng-qiao-jing-yan,document,平安建设,
shuang-sui-ji,name,双随机一公开,
shuang-sui-ji,definition,随机抽取检查对象和人员并公开结果。,
shuang-sui-ji,english,double random inspection,
shuang-sui-ji,document,国务院通知,
`

/** What its passages say: their pairs of characters and words are its terms. */
const TEXTS = [
  '免罚清单不予处罚清单容错免责清单',
  '互联网+明厨亮灶学校食堂',
  '双随机一公开抽查计划',
  '食品安全 电梯安全 公平竞争审查 营业执照 许可证',
  '行政处罚案件 首席质量官 投诉举报',
  'odr 机制',
]

const PHRASES = ['食品安全', '食品', '安全', '电梯', '公平竞争', '首席质量官', '行政处罚', '案件']

const GLOSSES = [
  { simplified: '公平竞争', english: ['fair competition'] },
  { simplified: '许可证', english: ['license; authorization; permit'] },
  { simplified: '执照', english: ['(bound form) license'] },
  { simplified: '投诉', english: ['to complain; complaint'] },
  { simplified: '电梯', english: ['elevator', 'CL:臺|台[tai2],部[bu4]'] },
  { simplified: '名单', english: ['list of names'] },
  { simplified: '清单', english: ['list of items'] },
  { simplified: '审查', english: ['to examine; to investigate', 'not to trust'] },
  { simplified: '查', english: ['to examine'] },
]

export function madeReport(id: string, own: Partial<ReportSummary>): ReportSummary {
  return {
    id,
    file: `${id}.txt`,
    title: `${id}的报告`,
    issuers: [],
    region: null,
    years: null,
    kind: 'rule-of-law-report',
    level: null,
    issuedOn: null,
    publishedOn: null,
    passages: 10,
    ...own,
  }
}

const REPORTS: readonly ReportSummary[] = [
  madeReport('shanghai-2023', {
    title: '上海市市场监督管理局关于2023年度法治政府建设情况的报告',
    issuers: [{ id: '310000-1', name: '上海市市场监督管理局' }],
    region: { code: '310000', name: '上海市', path: '上海市' },
    level: 'province',
    years: { from: 2023, to: 2023 },
    documentNumber: '沪市监法〔2023〕12号',
  }),
  madeReport('yuhang-2019', {
    title: '余杭区市场监督管理局2019年法治政府建设工作总结',
    issuers: [{ id: '330110-1', name: '杭州市余杭区市场监督管理局' }],
    region: { code: '330110', name: '余杭区', path: '浙江省/杭州市/余杭区' },
    level: 'county',
    years: { from: 2019, to: 2019 },
  }),
  madeReport('gaoxin-2023', {
    title: '重庆高新区2023年法治政府建设年度报告',
    region: { code: '500000', name: '重庆高新区', path: '重庆市/重庆高新区' },
    level: 'zone',
    years: { from: 2023, to: 2023 },
  }),
]

export function madeKnown(): Known {
  const { lexicon } = parseLexicon([{ name: 'made.csv', text: TABLE }])
  const glossary = openGlossary(glossaryTable(GLOSSES))
  return knownOf({
    catalogue: {
      reports: REPORTS,
      report: () => undefined,
      passage: () => undefined,
      passagesOf: () => [],
      naming: () => [],
    },
    statistics: {
      passages: TEXTS.length,
      averageTerms: 20,
      documentFrequency: (term) => TEXTS.filter((text) => text.includes(term)).length,
    },
    phrases: PHRASES.map((text) => ({ text, passages: 1 })),
    lexicon,
    meanings: [],
    glossary: () => glossary,
  })
}
