import type { Span } from '../domain/report.ts'

const ENDS = /[。；！？;!?]/
/** Stays with what it closes: 。” and the like. */
const CLOSING = /[”’」』）】》〉)\]]/

/** Sentences of a passage, in order, without white space at their ends; they cover the rest. */
export function sentencesOf(text: string): readonly Span[] {
  const found: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (!endsSentence(text, at)) continue
    while (at + 1 < text.length && (ENDS.test(text[at + 1] ?? '') || closes(text, at + 1))) at++
    push(found, text, { start, end: at + 1 })
    start = at + 1
  }
  push(found, text, { start, end: text.length })
  return found
}

/** Stretches between commas and colons, in order; 、 only parts the members of a list. */
export function clausesOf(text: string, sentence: Span): readonly Span[] {
  const found: Span[] = []
  let start = sentence.start
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!endsClause(text, at)) continue
    push(found, text, { start, end: at + 1 })
    start = at + 1
  }
  push(found, text, { start, end: sentence.end })
  return found
}

/** A line break ends a sentence unless the line was broken in the middle of one. */
function endsSentence(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (ENDS.test(mark)) return true
  if (mark !== '\n') return false
  const before = text.slice(0, at).trimEnd().at(-1) ?? ''
  return !/[\p{Script=Han}\p{L}\p{N}，,、“《（(]/u.test(before) || /^\s*\n/.test(text.slice(at + 1))
}

/** A comma or a colon between digits is part of a number or a time. */
function endsClause(text: string, at: number): boolean {
  if (!/[，,：:]/.test(text[at] ?? '')) return false
  return !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))
}

function closes(text: string, at: number): boolean {
  return CLOSING.test(text[at] ?? '')
}

function push(found: Span[], text: string, { start, end }: Span): void {
  const part = text.slice(start, end)
  const from = start + part.length - part.trimStart().length
  const to = start + part.trimEnd().length
  if (from < to) found.push({ start: from, end: to })
}
