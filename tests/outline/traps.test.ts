import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { headings } from '../../indexer/outline/headings.ts'

const PROSE =
  '我局认真落实上级部署，全面推进各项工作，取得明显成效，受到社会各界和人民群众的一致好评与充分肯定。'

/** The trap, the text that holds it, its headings as `level text`. `¶` stands for a line of prose. */
type Trap = readonly [name: string, text: string, ...expected: string[]]

const SINGLE: readonly Trap[] = [
  [
    'one line without a marker above the numbers is among them, not above',
    '¶\n经过各级努力\n¶\n一、主要工作\n¶\n（一）加强领导\n¶\n二、存在问题\n¶',
    '1 经过各级努力',
    '1 一、主要工作',
    '2 （一）加强领导',
    '1 二、存在问题',
  ],
  [
    'a line that says when a document was passed',
    '¶\n一九五一年二月二日政务院第七十次政务会议通过\n¶\n一、任务\n¶',
    '1 一、任务',
  ],
  [
    'labels that a colon ends, before sentences',
    '¶\n一、监管情况\n1、食品安全：检查单位八千余家次，责令整改四百余家，合格率稳步提高。\n2、药品安全监管：开展专项检查，检查药店三百余家，立案查处二十一起。',
    '1 一、监管情况',
    '2 1、食品安全：',
    '2 2、药品安全监管：',
  ],
  [
    'entries of a list before a colon are no labels',
    '¶\n一、名词解释\n¶\n1.财政拨款收入：指单位从同级财政部门取得的资金，不含其他。\n2.报名时间：自公告之日起，至本月底为止，逾期不再受理报名。',
    '1 一、名词解释',
  ],
  [
    'words with commas or figures before a colon are no labels',
    '¶\n一、监管情况\n¶\n1、检查企业，立案查处：其中无证经营居多，占全部案件的大半，主要集中在城郊结合部和偏远乡镇的小型作坊之中，屡禁不止。余下为其他。\n2、检查30家企业：其中无证经营居多，占全部案件的大半，主要集中在城郊结合部和偏远乡镇的小型作坊之中，屡禁不止。余下为其他。',
    '1 一、监管情况',
  ],
  [
    'parts that hold chapters',
    '¶\n第一篇 发展环境\n第一章 主要成就\n¶\n第二章 面临形势\n¶\n第二篇 总体要求\n第三章 指导思想\n¶',
    '1 第一篇 发展环境',
    '2 第一章 主要成就',
    '2 第二章 面临形势',
    '1 第二篇 总体要求',
    '2 第三章 指导思想',
  ],
  [
    'long numbered sentences one after another, the later of which begin shortly',
    '¶\n一、从1996年到2000年，在全省公民中有计划、有步骤地继续深入开展法制宣传教育，不断提高各级干部依法办事的自觉性和能力水平。\n二、坚持学法和用法相结合，因地制宜，注重实效，反对形式主义，不断提高各级干部依法办事、依法管理的自觉性和能力。\n三、一切有接受教育能力的公民，都应当接受法制宣传教育。重点是领导干部。',
  ],
  [
    'decimal numbers that follow none',
    '¶\n1 总则\n1.1 编制目的\n¶\n1.2 工作原则\n¶\n2.3 口径不一\n¶\n2 组织体系\n¶',
    '1 1 总则',
    '2 1.1 编制目的',
    '2 1.2 工作原则',
    '1 2 组织体系',
  ],
  ['a summary as the first part', '¶\n综述\n¶\n大气环境\n¶', '1 综述', '1 大气环境'],
]

const STATUTES: readonly Trap[] = [
  [
    'chapters and sections, articles that run into their text are none',
    '¶\n第一章 总则\n第一条 为了规范执法，制定本办法。\n第二条 本办法适用于本市。\n第二章 执法程序\n第一节 立案\n第三条 应当立案。\n第二节 调查\n第四条 应当调查。',
    '1 第一章 总则',
    '1 第二章 执法程序',
    '2 第一节 立案',
    '2 第二节 调查',
  ],
  [
    'chapters with gaps between their letters',
    '¶\n第 一 章　总　则\n¶\n第二章 附 则\n¶',
    '1 第 一 章　总　则',
    '1 第二章 附 则',
  ],
  [
    'a statute on one line',
    '¶ 第一章 总则 第一条 为了规范执法，制定本办法。 第二章 附则 第二条 本办法自公布之日起施行。',
    '1 第一章 总则',
    '1 第二章 附则',
  ],
  [
    'articles with a title on a line of their own',
    '¶\n第一章 总则\n第一条（目的和依据）\n¶\n第二条（适用范围）\n¶',
    '1 第一章 总则',
    '2 第一条（目的和依据）',
    '2 第二条（适用范围）',
  ],
  [
    'the items of an article',
    '¶\n第一章 总则\n第一条 有下列情形之一的，责令改正：\n（一）未经批准的；\n（二）擅自变更的；\n（三）其他情形。\n第二条 本办法自公布之日起施行。',
    '1 第一章 总则',
  ],
  [
    'items that end in full stops',
    '¶\n一、职责\n有下列情形之一的，不予处罚：\n（一）轻微违法的。\n（二）及时改正的。\n（三）没有后果的。\n二、附则\n¶',
    '1 一、职责',
    '1 二、附则',
  ],
  [
    'a table of contents',
    '¶\n目 录\n第一章 总则\n第二章 程序\n第三章 附则\n第一章 总则\n¶\n第二章 程序\n¶\n第三章 附则\n¶',
    '1 第一章 总则',
    '1 第二章 程序',
    '1 第三章 附则',
  ],
  [
    'a table of contents with leaders and page numbers',
    '¶\n目录\n一、发展基础……………1\n二、总体要求……………5\n一、发展基础\n¶\n二、总体要求\n¶',
    '1 一、发展基础',
    '1 二、总体要求',
  ],
  ['a chapter that is referred to', '¶\n依据条例第三章的规定处理。'],
]

const LINES: readonly Trap[] = [
  [
    'numbers by decimals, on lines of their own',
    '¶\n1 总则\n1.1 编制目的\n¶\n1.2 适用范围\n1.2.1 市级\n¶\n2 监测预警\n2.1 监测\n¶',
    '1 1 总则',
    '2 1.1 编制目的',
    '2 1.2 适用范围',
    '3 1.2.1 市级',
    '1 2 监测预警',
    '2 2.1 监测',
  ],
  ['decimals that number nothing', '¶\n4.26知识产权日、3.15活动，\n6.0版上线，\n¶'],
  [
    'numbers that run on over the large headings',
    '¶\n一、责任\n1. 健全体系。¶\n2. 压实责任。¶\n二、整治\n3. 开展行动。¶\n4. 突出重点。¶\n三、救援\n5. 建设队伍。¶\n6. 完善预案。¶',
    '1 一、责任',
    '2 1. 健全体系。',
    '2 2. 压实责任。',
    '1 二、整治',
    '2 3. 开展行动。',
    '2 4. 突出重点。',
    '1 三、救援',
    '2 5. 建设队伍。',
    '2 6. 完善预案。',
  ],
  [
    'parts that are called by what they are',
    '前 言\n¶\n一、情况\n¶\n二、建议\n¶\n结 语\n¶',
    '1 前 言',
    '1 一、情况',
    '1 二、建议',
    '1 结 语',
  ],
  [
    'letters set far apart',
    '¶\n第一章  总   则\n¶\n第二章  附   则\n¶',
    '1 第一章  总   则',
    '1 第二章  附   则',
  ],
  [
    'a report on one line with spaces',
    '¶ 一、主要举措 ¶ (一)深化改革 ¶ 1.推动立法。参与修订条例。 2.清理文件。清理七件。 (二)加强监管 ¶ 二、工作设想 ¶',
    '1 一、主要举措',
    '2 (一)深化改革',
    '3 1.推动立法。',
    '3 2.清理文件。',
    '2 (二)加强监管',
    '1 二、工作设想',
  ],
  [
    'a report on one line without spaces',
    '现将有关情况报告如下：一、主要举措和成效（一）深化法治改革。¶（二）加强市场监管。¶二、存在的不足。¶',
    '1 一、主要举措和成效',
    '2 （一）深化法治改革。',
    '2 （二）加强市场监管。',
    '1 二、存在的不足。',
  ],
  [
    'a marker behind a closing quote that ends a sentence',
    '¶\n（一）创新方式。提出“一次办成。”（二）强化监管。¶',
    '1 （一）创新方式。',
    '1 （二）强化监管。',
  ],
  [
    'an item that begins in the middle of a paragraph',
    '¶\n一、主要工作\n1.健全机制。¶2.强化执法。¶\n二、问题\n¶',
    '1 一、主要工作',
    '2 1.健全机制。',
    '2 2.强化执法。',
    '1 二、问题',
  ],
  [
    'numbering that restarts below each heading',
    '¶\n一、甲\n（一）加强领导\n¶\n二、乙项工作\n（一）强化执法\n¶\n（二）优化服务\n¶',
    '1 一、甲',
    '2 （一）加强领导',
    '1 二、乙项工作',
    '2 （一）强化执法',
    '2 （二）优化服务',
  ],
  [
    'numbering that has lost a number',
    '¶\n一、主要工作\n¶\n三、存在问题\n¶\n四、下步打算\n¶',
    '1 一、主要工作',
    '1 三、存在问题',
    '1 四、下步打算',
  ],
  [
    'headings with gaps between their letters',
    '¶\n一、 主 要 工 作\n¶\n二、存 在 的 问 题\n¶',
    '1 一、 主 要 工 作',
    '1 二、存 在 的 问 题',
  ],
  [
    'a letter-spaced heading on one line',
    '¶ 一、主 要 工 作 ¶ 二、问 题 ¶',
    '1 一、主 要 工 作',
    '1 二、问 题',
  ],
  [
    'a numbered sentence with figures',
    '¶\n一、主要工作\n1.2023年共检查企业100家次。发现问题3个。\n2.办结案件5件。罚没款2万元。\n二、问题\n¶',
    '1 一、主要工作',
    '1 二、问题',
  ],
]

const LABELS: readonly Trap[] = [
  [
    'a label ended by a full stop',
    '¶\n一、健全工作机制。\n¶\n二、强化执法。\n¶',
    '1 一、健全工作机制。',
    '1 二、强化执法。',
  ],
  [
    'a label ended by a comma',
    '¶\n一、健全工作机制，\n¶\n二、强化执法，\n¶',
    '1 一、健全工作机制，',
    '1 二、强化执法，',
  ],
  [
    'a label ended by a colon',
    '¶\n一、主要做法：\n¶\n二、存在问题：\n¶',
    '1 一、主要做法：',
    '1 二、存在问题：',
  ],
  [
    'a label ended by nothing',
    '¶\n（一）强化执法\n¶\n（二）优化服务\n¶',
    '1 （一）强化执法',
    '1 （二）优化服务',
  ],
  [
    'a wrapped sentence is no label that a comma ends',
    '¶\n一、本部门按照规定每年向区人民政府报告法治政府建设情况，同时抄送有关部门，\n并向社会公开。',
  ],
  [
    'a year behind the number and its dot',
    '¶\n1.2023年工作情况\n¶\n2.2024年工作安排\n¶',
    '1 1.2023年工作情况',
    '1 2.2024年工作安排',
  ],
  [
    'a hotline behind the number and its dot',
    '¶\n1.加强领导\n¶\n2.12345热线办理\n¶',
    '1 1.加强领导',
    '1 2.12345热线办理',
  ],
  [
    'decimals, versions and dates',
    '¶\n99.99分的平均分。\n6.0版系统上线。\n4.26知识产权日活动。\n3.15晚会',
  ],
  ['a prize, not a number', '¶\n一、二、三等奖各一名。'],
]

const MARKERS: readonly Trap[] = [
  ['full-width dots', '¶\n１．健全机制\n¶\n２．强化执法\n¶', '1 １．健全机制', '1 ２．强化执法'],
  [
    'full-width digits and 、',
    '¶\n１、健全机制\n¶\n２、强化执法\n¶',
    '1 １、健全机制',
    '1 ２、强化执法',
  ],
  [
    'brackets of either width',
    '¶\n（一)加强领导\n¶\n(二）强化执法\n¶',
    '1 （一)加强领导',
    '1 (二）强化执法',
  ],
  [
    'a bracket that is lost',
    '¶\n一）加强领导\n¶\n二）强化执法\n¶',
    '1 一）加强领导',
    '1 二）强化执法',
  ],
  [
    'digits in brackets below digits',
    '¶\n1.健全机制\n(1)会商机制\n¶\n(2)通报机制\n¶\n2.强化执法\n¶',
    '1 1.健全机制',
    '2 (1)会商机制',
    '2 (2)通报机制',
    '1 2.强化执法',
  ],
  [
    'circled digits',
    '¶\n1.健全机制\n①会商机制\n¶\n②通报机制\n¶',
    '1 1.健全机制',
    '2 ①会商机制',
    '2 ②通报机制',
  ],
  [
    'enclosed numerals of one character',
    '¶\n㈠加强领导\n¶\n⒈健全机制\n¶\n⒉强化执法\n¶\n㈡优化服务\n¶',
    '1 ㈠加强领导',
    '2 ⒈健全机制',
    '2 ⒉强化执法',
    '1 ㈡优化服务',
  ],
  [
    'stems, as in the fifties',
    '¶\n一、主要工作\n甲、清洁环境。¶\n（乙）预防接种。¶\n甲、乙两方各执一份。¶',
    '1 一、主要工作',
    '2 甲、清洁环境。',
    '2 （乙）预防接种。',
  ],
  [
    'decimals below a digit with a dot',
    '¶\n1.主要工作\n1.1健全制度\n¶\n1.2规范执法\n¶\n2.存在问题\n¶',
    '1 1.主要工作',
    '2 1.1健全制度',
    '2 1.2规范执法',
    '1 2.存在问题',
  ],
  [
    'parts',
    '¶\n第一部分 工作回顾\n¶\n一、主要成绩\n¶\n第二部分 工作安排\n一、总体要求\n¶',
    '1 第一部分 工作回顾',
    '2 一、主要成绩',
    '1 第二部分 工作安排',
    '2 一、总体要求',
  ],
]

const LISTS: readonly Trap[] = [
  [
    'where to write to',
    '¶\n一、征求意见方式\n1. 电子邮箱：a@b.cn\n2. 通讯地址：江阳南路1号\n3. 联系电话：3100000\n¶',
    '1 一、征求意见方式',
  ],
  [
    'provisions, which say what is done in which case',
    '¶\n一、对账证不健全的个体工商户，可以实行定期定额征收。¶\n二、销售额达不到起征点的，不征收增值税。¶',
  ],
  ['a sentence below an attachment', '¶\n附件：1.任务分工表\n2.强化执法。¶\n¶', '1 2.强化执法。'],
  [
    'a list after a colon inside a line',
    '¶\n一、主要工作\n包括以下几项：1.登记；2.备案；3.抽查。¶',
    '1 一、主要工作',
  ],
  [
    'a list after a colon, an item a line',
    '¶\n一、主要工作\n包括以下几项：\n1.登记\n2.备案\n3.抽查\n二、问题\n¶',
    '1 一、主要工作',
    '1 二、问题',
  ],
  [
    'items that end in semicolons',
    '¶\n一、主要工作\n1.开展登记；\n2.开展备案；\n3.开展抽查。\n二、问题\n¶',
    '1 一、主要工作',
    '1 二、问题',
  ],
  [
    'a resolution',
    '会议决定：\n一、批准市人民政府的报告。\n二、同意本年度预算。\n三、本决议自通过之日起生效。\n¶',
  ],
  [
    'headings after a colon are no list',
    '现将情况报告如下：\n一、主要工作\n¶\n二、存在问题\n¶',
    '1 一、主要工作',
    '1 二、存在问题',
  ],
  [
    'large numbers after a colon with nothing below them are no list',
    '现将情况报告如下：\n一、主要工作\n二、存在问题\n¶',
    '1 一、主要工作',
    '1 二、存在问题',
  ],
  [
    'items with semicolons on one line',
    '¶\n一、主要工作\n1.登记备案；2.抽查检查；3.处罚。¶\n二、问题\n¶',
    '1 一、主要工作',
    '1 二、问题',
  ],
  [
    'enumerations in a paragraph',
    '¶\n一是开展整治。二是加强宣传。\n首先，加强领导。\n其次，强化执法。',
  ],
  [
    'items of one sentence on one line, with nothing between',
    '¶\n一、存在问题\n（一）基层力量还需加强。（二）专业人才难留。\n二、打算\n¶',
    '1 一、存在问题',
    '1 二、打算',
  ],
  [
    'labels on one line that have their own text',
    '¶\n一、主要工作（一）加强学习。¶（二）加强执法。¶',
    '1 一、主要工作',
    '2 （一）加强学习。',
    '2 （二）加强执法。',
  ],
  [
    'attachments that lines stand below which are none',
    '¶\n附件：1.任务分工表\n2.典型案例推荐表\n¶',
  ],
  [
    'numbers of a text below the name of an attachment',
    '¶\n附件：任务分工表\n1.加强领导\n¶\n2.强化执法\n¶',
    '1 1.加强领导',
    '1 2.强化执法',
  ],
  [
    'rows of the table that reports on disclosure have',
    '¶\n三、申请情况\n三、本年度办理结果\n（一）予以公开\n0\n2.其他\n0\n四、复议情况\n¶',
    '1 三、申请情况',
    '1 四、复议情况',
  ],
  ['dashes', '¶\n——综合实力持续增强。¶\n——营商环境持续优化。¶'],
]

const PLAIN: readonly Trap[] = [
  [
    'explanations of words behind the numbers',
    '¶\n一、回顾\n（一）产业。¶\n二、安排\n（一）项目。¶\n名词解释\n¶',
    '1 一、回顾',
    '2 （一）产业。',
    '1 二、安排',
    '2 （一）项目。',
    '1 名词解释',
  ],
  [
    'headings of years without a marker, above all others',
    '¶\n2023年工作情况\n一、主要工作\n¶\n二、存在问题\n¶\n2024年工作安排\n一、总体要求\n¶',
    '1 2023年工作情况',
    '2 一、主要工作',
    '2 二、存在问题',
    '1 2024年工作安排',
    '2 一、总体要求',
  ],
  [
    'a work report whose parts have no marker and whose numbers do not begin anew',
    '¶\n2023年工作回顾\n¶\n（一）聚力稳增长。¶\n（二）聚力惠民生。¶\n2024年工作安排\n¶\n加强政府自身建设\n¶',
    '1 2023年工作回顾',
    '2 （一）聚力稳增长。',
    '2 （二）聚力惠民生。',
    '1 2024年工作安排',
    '1 加强政府自身建设',
  ],
  [
    'bold lines below a number that runs on, below parts without a marker',
    '¶\n2023年工作回顾\n一、主要成绩\n¶\n聚力稳增长促发展\n¶\n二、存在问题\n¶\n2024年工作安排\n一、总体要求\n¶',
    '1 2023年工作回顾',
    '2 一、主要成绩',
    '3 聚力稳增长促发展',
    '2 二、存在问题',
    '1 2024年工作安排',
    '2 一、总体要求',
  ],
  [
    'lines that were bold in a work report, below the numbered',
    '¶\n一、2023年工作回顾\n¶\n聚力稳增长，经济运行持续向好\n¶\n聚力惠民生，群众福祉不断增进\n¶\n二、2024年工作安排\n¶\n推进产业升级\n¶',
    '1 一、2023年工作回顾',
    '2 聚力稳增长，经济运行持续向好',
    '2 聚力惠民生，群众福祉不断增进',
    '1 二、2024年工作安排',
    '2 推进产业升级',
  ],
  [
    'a text wrapped into lines',
    Array.from(
      { length: 6 },
      () =>
        '我局认真落实上级部署全面推进各项工作取得\n明显成效受到社会各界和人民群众的一致好评\n与充分肯定。',
    ).join('\n'),
  ],
  ['a salutation', '¶\n各位代表：\n¶\n各位代表\n¶'],
  ['a signature before an annex', '¶\n某市人民政府办公室\n2024年1月5日\n¶'],
  ['the name of an agency between prose and prose', '¶\n某市人民政府办公室\n¶'],
]

const FURNITURE: readonly Trap[] = [
  [
    'rows of a table',
    '¶\n一、主要工作\n¶\n1.检查 | 100 | 家\n2.处罚 | 20 | 件\n二、问题\n¶',
    '1 一、主要工作',
    '1 二、问题',
  ],
  [
    'attachments of a notice',
    '¶\n一、加强领导\n¶\n二、强化落实\n¶\n附件：\n1.任务分工表\n2.责任清单\n某市人民政府办公室\n2024年1月5日\n（此件公开发布）',
    '1 一、加强领导',
    '1 二、强化落实',
  ],
  [
    'an opinion whose items run in',
    '¶\n一、总体要求\n（一）指导思想。¶\n（二）工作目标。¶\n二、重点任务\n（三）强化监管。¶',
    '1 一、总体要求',
    '2 （一）指导思想。',
    '2 （二）工作目标。',
    '1 二、重点任务',
    '2 （三）强化监管。',
  ],
]

describe.each([
  ['the shape of documents', SINGLE],
  ['statutes', STATUTES],
  ['lines', LINES],
  ['labels', LABELS],
  ['markers', MARKERS],
  ['lists', LISTS],
  ['headings without a marker', PLAIN],
  ['furniture', FURNITURE],
])('headings in %s', (_, traps) => {
  it.each(traps)('%s', (_name, template, ...expected) => {
    const text = template.replaceAll('¶', PROSE)
    const body = layoutOf(text).filter(({ kind }) => kind === 'body')
    const found = headings(text, body).map(({ level, text: label }) => `${level} ${label}`)
    expect(found).toEqual(expected)
  })
})
