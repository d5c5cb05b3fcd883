import type { Span } from '../../src/domain/report.ts'

/**
 * A stretch of a report made ready for patterns: without white space, full width made half width, so
 * that letter-spaced, wrapped and full-width writing all look alike. It remembers where each
 * character came from.
 */
export interface Phrase {
  readonly value: string
  /** Offset in the report of each UTF-16 code unit of `value`. */
  readonly offsets: readonly number[]
}

export function phrase(text: string, span: Span): Phrase {
  const offsets: number[] = []
  let value = ''
  for (let at = span.start; at < span.end; at++) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit)) continue
    value += String.fromCharCode(unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit)
    offsets.push(at)
  }
  return { value, offsets }
}

/** The span in the report of the characters from `from` to before `to` of the phrase. */
export function spanIn(source: Phrase, from: number, to: number): Span {
  const start = source.offsets[from] ?? 0
  return { start, end: (source.offsets[to - 1] ?? start - 1) + 1 }
}

/** The phrase from `from` to before `to`. */
export function part(source: Phrase, from: number, to = source.value.length): Phrase {
  return { value: source.value.slice(from, to), offsets: source.offsets.slice(from, to) }
}

/** White space, and the zero-width marks that pages are full of. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff) return true
  return unit >= 0x2000 && unit <= 0x200f
}
