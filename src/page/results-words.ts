import type { Relation } from '../domain/practice.ts'
import type { Grouping, Mode, Stage } from '../domain/words.ts'
import type { ReadingKind } from '../understand/reading.ts'

/** What the page of results says, in one language. */
export interface ResultsWords {
  /** One line each: what the mode does. */
  readonly modeHelp: Readonly<Record<Mode, string>>
  readonly groupLabel: string
  readonly groupings: Readonly<Record<Grouping | 'none', string>>
  readonly groupTotal: Readonly<Record<Grouping, (count: string, exact: boolean) => string>>
  readonly moreInGroup: (count: string) => string
  readonly inGroup: (count: string) => string
  readonly searchedAs: string
  readonly as: Readonly<Record<ReadingKind, string>>
  readonly undo: (label: string) => string
  readonly moreWords: (count: number) => string
  readonly undone: (count: number) => string
  readonly restore: string
  readonly unanswered: string
  readonly nearestMisses: string
  readonly nearest: (count: string) => string
  readonly searched: (reports: string) => string
  readonly noReports: string
  readonly withinLabel: string
  readonly withinButton: string
  readonly within: string
  readonly why: string
  readonly whyTitle: string
  readonly close: string
  readonly whyWords: (percent: string) => string
  readonly whyNoWords: string
  readonly whyTimes: (term: string, count: string) => string
  /** How the passage names the practice that the query names so. */
  readonly whyPractice: Readonly<Record<Relation, (practice: string) => string>>
  readonly whyMeaning: (similarity: string) => string
  readonly whyNoMeaning: string
  readonly whyNearest: string
  readonly whyWeights: (words: string, meaning: string) => string
  readonly whyImplied: string
  readonly folded: (count: string) => string
  readonly foldedTitle: string
  readonly behind: (count: string) => string
  readonly cite: string
  readonly copied: string
  readonly copyFailed: string
  readonly issuers: string
  readonly issuersHelp: string
  readonly issuersByMeaning: string
  readonly columns: readonly [string, string, string, string, string]
  readonly stages: Readonly<Record<Stage, string>>
  readonly proof: (issuer: string) => string
  readonly moreProofs: (count: string) => string
  readonly allOfIssuer: string
  readonly moreIssuers: (count: string) => string
  readonly silent: (count: string) => string
  readonly noIssuers: string
  readonly clearFilters: string
  readonly allModes: string
}

export const RESULTS_ZH: ResultsWords = {
  modeHelp: {
    hybrid: '按词语和意思一起找，一般用这个',
    keyword: '只找写有这些词的段落',
    semantic: '找意思相近的段落，不论用词',
  },
  groupLabel: '分组',
  groupings: { none: '不分组', report: '按报告', issuer: '按机关', region: '按地区' },
  groupTotal: {
    report: (count, exact) => `${exact ? '共' : '至少'} ${count} 份报告`,
    issuer: (count, exact) => `${exact ? '共' : '至少'} ${count} 个机关`,
    region: (count, exact) => `${exact ? '共' : '至少'} ${count} 个地区`,
  },
  moreInGroup: (count) => `这里还有 ${count} 段`,
  inGroup: (count) => `${count} 段`,
  searchedAs: '检索时还用了',
  as: {
    practice: '同一做法',
    implied: '像是在问',
    correction: '更正',
    translation: '译为',
    wording: '报告中称',
    filter: '筛选',
    phrase: '整句',
    exclusion: '排除',
    number: '文号',
    script: '简体',
    pinyin: '拼音',
  },
  undo: (label) => `不用：${label}`,
  moreWords: (count) => `另有 ${count} 个说法`,
  undone: (count) => `已取消 ${count} 项`,
  restore: '恢复',
  unanswered: '没有段落能回答这个问题',
  nearest: (count) => `最接近的 ${count} 条`,
  nearestMisses: '以下只是最接近的段落，供参考。',
  searched: (reports) => `已检索 ${reports} 份报告。`,
  noReports: '没有报告符合这些筛选条件。',
  withinLabel: '在结果中检索',
  withinButton: '缩小范围',
  within: '结果中',
  why: '为什么有这条',
  whyTitle: '这一条怎么来的',
  close: '关闭',
  whyWords: (percent) => `词语：检索词的分量中，本段占 ${percent} %（标题中的一次算半次）。`,
  whyNoWords: '词语：本段没有检索词。',
  whyTimes: (term, count) => `${term} × ${count}`,
  whyPractice: {
    same: (practice) => `同一做法：${practice}`,
    narrower: (practice) => `其中一种做法：${practice}`,
    related: (practice) => `相关做法：${practice}`,
  },
  whyMeaning: (similarity) => `意思：与问题的相似度 ${similarity}。`,
  whyNoMeaning: '意思：不够相近，或没有按意思检索。',
  whyNearest: '最相近的话：',
  whyImplied: '写有所描述的做法，因而靠前。',
  whyWeights: (words, meaning) => `排序：词语得分 ${words}，意思得分 ${meaning}，加权合计。`,
  folded: (count) => `另有 ${count} 段内容几乎相同`,
  foldedTitle: '几乎相同的段落',
  behind: (count) => `（${count} 条内容相同，已合并）`,
  cite: '复制引文',
  copied: '已复制',
  copyFailed: '未能复制，请手动选取',
  issuers: '哪些机关这样做了',
  issuersHelp: '每个机关一行，点开原文即是证据。',
  issuersByMeaning: '没有报告用到问题中的说法；以下机关的原文意思最接近，请点开核对。',
  columns: ['机关', '地区', '年度', '进展', '原文'],
  stages: {
    'not-done': '未做',
    mentioned: '提及',
    planned: '计划',
    piloted: '试点',
    'rolled-out': '推行',
    result: '有成效',
  },
  proof: (issuer) => `${issuer}的原文`,
  moreProofs: (count) => `另有 ${count} 处`,
  allOfIssuer: '只看这个机关的全部段落',
  moreIssuers: (count) => `还有 ${count} 个机关没有列出，可按地区或年度筛选后再看。`,
  silent: (count) => `${count} 个机关没有写到`,
  noIssuers: '没有机关写明做过。',
  clearFilters: '取消全部筛选',
  allModes: '改用综合检索',
}

export const RESULTS_EN: ResultsWords = {
  modeHelp: {
    hybrid: 'By words and meaning together: the usual choice',
    keyword: 'Only passages that hold these words',
    semantic: 'Passages that mean the same, in whatever words',
  },
  groupLabel: 'Group',
  groupings: { none: 'Ungrouped', report: 'By report', issuer: 'By issuer', region: 'By region' },
  groupTotal: {
    report: (count, exact) =>
      `${exact ? '' : 'At least '}${count} ${count === '1' ? 'report' : 'reports'}`,
    issuer: (count, exact) =>
      `${exact ? '' : 'At least '}${count} ${count === '1' ? 'issuer' : 'issuers'}`,
    region: (count, exact) =>
      `${exact ? '' : 'At least '}${count} ${count === '1' ? 'region' : 'regions'}`,
  },
  moreInGroup: (count) => `${count} more ${count === '1' ? 'passage' : 'passages'} here`,
  inGroup: (count) => `${count} ${count === '1' ? 'passage' : 'passages'}`,
  searchedAs: 'Searched also as',
  as: {
    practice: 'same practice',
    implied: 'sounds like',
    correction: 'corrected to',
    translation: 'translated as',
    wording: 'in reports',
    filter: 'filter',
    phrase: 'exact words',
    exclusion: 'without',
    number: 'document number',
    script: 'simplified',
    pinyin: 'pinyin',
  },
  undo: (label) => `Leave out: ${label}`,
  moreWords: (count) => `${count} more ${count === 1 ? 'wording' : 'wordings'}`,
  undone: (count) => `${count} left out`,
  restore: 'Restore',
  unanswered: 'No passage answers this',
  nearest: (count) => (count === '1' ? 'The nearest passage' : `The nearest ${count} passages`),
  nearestMisses: 'What follows is merely the nearest there is.',
  searched: (reports) => `Searched ${reports} ${reports === '1' ? 'report' : 'reports'}.`,
  noReports: 'No report passes these filters.',
  withinLabel: 'Search within results',
  withinButton: 'Narrow',
  within: 'Within results',
  why: 'Why this result',
  whyTitle: 'How this result came about',
  close: 'Close',
  whyWords: (percent) =>
    `Words: the passage holds ${percent} % of the query's weight; in a heading one counts half.`,
  whyNoWords: 'Words: the passage holds none of the query.',
  whyTimes: (term, count) => `${term} × ${count}`,
  whyPractice: {
    same: (practice) => `the same practice: ${practice}`,
    narrower: (practice) => `a kind of the practice: ${practice}`,
    related: (practice) => `a related practice: ${practice}`,
  },
  whyMeaning: (similarity) => `Meaning: similarity to the question ${similarity}.`,
  whyNoMeaning: 'Meaning: not near enough, or not searched by.',
  whyNearest: 'The nearest words:',
  whyImplied: 'It names the practice that was described, which puts it further up.',
  whyWeights: (words, meaning) =>
    `Order: ${words} for words and ${meaning} for meaning, weighted and added.`,
  folded: (count) => `${count} more that say nearly the same`,
  foldedTitle: 'Passages that say nearly the same',
  behind: (count) => `(${count} that say the same are folded)`,
  cite: 'Copy with citation',
  copied: 'Copied',
  copyFailed: 'Could not be copied; please select it by hand',
  issuers: 'Which bureaus do this',
  issuersHelp: 'One row a bureau; its words are the proof.',
  issuersByMeaning:
    'No report says it in these words; these come nearest in meaning. Open them to check.',
  columns: ['Issuer', 'Region', 'Years', 'Stage', 'In its own words'],
  stages: {
    'not-done': 'not done',
    mentioned: 'mentioned',
    planned: 'planned',
    piloted: 'piloted',
    'rolled-out': 'rolled out',
    result: 'with results',
  },
  proof: (issuer) => `The words of ${issuer}`,
  moreProofs: (count) => `${count} more`,
  allOfIssuer: 'All passages of this issuer',
  moreIssuers: (count) => `${count} more are not listed; narrow by region or year to see them.`,
  silent: (count) => `${count} ${count === '1' ? 'issuer says' : 'issuers say'} nothing of it`,
  noIssuers: 'No issuer says that it did this.',
  clearFilters: 'Remove all filters',
  allModes: 'Use combined search',
}
