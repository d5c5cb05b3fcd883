import type { Vocabulary } from './vocabulary.ts'

/** Han names of places that are the beginning of another name: 北京时间, 上海交通大学, 中山装. */
const OTHER_NAME =
  /^(?:\p{Script=Han}{0,6}?(?:大学|学院|医院|银行|证券|交易所|合作组织|集团|公司|股份|航空|啤酒|机场|火车站|日报|时报|晚报|电视台|海关|法院|检察院)|时间|路|街|话|菜|装|籍|方言|协定|公约|宣言|共识|精神|经验|模式|人(?!民)|冬奥|奥运|世博|进博|大桥|海峡|平原|盆地|三角)/u

const OTHER_LATIN_NAME =
  /^\s+(?:\S+\s+){0,2}(?:university|college|hospital|bank|stock|exchange|cooperation|organi[sz]ation|airport|airlines|time|road|street|consensus|declaration|model|experience)\b/

/** How names of documents end: 天津市法治宣传教育条例 is one, wherever the query comes from. */
const DOCUMENT =
  /(?:条例|办法|规定|规则|细则|指引|指南|意见|通知|方案|规划|纲要|标准|公报|白皮书|章程|公约)$/

export function isOtherName(after: string): boolean {
  return OTHER_NAME.test(after)
}

export function isOtherLatinName(after: string): boolean {
  return OTHER_LATIN_NAME.test(after)
}

/** Whether the Han run that goes on behind a name makes the name of a document with it. */
export function isDocumentName(after: string): boolean {
  return DOCUMENT.test(runAtStart(after))
}

/** Whether a word that the corpus knows begins right here. */
export function startsWithWord(after: string, vocabulary: Vocabulary): boolean {
  const run = runAtStart(after)
  for (let length = Math.min(8, run.length); length >= 2; length--) {
    if (vocabulary.has(run.slice(0, length))) return true
  }
  return false
}

/** Whether nothing goes on here: the end, white space, a sign. */
export function isBorder(unit: string | undefined): boolean {
  return unit === undefined || !/[\p{L}\p{N}]/u.test(unit)
}

function runAtStart(text: string): string {
  return /^\p{Script=Han}*/u.exec(text)?.[0] ?? ''
}
