import type { Enumeration, Span } from '../../src/domain/report.ts'

/**
 * Markers of lists inside a paragraph: 一是, 首先, dashes. They stand at the start of a line, after
 * white space, or right behind a mark that ends a clause; they are never headings.
 */
const ITEM =
  /(?:[一二三四五六七八九十]{1,2}是(?!否|非|不是)|首先(?=[,，、:：是])|其次(?=[,，、:：是])|再次(?=[,，、:：是])|最后(?=[,，、:：是])|第[一二三四五六七八九十][,，]|[-—]{2,4}(?=[^\s\-—|:])|[●■◆▪·•]\s?(?=\p{Script=Han}))/gu
const BEFORE_ITEM = /[\s。！？；;:：”）)]/

/**
 * 加强监管，一是…，二是…, 应当首先…，其次…: items behind commas too, where the next of the list follows in
 * the same line.
 */
const LISTS = [
  ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'],
  ['首先', '其次', '再次', '最后'],
  ['一要', '二要', '三要', '四要', '五要', '六要', '七要', '八要'],
] as const

/** Items in the given stretch of text, in order. */
export function enumerations(text: string, span: Span): readonly Enumeration[] {
  const words = text.slice(span.start, span.end)
  const found = new Map<number, string>()
  for (const match of words.matchAll(ITEM)) {
    if (match.index === 0 || BEFORE_ITEM.test(words[match.index - 1] ?? ''))
      found.set(match.index, match[0].trim())
  }
  for (const [first, second, ...others] of LISTS) {
    const [own] = [...found].filter(([, marker]) => marker === first).map(([at]) => at)
    let at = own ?? (words.startsWith(first) ? 0 : opening(words, first))
    let next = at === -1 ? -1 : behindMark(words, second, at)
    if (next === -1) continue
    found.set(at, first)
    for (const marker of [second, ...others]) {
      next = behindMark(words, marker, at)
      if (next === -1) break
      found.set(next, marker)
      at = next
    }
  }
  return [...found]
    .map(([at, marker]) => ({ marker, start: span.start + at }))
    .sort((a, b) => a.start - b.start)
}

const MARK = /[，,：:；;。]/
/** 下一步将一要…，二要…: a list may begin in the middle of a clause. */
const OPENS_LIST = /[，,：:；;。将应须]/

/** Where a word stands first behind `from`, right behind a comma, a colon or a stop; -1 where it does not. */
function behindMark(words: string, word: string, from: number): number {
  return behind(MARK, words, { word, from })
}

function opening(words: string, word: string): number {
  return behind(OPENS_LIST, words, { word, from: 0 })
}

function behind(
  mark: RegExp,
  words: string,
  { word, from }: { readonly word: string; readonly from: number },
): number {
  for (let at = words.indexOf(word, from + 1); at !== -1; at = words.indexOf(word, at + 1)) {
    if (mark.test(words[at - 1] ?? '')) return at
  }
  return -1
}
