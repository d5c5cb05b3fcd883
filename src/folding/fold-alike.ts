import { likeness, pairsOf, sketchOf } from './likeness.ts'
import { toldBy } from './told.ts'

/** A text that stands for others like it. */
export interface Representative<T> {
  readonly item: T
  /** In the order in which they came. */
  readonly folded: readonly T[]
}

/** From here on two texts say the same in other words, unless what they tell differs. */
const ALIKE = 0.8

/** A short text is soon like another. */
const SHORTEST = 30

/**
 * Puts texts that say the same behind the first of them, in the order given. Two texts that differ
 * in a number, a name in quotation marks, a place, a body or a person are never put together.
 */
export function foldAlike<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): readonly Representative<T>[] {
  interface Kept {
    readonly item: T
    readonly folded: T[]
    readonly pairs: ReadonlySet<string>
    readonly text: string
  }
  const kept: Kept[] = []
  const bySketch = new Map<string, Kept[]>()
  for (const item of items) {
    const text = textOf(item)
    const pairs = pairsOf(text)
    const sketch = text.length < SHORTEST ? [] : sketchOf(pairs)
    const near = new Set(sketch.flatMap((pair) => bySketch.get(pair) ?? []))
    const first = [...near].find(
      (one) => likeness(one.pairs, pairs) >= ALIKE && toldBy(one.text) === toldBy(text),
    )
    if (first !== undefined) {
      first.folded.push(item)
      continue
    }
    const own: Kept = { item, folded: [], pairs, text }
    kept.push(own)
    for (const pair of sketch) {
      const known = bySketch.get(pair)
      if (known === undefined) bySketch.set(pair, [own])
      else known.push(own)
    }
  }
  return kept.map(({ item, folded }) => ({ item, folded }))
}
