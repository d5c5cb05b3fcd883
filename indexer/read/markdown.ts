import type { NoiseSpan, Span } from '../../src/domain/report.ts'
import { trim } from '../layout/lines.ts'
import { markerAt } from '../outline/markers.ts'
import { type HeadingHint, NO_STRUCTURE, type Structure } from './reading.ts'

/**
 * What the marks of Markdown say. The text stays as it is written: marks at the edges of a line are
 * noise, so that headings begin with their words; those within a line stay part of it.
 */
export function markdownStructure(text: string): Structure {
  const headings: HeadingHint[] = []
  const noise: NoiseSpan[] = []
  const rows: Span[] = []
  let fence: string | undefined
  let above: Span | undefined
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = trim(text, { start: match.index, end: match.index + match[0].length })
    const words = text.slice(line.start, line.end)
    const mark = /^(?:`{3,}|~{3,})/.exec(words)?.[0]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined
      noise.push({ ...line, reason: 'markup' })
    } else if (fence === undefined && /^(?:=+|-{2,})$/.test(words) && isBelow(text, above, line)) {
      // An underline makes a heading of the line above it.
      if (above !== undefined) headings.push({ ...above, level: words.startsWith('=') ? 1 : 2 })
      noise.push({ ...line, reason: 'markup' })
    } else if (fence === undefined && words !== '') {
      const hint = numberSigns(text, line, noise)
      if (hint === undefined) boldLabel(text, line, noise)
      if (hint !== undefined) headings.push(hint)
      if (words.startsWith('|')) rows.push(line)
    }
    above = words === '' || words.startsWith('|') ? undefined : line
  }
  const [first, ...others] = headings.filter(({ level }) => level === 1)
  const title = others.length === 0 && first === headings[0] ? first : undefined
  return {
    ...NO_STRUCTURE,
    ...(title === undefined ? {} : { title: { start: title.start, end: title.end } }),
    headings: headings.filter((hint) => hint !== title),
    noise,
    rows,
  }
}

/** `## 一、主要举措 ##`: the signs are noise, the words between them a heading. */
function numberSigns(text: string, line: Span, noise: NoiseSpan[]): HeadingHint | undefined {
  const words = text.slice(line.start, line.end)
  const signs = /^#{1,6}(?=\s)/.exec(words)?.[0]
  if (signs === undefined) return undefined
  const closing = /\s#+$/.exec(words)
  const inner = trim(text, {
    start: line.start + signs.length,
    end: closing === null ? line.end : line.start + closing.index,
  })
  noise.push({ start: line.start, end: line.start + signs.length, reason: 'markup' })
  if (closing !== null) {
    noise.push({ ...trim(text, { start: inner.end, end: line.end }), reason: 'markup' })
  }
  return inner.start < inner.end ? { ...inner, level: signs.length } : undefined
}

/** `**（一）加强领导。** 各地…`: the stars around a numbered label are noise, so that it begins with its number. */
function boldLabel(text: string, line: Span, noise: NoiseSpan[]): void {
  const words = text.slice(line.start, line.end)
  const [, label] = /^\*\*([^*]{2,120})\*\*/.exec(words) ?? []
  if (label === undefined || markerAt(text, line.start + 2) === undefined) return
  const closing = line.start + 2 + label.length
  noise.push({ start: line.start, end: line.start + 2, reason: 'markup' })
  noise.push({ start: closing, end: closing + 2, reason: 'markup' })
}

/** Directly below, no empty line between. */
function isBelow(text: string, above: Span | undefined, line: Span): boolean {
  if (above === undefined || above.end - above.start > 100) return false
  return (text.slice(above.end, line.start).match(/\r\n|\r|\n/g)?.length ?? 0) === 1
}
