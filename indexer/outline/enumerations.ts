import type { Enumeration, Span } from '../../src/domain/report.ts'

/**
 * Markers of lists inside a paragraph: 一是, 首先, dashes. They stand at the start of a line, after
 * white space, or right behind a mark that ends a clause; they are never headings.
 */
const ITEM =
  /(?<=^|[\s。！？；;:：”）)])(?:[一二三四五六七八九十]{1,2}是(?!否|非|不是)|首先(?=[,，、:：是])|其次(?=[,，、:：是])|再次(?=[,，、:：是])|最后(?=[,，、:：是])|第[一二三四五六七八九十][,，]|[-—]{2,4}(?=[^\s\-—|])|[●■◆▪·•]\s?(?=\p{Script=Han}))/gu

/** 加强监管，一是…；二是…, 应当首先…，其次…: both items, also behind commas, where one follows the other in a line. */
const PAIRS = [
  ['一是', '二是'],
  ['首先', '其次'],
] as const

/** Items in the given stretch of text, in order. */
export function enumerations(text: string, span: Span): readonly Enumeration[] {
  const words = text.slice(span.start, span.end)
  const found = new Map<number, string>()
  for (const match of words.matchAll(ITEM)) found.set(match.index, match[0].trim())
  for (const [first, second] of PAIRS) {
    const next = behindMark(words, second, words.length)
    const before = next === -1 ? -1 : behindMark(words, first, next)
    if (before === -1) continue
    found.set(before, first)
    found.set(next, second)
  }
  return [...found]
    .map(([at, marker]) => ({ marker, start: span.start + at }))
    .sort((a, b) => a.start - b.start)
}

/** Where a word stands last before `end` right behind a comma or a stop; -1 where it does not. */
function behindMark(words: string, word: string, end: number): number {
  for (let at = words.lastIndexOf(word, end - 1); at > 0; at = words.lastIndexOf(word, at - 1)) {
    if (/[，,；;。]/.test(words[at - 1] ?? '')) return at
  }
  return -1
}
