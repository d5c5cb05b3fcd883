import type { Span } from '../../src/domain/report.ts'
import { sentencePieces } from './sentences.ts'

/** Characters a passage may have. */
export const LONGEST_PASSAGE = 350
/** A stretch shorter than this joins a neighbour, where one stands under the same heading. */
const SHORTEST_PASSAGE = 40

/**
 * Packs the paragraphs and list items that stand under one heading into passages: long ones are cut
 * at sentences into pieces of about equal length, short ones join the one that follows, else the one
 * before. A line that ends in a colon leads a list and joins it.
 */
export function pack(text: string, units: readonly Span[]): readonly Span[] {
  const pieces = units.flatMap((unit) => balanced(text, unit))
  const packed: Span[] = []
  for (const piece of pieces) {
    const last = packed.at(-1)
    const joins =
      last !== undefined &&
      piece.end - last.start <= LONGEST_PASSAGE &&
      (isShort(last) || leadsList(text, last))
    if (joins && last !== undefined)
      packed[packed.length - 1] = { start: last.start, end: piece.end }
    else packed.push(piece)
  }
  return joinLast(packed)
}

/** Only the last can still be short: whatever came before joined its successor, if there was room. */
function joinLast(packed: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of packed) {
    const last = joined.at(-1)
    if (last !== undefined && isShort(span) && span.end - last.start <= LONGEST_PASSAGE) {
      joined[joined.length - 1] = { start: last.start, end: span.end }
    } else {
      joined.push(span)
    }
  }
  return joined
}

function isShort(span: Span): boolean {
  return span.end - span.start < SHORTEST_PASSAGE
}

function leadsList(text: string, span: Span): boolean {
  return /[:：]$/.test(text.slice(span.start, span.end)) && span.end - span.start < 120
}

/** Pieces of about equal length, so that no crumb is left behind. */
function balanced(text: string, unit: Span): readonly Span[] {
  const length = unit.end - unit.start
  if (length <= LONGEST_PASSAGE) return [unit]
  const aim = Math.ceil(length / Math.ceil(length / LONGEST_PASSAGE))
  const found: Span[] = []
  for (const piece of sentencePieces(text, unit, LONGEST_PASSAGE)) {
    const last = found.at(-1)
    const fits =
      last !== undefined &&
      piece.end - last.start <= LONGEST_PASSAGE &&
      last.end - last.start + (piece.end - piece.start) / 2 <= aim
    if (fits && last !== undefined) found[found.length - 1] = { start: last.start, end: piece.end }
    else found.push(piece)
  }
  return found
}
