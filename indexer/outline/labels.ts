import type { Span } from '../../src/domain/report.ts'
import { type Marker, markerAt } from './markers.ts'

/** A label set on a line of its own may be this long; one that runs into its text only so long. */
const LONGEST_OWN_LINE = 90
const LONGEST_RUN_IN = 45

export interface LabelPlace {
  readonly text: string
  readonly line: Span
  /** Where the marker begins. */
  readonly at: number
  readonly marker: Marker
  /** The line below, if there is one. */
  readonly next: Span | undefined
}

/**
 * Where the label that follows a marker ends, the marker's own line being searched; undefined when
 * what follows is a sentence of the body.
 */
export function labelEnd(place: LabelPlace): number | undefined {
  const { text, line, at, marker } = place
  const rest = text.slice(at + marker.length, line.end)
  const stop = firstStop(rest)
  const end = at + marker.length + stop.length
  if (stop.length === 0) return undefined
  if (stop.kind === 'end') return ownLineEnd(place, rest)
  if (stop.kind === 'space') return stop.length <= LONGEST_OWN_LINE ? end : undefined
  if (end === line.end) return ownLineEnd(place, rest)
  return stop.length <= LONGEST_RUN_IN ? end : undefined
}

/**
 * On a line of its own a label stops nothing; ended by a full stop it is a label only when a text
 * follows that is its own, not the next number.
 */
function ownLineEnd(place: LabelPlace, rest: string): number | undefined {
  const { text, line, marker, next } = place
  if (rest.length > LONGEST_OWN_LINE || /[；;]$/.test(rest)) return undefined
  if (!/[。！？]$/.test(rest)) return line.end
  if (next === undefined || rest.length > LONGEST_RUN_IN) return undefined
  return markerAt(text, next.start)?.family === marker.family ? undefined : line.end
}

interface Stop {
  readonly kind: 'sentence' | 'space' | 'end'
  /** Of the label, from behind the marker, with its full stop. */
  readonly length: number
}

const OPENING = '《“‘（(「『〈<【['
const CLOSING = '》”’）)」』〉>】]'

/**
 * The first full stop or white space outside of quotes and brackets. What comes behind the longest
 * label there may be is not looked at: a quote that never closes would lead to the end of the report.
 */
function firstStop(rest: string): Stop {
  const leading = /^\s{0,90}/.exec(rest)?.[0].length ?? 0
  let depth = 0
  for (let i = leading; i < Math.min(rest.length, LONGEST_OWN_LINE + 2); i++) {
    const character = rest[i] ?? ''
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (/[。！？；;]/.test(character)) return { kind: 'sentence', length: i + 1 }
    else if (/\s/.test(character) && i - leading >= 3) return { kind: 'space', length: i }
  }
  return { kind: 'end', length: rest.length }
}
