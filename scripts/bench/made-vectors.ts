import type { Span } from '../../src/domain/report.ts'
import type { PartLevel } from '../../src/domain/words.ts'
import type { EmbeddedPart } from '../../src/engine/writer.ts'
import type { Random } from './random.ts'

/** Sizes of text that get a vector, and how many of each: six a passage. */
const PARTS: readonly { readonly level: PartLevel; readonly count: number }[] = [
  { level: 'passage', count: 1 },
  { level: 'sentence', count: 2 },
  { level: 'clause', count: 3 },
]
/** How far a part's vector lies from its topic's, as a length; the topic's is 1. */
const SPREAD: Readonly<Record<PartLevel, number>> = { passage: 0.3, sentence: 0.4, clause: 0.5 }

/**
 * Vectors of a passage's parts, scattered around that of its topic, so that they cluster as real ones
 * do. `centre` has unit length; so has every vector. Spans cut the passage into equal stretches.
 */
export function madeParts(
  passage: Span,
  centre: Float32Array,
  random: Random,
): readonly EmbeddedPart[] {
  return PARTS.flatMap(({ level, count }) =>
    Array.from({ length: count }, (_, i): EmbeddedPart => {
      const at = (share: number) =>
        passage.start + Math.round(share * (passage.end - passage.start))
      return {
        level,
        start: at(i / count),
        end: at((i + 1) / count),
        vector: scattered(centre, SPREAD[level], random),
      }
    }),
  )
}

/** `centre` plus an even noise of the length `spread`, made unit length again. */
function scattered(centre: Float32Array, spread: number, random: Random): Float32Array {
  // An even draw from -1 to 1 has a variance of a third.
  const scale = spread * Math.sqrt(3 / centre.length)
  return unit(centre.map((value) => value + scale * (2 * random.unit() - 1)))
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}
