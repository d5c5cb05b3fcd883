import { describe, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'
import { read } from '../../indexer/read/read.ts'

const PROSE =
  '各乡镇认真落实上级部署，全面推进各项工作，取得明显成效，受到社会各界和人民群众的一致好评与充分肯定。'

/** What whole documents do to an outline: the case, the text, its headings as `level text`. `¶` stands for a line of prose, `*` begins one in bold. */
type Page = readonly [name: string, text: string, ...expected: string[]]

const PAGES: readonly Page[] = [
  [
    'the name of a column above the title is no heading',
    '今天是:2029年10月31日\n工作报告\n临海市2028年度法治政府建设情况报告\n¶\n一、主要工作\n¶',
    '1 一、主要工作',
  ],
  [
    'the title once more above the text, its last words left out',
    '青石镇2028年度法治政府建设工作报告\n时间：2029-02-28\n分享：\n青石镇2028年度法治政府建设\n¶\n一、主要工作\n¶',
    '1 一、主要工作',
  ],
  [
    'the title of an enclosed paper, over two lines',
    '关于桃源水库险情的复函\n岩头县人民政府：\n¶\n某某部办公厅\n2029年11月4日\n附件1\n*关于桃源水库库区及下游村庄\n*险情调查情况的报告\n¶\n一、基本情况\n¶',
    '1 一、基本情况',
  ],
  [
    'the title of what a letter passes on, right below its date',
    '关于转发震情趋势意见的通知\n各县：\n¶\n临海市人民政府办公室\n2029年2月4日\n（本文有删减）\n*关于2029年震情趋势和\n*做好防震工作的报告\n¶\n一、趋势\n¶',
    '1 一、趋势',
  ],
  [
    'decimals behind a table of contents that holds them all',
    '某县粮食应急预案\n目　　录\n1　总则\n1.1　目的\n1.2　范围\n2　职责\n2.1　指挥部\n1　总则\n1.1　目的\n¶\n1.2　范围\n¶\n2　职责\n2.1　指挥部\n¶',
    '1 1　总则',
    '2 1.1　目的',
    '2 1.2　范围',
    '1 2　职责',
    '2 2.1　指挥部',
  ],
  [
    'a label with a figure among labels that all name a matter',
    '¶\n一、关于30万吨乙烯项目问题。你县请求尽快审核。\n¶\n二、关于水库工程问题。你县请求安排资金。\n¶\n三、关于良种补贴问题。你县请求纳入范围。\n¶\n四、关于机场建设问题。你县请求给予支持。\n¶',
    '1 一、关于30万吨乙烯项目问题。',
    '1 二、关于水库工程问题。',
    '1 三、关于良种补贴问题。',
    '1 四、关于机场建设问题。',
  ],
  [
    'a sentence with a figure among labels is none',
    '¶\n一、强化执法监督。县局请求安排资金。\n二、立案查处各类案件30件。县局请求安排资金。\n三、强化普法宣传。县局请求纳入范围。\n四、强化队伍建设。县局请求给予支持。',
    '1 一、强化执法监督。',
    '1 三、强化普法宣传。',
    '1 四、强化队伍建设。',
  ],
  [
    'a long label with a stop, on a line of its own as the others are',
    '¶\n（一）坚持创新驱动。\n¶\n（二）推动供需高水平动态适配，在建设强大市场中扩大有潜能的消费、有需求的生产、有效益的投资、有后劲的就业。\n¶\n（三）深化改革开放。\n¶\n（四）守牢安全底线。\n¶',
    '1 （一）坚持创新驱动。',
    '1 （二）推动供需高水平动态适配，在建设强大市场中扩大有潜能的消费、有需求的生产、有效益的投资、有后劲的就业。',
    '1 （三）深化改革开放。',
    '1 （四）守牢安全底线。',
  ],
  [
    'the last of them, that nothing stands below, says when it takes effect',
    '¶\n一、关于购销管理\n¶\n二、关于财务管理\n¶\n三、关于储备管理\n¶\n四、本规定自发布之日起执行。',
    '1 一、关于购销管理',
    '1 二、关于财务管理',
    '1 三、关于储备管理',
  ],
  [
    'one sentence that is short by chance among long ones',
    '¶\n（一）各地各有关部门应当按照上级有关文件的要求切实加强监测和预报工作，制定和完善本地区的各项预案，落实责任。各县要抓紧。\n（二）积极开展防灾减灾知识的宣传教育。重点地区要加强宣传，使防灾知识家喻户晓。\n（三）鉴于本地区面临的形势和所处位置的特殊重要性，建议将本地区建成综合防御的示范区，由各有关部门在项目和资金上先行给予支持。市里给予支持。',
  ],
  [
    'a label that names at length of what an account is given',
    '¶\n一、主要举措\n（一）带头学习宣传上级关于法治建设的重要指示精神，贯彻落实上级关于依法治县的各项决策部署和年度重点工作要求情况；组织本单位干部职工参加旁听庭审、宪法宣誓和各类法治专题培训，开展述法和测评情况。\n¶\n（二）落实普法责任情况。\n¶',
    '1 一、主要举措',
    '2 （一）带头学习宣传上级关于法治建设的重要指示精神，贯彻落实上级关于依法治县的各项决策部署和年度重点工作要求情况；组织本单位干部职工参加旁听庭审、宪法宣誓和各类法治专题培训，开展述法和测评情况。',
    '2 （二）落实普法责任情况。',
  ],
  [
    'what an article of a statute numbers',
    '某县市容条例\n第一章 总则\n第一条 为了加强管理，制定本条例。\n第二条 人员分为：\n（一）管理人员：分为甲等、乙等，由县人民政府确定，报市人民政府备案。\n（二）专业人员：\n第三条 期限如下：\n（一）平时的期限可以延长。\n¶\n第二章 附则\n第四条 本条例自公布之日起施行。',
    '1 第一章 总则',
    '1 第二章 附则',
  ],
  [
    'chapters of a statute whose first ones were lost, one of them named in quotes',
    '某县城乡规划条例\n第一条 为了加强管理，制定本条例。\n第二条 编制规划应当科学。\n第四章 特色保护\n第三条 保护泉水。\n第五章“水乡”品牌建设\n第四条 建设品牌。',
    '1 第四章 特色保护',
    '1 第五章“水乡”品牌建设',
  ],
  [
    'what a decision amends, with the new words on the line and below it',
    '某县关于修改若干规定的决定\n¶\n一、将第五条修改为： “县人民政府应当加强领导，建立健全各项工作机制，落实责任。”\n二、将第八条第一款修改为：\n“各部门应当加强协作。”\n三、在第九条中增加一款作为第二款：\n“街道办事处应当予以协助。”',
  ],
  [
    'a label before a colon and clauses with commas of half width',
    '¶\n一、部门概况\n1、机构设置及人员情况:县住房局正科级行政单位,内设办公室等股室和直属单位,下辖自来水公司',
    '1 一、部门概况',
    '2 1、机构设置及人员情况:',
  ],
  [
    'things that are numbered and no more',
    '¶\n一、第一类\n1．胡椒醛\n2．黄樟素\n3．黄樟油\n4．异黄樟素\n5．酒石酸\n¶',
    '1 一、第一类',
  ],
  [
    'numbers that run on under the next heading, all on one line',
    '现提出如下意见。 一、提高水平 （一）严格评价制度。各地要认真落实。 （二）强化执法监管。各地要认真落实。 二、解决突出问题 （三）加强污染防治。各地要认真落实。 （四）严格环境管理。各地要认真落实。',
    '1 一、提高水平',
    '2 （一）严格评价制度。',
    '2 （二）强化执法监管。',
    '1 二、解决突出问题',
    '2 （三）加强污染防治。',
    '2 （四）严格环境管理。',
  ],
  [
    'chapters of a statute that stand below each other before they come',
    '某县数据条例\n第一章 总则\n第二章 资源\n第三章 安全\n第四章 附则\n第一章 总则\n第一条 为了加强管理，制定本条例。\n第二章 资源\n第二条 汇聚资源。\n第三章 安全\n第三条 保障安全。\n第四章 附则\n第四条 本条例自公布之日起施行。',
    '1 第一章 总则',
    '1 第二章 资源',
    '1 第三章 安全',
    '1 第四章 附则',
  ],
  [
    'what stands below a picture or above a table',
    '¶\n*一、号牌\n¶\n*图7　摩托车后部号牌\n¶\n*表1　县生产总值\n¶\n*二、附则\n¶',
    '1 一、号牌',
    '1 二、附则',
  ],
  [
    'words that a report explains, each on a line above its text',
    '¶\n一、主要工作\n¶\n名词解释\n1.“四上”企业：\n¶\n2.“双高计划”：\n¶\n3.可信数据空间：\n¶',
    '1 一、主要工作',
    '1 名词解释',
  ],
  [
    'words that a report explains, under a line that names the report',
    '¶\n一、主要工作\n¶\n《政府工作报告》有关用语说明\n1.“三通一码”：县事通、民事通、企事通、县民码，由大数据局统一建设，向社会开放。\n2.“一表同享”：通过数字化技术强化数据共享和报表简化，实现基层填表只填一次。',
    '1 一、主要工作',
    '1 《政府工作报告》有关用语说明',
  ],
]

async function outline(text: string): Promise<readonly string[]> {
  const lines = text.replaceAll('¶', PROSE).split('\n')
  const html = lines.map((line) =>
    line.startsWith('*') ? `<p><b>${line.slice(1)}</b></p>` : `<p>${line}</p>`,
  )
  const bytes = new TextEncoder().encode(`<html><body>${html.join('')}</body></html>`)
  const reading = await read('page.html', bytes)
  if ('code' in reading) throw new Error(reading.message)
  const report = parseReport({
    ...reading,
    file: 'page.html',
    fileSha256: '',
    textSha256: '',
  })
  return report.headings.map((heading) => `${heading.level} ${heading.text}`)
}

describe('the outline of a whole document', () => {
  it.each(PAGES)('%s', async (_, text, ...expected) => {
    expect(await outline(text)).toEqual(expected)
  })
})
