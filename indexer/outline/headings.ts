import type { Heading, Span } from '../../src/domain/report.ts'
import { labelEnd } from './labels.ts'
import { FAMILIES, type Family, type Marker, markerAt } from './markers.ts'

/** A numbered sentence is no heading, yet the numbering runs on over it. */
const NO_HEADING = -1

interface Open {
  readonly family: Family
  readonly number: number
  readonly index: number
}

/**
 * Headings of a report's body, given its lines in order. A marker counts as a heading's when its
 * number continues or opens a list, and when what follows it reads like a label, not a sentence.
 */
export function headings(text: string, body: readonly Span[]): readonly Heading[] {
  const found: Heading[] = []
  let open: readonly Open[] = []
  body.forEach((line, i) => {
    let from = line.start
    while (from < line.end) {
      const place = nextMarker(text, line, from)
      if (place === undefined) return
      const { at, marker } = place
      from = at + marker.length
      const outer = open.filter((level) => rank(level.family) < rank(marker.family))
      const sibling = open.find((level) => level.family === marker.family)
      if (!continues(marker, sibling, at === line.start)) continue
      const end = labelEnd({ text, line, at, marker, next: body[i + 1] })
      if (end === undefined) {
        if (at === line.start) {
          open = [...outer, { family: marker.family, number: marker.number, index: NO_HEADING }]
        }
        continue
      }
      open = [...outer, { family: marker.family, number: marker.number, index: found.length }]
      found.push({
        level: outer.filter((level) => level.index !== NO_HEADING).length + 1,
        text: text.slice(at, end),
        start: at,
        end,
        parent: outer.findLast((level) => level.index !== NO_HEADING)?.index ?? null,
      })
      from = end
    }
  })
  return found
}

function rank(family: Family): number {
  return FAMILIES.indexOf(family)
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
