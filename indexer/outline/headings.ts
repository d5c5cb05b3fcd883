import type { Heading, Span } from '../../src/domain/report.ts'
import { holder } from '../layout/structural.ts'
import { type HeadingHint, NO_STRUCTURE, type Structure } from '../read/reading.ts'
import { hintRanks, usableHints } from './hints.ts'
import { labelEnd } from './labels.ts'
import { type Family, type Marker, markerAt, rank } from './markers.ts'

/** A numbered sentence is no heading, yet the numbering runs on over it. */
const NO_HEADING = -1

interface Open {
  /** How far out it stands: a smaller rank holds a larger one. */
  readonly rank: number
  /** None for a heading without a number. */
  readonly family: Family | undefined
  readonly number: number
  readonly index: number
}

/**
 * Headings of a report's body, given its lines in order. A marker counts as a heading's when its
 * number continues or opens a list, and when what follows it reads like a label, not a sentence; what
 * the file itself names as a heading is one, and stands at the level of the markers it shares it with.
 */
export function headings(
  text: string,
  body: readonly Span[],
  structure: Structure = NO_STRUCTURE,
): readonly Heading[] {
  const found: Heading[] = []
  const hints = usableHints(text, structure.headings)
  const ranks = hintRanks(text, [...hints.values()])
  const isRow = holder(structure.rows)
  let open: readonly Open[] = []

  const add = (span: Span, outer: readonly Open[]): void => {
    found.push({
      level: outer.filter((level) => level.index !== NO_HEADING).length + 1,
      text: text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      parent: outer.findLast((level) => level.index !== NO_HEADING)?.index ?? null,
    })
  }
  /** A line that the file names as a heading; where it ends within the line. */
  const addHinted = (line: Span, hint: HeadingHint): number => {
    const marker = markerAt(text, line.start)
    const own = marker === undefined ? ranks.of(hint.level) : rank(marker.family)
    const outer = open.filter((level) => level.rank < own)
    const number = marker?.number ?? 0
    open = [...outer, { rank: own, family: marker?.family, number, index: found.length }]
    const end = Math.min(hint.end, line.end)
    add({ start: line.start, end }, outer)
    return end
  }

  body.forEach((line, i) => {
    if (isRow(line)) return
    const hint = hints.get(line.start)
    let from = hint === undefined ? line.start : addHinted(line, hint)
    while (from < line.end) {
      const place = nextMarker(text, line, from)
      if (place === undefined) return
      const { at, marker } = place
      from = at + marker.length
      const own = rank(marker.family)
      const outer = open.filter((level) => level.rank < own)
      const sibling = open.find((level) => level.family === marker.family)
      if (!continues(marker, sibling, at === line.start)) continue
      const end = labelEnd({ text, line, at, marker, next: body[i + 1] })
      if (end === undefined) {
        if (at === line.start) {
          const { family, number } = marker
          open = [...outer, { rank: own, family, number, index: NO_HEADING }]
        }
        continue
      }
      const { family, number } = marker
      open = [...outer, { rank: own, family, number, index: found.length }]
      add({ start: at, end }, outer)
      from = end
    }
  })
  return found
}

/** Numbering runs on, or begins; at the start of a line it may also have lost a number or two. */
function continues(marker: Marker, sibling: Open | undefined, ownLine: boolean): boolean {
  if (marker.number === 1) return true
  if (sibling === undefined) return ownLine && marker.number <= 3
  const step = marker.number - sibling.number
  return step === 1 || (ownLine && step >= 0 && step <= 3)
}

/** Where a marker may stand within a line: at its start, after white space, after a mark that ends a clause. */
function nextMarker(
  text: string,
  line: Span,
  from: number,
): { readonly at: number; readonly marker: Marker } | undefined {
  for (let at = from; at < line.end; at++) {
    if (at > line.start && !/[\s。！？；;:：”）)》]/.test(text[at - 1] ?? '')) continue
    const marker = markerAt(text, at)
    if (marker === undefined) continue
    if (at > line.start && !mayStandInside(text[at - 1] ?? '', marker)) continue
    return { at, marker }
  }
  return undefined
}

/** Inside a line, small markers after a colon or semicolon are lists, and after a bracket references. */
function mayStandInside(before: string, marker: Marker): boolean {
  const large = rank(marker.family) <= rank('han')
  if (/\s/.test(before)) return true
  if (/[。！？]/.test(before)) return true
  return large && /[:：]/.test(before)
}
