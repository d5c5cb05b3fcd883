const LONGEST = 4
const LEADING =
  /(?:不低于|不少于|不超过|不高于|不多于|不足|未超过|超过|超出|低于|高于|少于|多于|大于|小于|至少|至多|最多|最少|大约|约为|接近|将近|突破|达到|高达|多达|已达|约|近|超|达|逾|上(?=[百千万亿])|仅)$/
const TRAILING = /(?:以上|以下|以内|之内|左右|上下|余|多)/y

/** 约, 近, 超, 不低于 right before a number; empty where none stands. */
export function leadingQualifier(folded: string, start: number): string {
  const head = folded.slice(Math.max(0, start - LONGEST), start).trimEnd()
  if (head.endsWith('上') && /[百千万亿]/.test(folded[start] ?? '') && !/[以之]上$/.test(head))
    return '上'
  return LEADING.exec(head)?.[0] ?? ''
}

/** 以上, 左右 right behind a figure; 内 behind a duration. */
export function trailingQualifier(folded: string, end: number): string {
  TRAILING.lastIndex = end
  return TRAILING.exec(folded)?.[0] ?? ''
}
