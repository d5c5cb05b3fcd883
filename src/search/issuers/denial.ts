import type { Span } from '../../domain/report.ts'

/** 至今未发生, 没有发现: what is told is that it did not happen. */
const DENIED = /(?:未|没有|从未|不曾|尚无|并无)[\p{Script=Han}]{0,4}$/u
/** 全年未发生一起…: of a question that asks for it, further off. */
const DENIED_BEFORE = /(?:未|没有|不曾|尚无|并无|无一|零)[^,，。;；]{0,10}$/u
/** 行政诉讼零败诉. */
const DENIED_WITHIN = /未|没有|零(?!售|工)|无一|无(?=败|违|投诉|事故)/u

/** Whether a sentence says of these words that it did not happen. */
export function isDenied(text: string, stretch: Span, words: Span): boolean {
  return DENIED.test(text.slice(stretch.start, words.start))
}

/** The same, as a question after what did not happen may be answered. */
export function isDeniedAtAll(text: string, stretch: Span, words: Span): boolean {
  return (
    DENIED_BEFORE.test(text.slice(stretch.start, words.start)) ||
    DENIED_WITHIN.test(text.slice(words.start, words.end))
  )
}
