import { outlined, type Trap } from './traps.ts'

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

outlined('labels', LABELS)
outlined('markers', MARKERS)
