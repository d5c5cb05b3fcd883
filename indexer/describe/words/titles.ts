import type { Kind } from '../../../src/domain/words.ts'

/** How titles of official documents end, brackets behind them left out. */
export const TITLE_ENDING =
  /(?:报告|通知|通告|公告|意见|规划|计划|方案|纲要|要点|办法|规定|细则|规则|规程|制度|基准|条例|决定|决议|总结|批复|复函|函|令|公报|白皮书|指引|指南|清单|标准|预案|规范|准则|修正案|法|情况|年报|意见书|倡议书|说明|解读|解释|汇报|措施|安排|通报|指示|请示|答复|决算|预算|章程|议案|布告|讲话|纪要|通则|守则|须知|公约)$/

/** Brackets and quotes behind a title: （试行）, （2021—2025年）, （征求意见稿）, 》. */
const SUFFIX = /(?:[(（〔[][^()（）〔〕[\]]{1,30}[)）〕\]]|[》”"])$/

/** A title without what stands behind its last word. */
export function plainTitle(value: string): string {
  const shorter = value.replace(SUFFIX, '')
  return shorter === value || shorter === '' ? value : plainTitle(shorter)
}

/**
 * Kinds by their titles, tried in order; the words matched are the evidence. The title is
 * a plain one.
 */
export const KIND_TITLES: readonly (readonly [Kind, RegExp])[] = [
  ['government-work-report', /政府工作报告$/],
  ['disclosure-report', /(?:政府信息公开|政务公开|信息公开)[^》]*(?:报告|年报)$/],
  [
    'rule-of-law-report',
    /(?:法治[^》]{0,12}建设|法治政府|依法行政|依法治[市区县省])[^》]*?(?:报告|总结|情况|汇报|年报)(?:[及和暨与][^》]*)?$/,
  ],
  ['notice', /(?:通知|通告|公告|通报|布告)$/],
  ['opinion', /意见$/],
  ['decision', /(?:决定|决议)$/],
  ['plan', /(?:规划|计划|纲要|方案|要点)$/],
  ['measures', /(?:办法|规定|细则|规则|规程|基准|措施)$/],
  ['statute', /(?:条例|法|宪法|修正案)$/],
]

/**
 * Kinds of reports without a title, by words of their first sentences outside quotes and brackets;
 * `again` must stand in the text too, so that a passing mention decides nothing.
 */
export const KIND_OPENINGS: readonly (readonly [Kind, opening: RegExp, again: RegExp])[] = [
  [
    'government-work-report',
    /代表[^,。]{0,12}人民政府[^。]{0,12}(?:报告工作|作政府工作报告|报告政府工作)/,
    /各位代表/,
  ],
  [
    'disclosure-report',
    /政府信息公开(?:年度)?(?:工作)?(?:年度)?报告|政府信息公开条例[^。]*(?:本年度报告|本报告|编制)/,
    /依申请公开|主动公开/,
  ],
  [
    'disclosure-report',
    /(?:政府信息|政务|信息)公开/,
    /[(（]一[)）]\s*主动公开.*[(（]二[)）]\s*依申请公开/s,
  ],
  ['disclosure-report', /所列数据的?统计(?:期限|时限|时间)/, /依申请公开|主动公开/],
  [
    'rule-of-law-report',
    /法治政府(?:部门)?建设|法治建设|依法行政(?:和法治[^，。]{0,4}建设)?(?:各项)?工作/,
    /第一责任人|(?:报告|总结|汇报)如下|法治政府建设(?:工作)?(?:的)?(?:主要)?(?:举措|情况|成效)|完成[^。]{0,12}法治政府建设|法治政府建设[^。]{0,20}(?:取得|迈上)/,
  ],
  [
    'rule-of-law-report',
    /全面依法治.*(?:报告|总结|汇报)如下/,
    /^\s*[(（]?[一二三四五六][)）、][^。\n]{0,30}(?:依法行政|法治政府|依法治)/m,
  ],
  [
    'rule-of-law-report',
    /^(?!.*(?:制定本|提出(?:如下|以下))).*(?:法治政府建设|法治建设|依法行政)/,
    /^\s*(?:一\s*、|[(（]一[)）])[^。\n]{0,30}(?:法治思想|法治政府|法治建设|依法行政)/m,
  ],
]

/** What a title made up from issuer and years says behind them. */
export const INFERRED_TITLES: Readonly<Partial<Record<Kind, string>>> = {
  'rule-of-law-report': '法治政府建设年度报告',
  'disclosure-report': '政府信息公开工作年度报告',
  'government-work-report': '政府工作报告',
}
