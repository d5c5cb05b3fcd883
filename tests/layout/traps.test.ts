import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../indexer/layout/layout.ts'

const PROSE = '我局认真落实上级部署，全面推进各项工作，取得明显成效。'

/** The trap, the text that holds it, its blocks as `kind text`; noise by its reason. `¶` stands for prose. */
type Trap = readonly [name: string, text: string, ...expected: string[]]

const FRONT: readonly Trap[] = [
  [
    'a letter-spaced letterhead is no menu',
    '浙 江 省 人 民 政 府 令\n第 37 号\n某省行政执法办法\n第一章 总则',
    'fields 浙 江 省 人 民 政 府 令',
    'fields 第 37 号',
    'title 某省行政执法办法',
    'body 第一章 总则',
  ],
  [
    'the name of an agency, letter-spaced',
    '某 某 市 市 场 监 督 管 理 局\n关于加强执法工作的通知\n¶',
    'fields 某 某 市 市 场 监 督 管 理 局',
    'title 关于加强执法工作的通知',
    'body ¶',
  ],
  [
    'letter-spaced words of another kind are no menu',
    '法 治 建 设\n某市某局工作报告\n¶',
    'body 法 治 建 设',
    'title 某市某局工作报告',
    'body ¶',
  ],
  [
    'the day on which a page was opened',
    '某市人民政府 2029年12月3日星期二\n某市某局工作报告\n¶',
    'navigation 某市人民政府 2029年12月3日星期二',
    'title 某市某局工作报告',
    'body ¶',
  ],
  [
    'a control of the page, its parts on lines of their own',
    '某市某局工作报告\n【字体：\n大\n中\n】\n¶',
    'title 某市某局工作报告',
    'font-size 【字体：',
    'font-size 大',
    'font-size 中',
    'table-scaffold 】',
    'body ¶',
  ],
  ['a letter-spaced title', '政 府 工 作 报 告\n¶', 'title 政 府 工 作 报 告', 'body ¶'],
  [
    'bodies that issue together are no menu',
    '国家发展改革委 交通运输部 中国铁路总公司\n关于推进专用线建设的指导意见\n¶',
    'body 国家发展改革委 交通运输部 中国铁路总公司',
    'title 关于推进专用线建设的指导意见',
    'body ¶',
  ],
  [
    'a greeting is no sentence of the report',
    '您好，欢迎访问某市人民政府网站！\n某市某局工作报告\n¶',
    'font-size 您好，欢迎访问某市人民政府网站！',
    'title 某市某局工作报告',
    'body ¶',
  ],
  [
    'a menu is a menu',
    '首页 政务公开 互动交流\n某市某局工作报告\n¶',
    'navigation 首页 政务公开 互动交流',
    'title 某市某局工作报告',
    'body ¶',
  ],
  [
    'breadcrumbs and font size',
    '当前位置：首页>政务公开>报告\n字体：大 中 小\n某市某局工作报告\n¶',
    'breadcrumb 当前位置：首页>政务公开>报告',
    'font-size 字体：大 中 小',
    'title 某市某局工作报告',
    'body ¶',
  ],
  [
    'a title over two lines',
    '某市人民政府办公室关于印发\n某市行政执法工作方案的通知\n¶',
    'title 某市人民政府办公室关于印发',
    'title 某市行政执法工作方案的通知',
    'body ¶',
  ],
  [
    'a title that comes again',
    '某市某局工作报告\n某市某局工作报告\n¶',
    'title 某市某局工作报告',
    'repeated-title 某市某局工作报告',
    'body ¶',
  ],
]

const BACK: readonly Trap[] = [
  [
    'several that sign on one line, below their attachments',
    '¶\n附件：1.调度表\n2.推荐表\n农业农村部　国家乡村振兴局\n2021年4月19日',
    'body ¶',
    'attachment 附件：1.调度表',
    'attachment 2.推荐表',
    'signature 农业农村部　国家乡村振兴局',
    'signature 2021年4月19日',
  ],
  [
    'numbers of pages, within the text and behind the signature',
    '¶\n- 1 -\n¶\n第2页 共3页\n¶\n某市某局\n2024年1月5日\n— 3 —',
    'body ¶',
    'page-number - 1 -',
    'body ¶',
    'page-number 第2页 共3页',
    'body ¶',
    'signature 某市某局',
    'signature 2024年1月5日',
    'page-number — 3 —',
  ],
  [
    'a signature and the note that it is public',
    '¶\n某市某局\n2024年1月5日\n（此件公开发布）',
    'body ¶',
    'signature 某市某局',
    'signature 2024年1月5日',
    'fields （此件公开发布）',
  ],
  [
    'attachments listed before the signature',
    '¶\n附件：\n1.任务分工表\n2.责任清单\n某市某局\n2024年1月5日',
    'body ¶',
    'attachment 附件：',
    'attachment 1.任务分工表',
    'attachment 2.责任清单',
    'signature 某市某局',
    'signature 2024年1月5日',
  ],
  [
    'numbered lines that no attachment leads in are body',
    '¶\n1.任务分工表\n2.责任清单',
    'body ¶',
    'body 1.任务分工表',
    'body 2.责任清单',
  ],
  [
    'copies and who printed them',
    '¶\n抄送：市委办公室，市人大常委会办公室。\n某市人民政府办公室 2024年1月8日印发',
    'body ¶',
    'fields 抄送：市委办公室，市人大常委会办公室。',
    'fields 某市人民政府办公室 2024年1月8日印发',
  ],
  [
    "a page's tail",
    '¶\n分享到：\n上一篇：某通知\n版权所有：某市政府',
    'body ¶',
    'share 分享到：',
    'footer 上一篇：某通知',
    'footer 版权所有：某市政府',
  ],
  [
    'a signature at the end of a line of prose',
    '¶ 某市市场监督管理局 2024年1月5日 |\n|||',
    'body ¶',
    'signature 某市市场监督管理局 2024年1月5日',
    'table-scaffold |',
    'table-scaffold |||',
  ],
]

describe.each([
  ['in front of the body', FRONT],
  ['behind the body', BACK],
])('%s', (_, traps) => {
  it.each(traps)('%s', (_name, template, ...expected) => {
    const text = template.replaceAll('¶', PROSE)
    const found = layoutOf(text).map(({ kind, reason, start, end }) => {
      return `${reason ?? kind} ${text.slice(start, end)}`.replace(PROSE, '¶')
    })
    expect(found).toEqual(expected)
  })
})
