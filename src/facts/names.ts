import type { Span } from '../domain/report.ts'
import { titleSpans } from './titles.ts'

/**
 * Numbers that belong to a name: quoted, in the title of a document, or in one of the phrases of
 * official language that count nothing any more.
 */

const QUOTED = /“[^“”。\n]{1,24}”|‘[^‘’。\n]{1,24}’|"[^"。\n]{1,24}"|「[^「」。\n]{1,24}」/g

export interface NameSpans {
  /** Whether the offset stands in the title of a document. Offsets are asked for in rising order. */
  inTitle(at: number): boolean
  inQuotes(at: number): boolean
}

export function nameSpans(text: string): NameSpans {
  return { inTitle: within(titleSpans(text)), inQuotes: within(quotedSpans(text)) }
}

function* quotedSpans(text: string): Generator<Span> {
  for (const match of text.matchAll(QUOTED)) {
    yield { start: match.index, end: match.index + match[0].length }
  }
}

function within(spans: Generator<Span>): (at: number) => boolean {
  let current = spans.next()
  return (at) => {
    while (current.done !== true && current.value.end <= at) current = spans.next()
    return current.done !== true && current.value.start <= at
  }
}

/** Set phrases that begin with a Han numeral and a unit. */
const PHRASES =
  /(?:[二三多]元(?:结构|化|经济|主体)|两个(?:维护|确立|毫不动摇|责任|健康|结合|先行|清零|大局|务必|转变|行动)|三个(?:代表|务必|区分|牢固|转变|责任|必须|服务|导向)|四个(?:意识|自信|全面|伟大|最严|服务|不摘|革命|现代化|统筹|敢于|聚焦|明确)|五个(?:必由|坚持|统筹|明确)|六个(?:必须|坚持|统筹)|八个坚持|十个(?:明确|坚持)|三项(?:制度|机制|纪律)|八项规定|四项(?:基本|制度)|三次(?:产业|分配)|四种形态|三条(?:红线|控制线|底线)|[三四五六]位一体|三种人)/y

/** 三个一, 两个一百年, 3个一; not 62个一级预算单位. */
const ONE_EACH = /[零〇一二两三四五六七八九十百\d]+个一(?![级类般流线体])/y

export function startsPhrase(folded: string, at: number): boolean {
  PHRASES.lastIndex = at
  ONE_EACH.lastIndex = at
  return PHRASES.test(folded) || ONE_EACH.test(folded)
}
