import type { Span } from '../domain/report.ts'
import { PART_LEVELS, type PartLevel } from '../domain/words.ts'

export interface PartSpan extends Span {
  readonly level: PartLevel
}

/** How a level is cut: after these marks, into runs of at least so many characters. */
interface Cut {
  readonly after: RegExp
  readonly shortest: number
}

const SENTENCES: Cut = { after: /[。；！？;!?\r\n]/, shortest: 20 }
const CLAUSES: Cut = { after: /[。；！？;!?\r\n，,]/, shortest: 25 }

/** Stays with what it closes: 。” and the like. */
const CLOSING = /[”’」』）】》〉)\]]/

/**
 * The spans of a passage that get vectors, coarsest level first, without white space at their ends.
 * Each level that is there covers the whole text, in order, without overlap; clauses lie within
 * sentences. A level that would only repeat the next coarser one is left out: whoever misses it takes
 * the coarser one's score. Blank text has no parts.
 */
export function partsOf(text: string, levels: readonly PartLevel[]): readonly PartSpan[] {
  const passage = trimmed(text, { start: 0, end: text.length })
  if (passage.start === passage.end) return []
  const sentences = runs(text, passage, SENTENCES)
  const clauses = sentences.flatMap((sentence) => runs(text, sentence, CLAUSES))
  const spans: Record<PartLevel, readonly Span[]> = {
    passage: [passage],
    sentence: sentences,
    clause: clauses,
  }

  const parts: PartSpan[] = []
  let coarser = 0
  for (const level of PART_LEVELS) {
    // Each level divides the coarser one, so that as many spans are the same spans.
    if (!levels.includes(level) || spans[level].length === coarser) continue
    coarser = spans[level].length
    parts.push(...spans[level].map((span) => ({ level, ...span })))
  }
  return parts
}

function runs(text: string, { start, end }: Span, cut: Cut): readonly Span[] {
  const found: Span[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!endsRun(text, at, cut)) continue
    while (at + 1 < end && (CLOSING.test(text.charAt(at + 1)) || endsRun(text, at + 1, cut))) at++
    const run = trimmed(text, { start: from, end: at + 1 })
    if (run.end - run.start < cut.shortest) continue
    found.push(run)
    from = at + 1
  }
  const rest = trimmed(text, { start: from, end })
  if (rest.start === rest.end) return found
  const last = found.at(-1)
  if (last === undefined || rest.end - rest.start >= cut.shortest) return [...found, rest]
  return [...found.slice(0, -1), { start: last.start, end: rest.end }]
}

/** A comma between digits is part of a number. */
function endsRun(text: string, at: number, { after }: Cut): boolean {
  const mark = text.charAt(at)
  if (!after.test(mark)) return false
  return mark !== ',' || !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)))
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  const from = start + part.length - part.trimStart().length
  return { start: from, end: Math.max(from, start + part.trimEnd().length) }
}
