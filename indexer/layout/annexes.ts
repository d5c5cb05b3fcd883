import type { Span } from '../../src/domain/report.ts'
import { startsWithMarker } from '../outline/markers.ts'
import { DATE_LINE, TITLE_ENDING } from './patterns.ts'

/** A title wraps over so many lines at most; one that the document's own title repeats over fewer. */
const TITLE_LINES = 4
const REPEATED_LINES = 3
const SHORTEST_TITLE = 8
/** A line of a title is no longer. */
const LONGEST_LINE = 60

/** Lines of the body that are titles of what a document issues or encloses. */
export function annexTitles(text: string, body: readonly Span[], title: string): ReadonlySet<Span> {
  return namedByTitle(text, body, title).union(behindLetters(text, body))
}

/** Words of the document's own title (关于印发《某县…方案》的通知), that end like a title. */
function namedByTitle(text: string, body: readonly Span[], title: string): ReadonlySet<Span> {
  const found = new Set<Span>()
  const whole = plain(title)
  if (whole.length <= SHORTEST_TITLE) return found
  const words = body.map((line) => (line.end - line.start > 100 ? '' : plain(slice(text, line))))
  body.forEach((_, i) => {
    for (let lines = 1; lines <= REPEATED_LINES; lines++) {
      const named = words.slice(i, i + lines).join('')
      if (named === '' || !whole.includes(named)) return
      if (named.length < SHORTEST_TITLE || named === whole || !TITLE_ENDING.test(named)) continue
      for (const line of body.slice(i, i + lines)) found.add(line)
    }
  })
  return found
}

/** 附件2, the date of a letter, （本文有删减）: what a title of its own may follow. */
const BEFORE_ANNEX =
  /^附\s*件?\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$|^[（(](?:此件|本文)[^）)]{2,20}[）)]$/

/** The first lines behind a letter or behind the word 附件: short, without a stop or a number, and ended like a title. */
function behindLetters(text: string, body: readonly Span[]): ReadonlySet<Span> {
  const found = new Set<Span>()
  body.forEach((line, i) => {
    if (line.end - line.start > LONGEST_LINE) return
    const words = slice(text, line)
    if (!BEFORE_ANNEX.test(words) && !DATE_LINE.test(words)) return
    const lines = titleFrom(text, body, i + 1)
    for (const each of lines) found.add(each)
  })
  return found
}

function titleFrom(text: string, body: readonly Span[], from: number): readonly Span[] {
  let named = ''
  for (let i = from; i < from + TITLE_LINES; i++) {
    const line = body[i]
    if (line === undefined || line.end - line.start > LONGEST_LINE) return []
    const words = slice(text, line)
    if (/[。；;：:！？|]/.test(words) || startsWithMarker(words)) return []
    named += plain(words)
    if (named.length >= SHORTEST_TITLE && TITLE_ENDING.test(named)) return body.slice(from, i + 1)
  }
  return []
}

/** Without gaps and the marks around names. */
function plain(words: string): string {
  return words.replaceAll(/[\s《》〈〉“”"]/g, '')
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
