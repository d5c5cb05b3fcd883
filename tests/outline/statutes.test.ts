import { outlined, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
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
    'a table of contents whose text breaks off before its first entry comes again',
    '¶\n目 录\n第一章 发展基础4\n第一节 发展现状4\n第二节 面临形势7\n第二章 总体要求10\n¶\n一、实施范围\n¶',
    '1 一、实施范围',
  ],
  [
    'chapters below 目录 that end in no page',
    '¶\n目录\n第一章 总则\n¶\n第二章 程序\n¶',
    '1 第一章 总则',
    '1 第二章 程序',
  ],
  [
    'a table of contents with leaders and page numbers',
    '¶\n目录\n一、发展基础……………1\n二、总体要求……………5\n一、发展基础\n¶\n二、总体要求\n¶',
    '1 一、发展基础',
    '1 二、总体要求',
  ],
  ['a chapter that is referred to', '¶\n依据条例第三章的规定处理。'],
]

outlined('statutes', TRAPS)
