import { outlined, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
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
  [
    'items of which the last breaks off with the text',
    '¶\n一、企业条件\n(一)企业必须具备条例规定的资格和条件。\n(二)司机必须符合资质条件，服从企业管理。\n(三)车主必须向企业交纳押金，具体办法由',
    '1 一、企业条件',
  ],
  ['dashes', '¶\n——综合实力持续增强。¶\n——营商环境持续优化。¶'],
]

outlined('lists', TRAPS)
