import type { HeadingHint } from '../read/reading.ts'
import { markerAt, rank } from './markers.ts'

/** What a file calls a heading may be longer than a label; a paragraph is none, whatever it is called. */
const LONGEST = 120
const LONGEST_SENTENCE = 60

/** Hints by where they start, without those that are paragraphs. */
export function usableHints(
  text: string,
  hints: readonly HeadingHint[],
): ReadonlyMap<number, HeadingHint> {
  const usable = hints.filter(({ start, end }) => {
    const words = text.slice(start, end)
    return words.length <= LONGEST && (words.length <= LONGEST_SENTENCE || !/[。；]./.test(words))
  })
  return new Map(usable.map((hint) => [hint.start, hint]))
}

/** How far out a heading without a number stands, for each level of its format. */
export interface HintRanks {
  of(level: number): number
}

/**
 * Levels of a format in terms of markers: where numbered headings have a level, unnumbered ones of the
 * same level stand beside them, others between.
 */
export function hintRanks(text: string, hints: readonly HeadingHint[]): HintRanks {
  const known = new Map<number, number>()
  for (const { start, level } of hints) {
    const marker = markerAt(text, start)
    if (marker !== undefined && !known.has(level)) known.set(level, rank(marker.family))
  }
  const levels = [...known.keys()].toSorted((a, b) => a - b)
  return {
    of(level) {
      const own = known.get(level)
      if (own !== undefined) return own
      const above = levels.findLast((other) => other < level)
      if (above !== undefined) return (known.get(above) ?? 0) + level / 10
      const below = levels.find((other) => other > level)
      if (below !== undefined) return (known.get(below) ?? 0) - 1 + level / 10
      return level - 10
    },
  }
}
