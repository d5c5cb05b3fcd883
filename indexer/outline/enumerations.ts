import type { Enumeration, Span } from '../../src/domain/report.ts'

/**
 * Markers of lists inside a paragraph: 一是, 首先, dashes. They stand at the start of a line, after
 * white space, or right behind a mark that ends a clause; they are never headings.
 */
const ITEM =
  /(?<=^|[\s。！？；;:：”）)])(?:[一二三四五六七八九十]{1,2}是(?!否|非|不是)|首先(?=[,，、:：是])|其次(?=[,，、:：是])|再次(?=[,，、:：是])|最后(?=[,，、:：是])|第[一二三四五六七八九十][,，]|[-—]{2,4}(?=[^\s\-—|])|[●■◆▪·•]\s?(?=\p{Script=Han}))/gu

/** Items in the given stretch of text, in order. */
export function enumerations(text: string, span: Span): readonly Enumeration[] {
  const found: Enumeration[] = []
  for (const match of text.slice(span.start, span.end).matchAll(ITEM)) {
    found.push({ marker: match[0].trim(), start: span.start + match.index })
  }
  return found
}
