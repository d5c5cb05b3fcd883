import { outlined, type Trap } from './traps.ts'

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

outlined('the shape of documents', SINGLE)
outlined('furniture', FURNITURE)
