import { outlined, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
  [
    'labels of two clauses in a row, a colon behind each',
    '¶\n一、主要做法\n（一）依法履行职能，民主科学决策：¶¶\n（二）强化权力监督，规范文件管理：1、接受监督。¶\n二、存在问题\n¶',
    '1 一、主要做法',
    '2 （一）依法履行职能，民主科学决策：',
    '2 （二）强化权力监督，规范文件管理：',
    '3 1、接受监督。',
    '1 二、存在问题',
  ],
  [
    'one of two numbers that no colon follows',
    '¶\n一、主要做法\n（一）依法履行职能，民主科学决策：¶¶\n（二）强化权力监督，我局组织了培训，¶¶\n二、存在问题\n¶',
    '1 一、主要做法',
    '1 二、存在问题',
  ],
  [
    'what a sentence announces before a colon',
    '¶\n一、主要做法\n（一）局党组高度重视，具体做法如下：¶¶\n（二）各科室分工负责，分工情况包括：¶¶\n二、存在问题\n¶',
    '1 一、主要做法',
    '1 二、存在问题',
  ],
  [
    'items that a colon divides',
    '¶\n一、主要做法\n1. 受理投诉，及时办理：¶¶\n2. 组织检查，督促整改：¶¶\n二、存在问题\n¶',
    '1 一、主要做法',
    '1 二、存在问题',
  ],
]

outlined('rows of labels that a colon ends', TRAPS)
