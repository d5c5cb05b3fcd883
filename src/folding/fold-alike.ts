import { likeness, pairsOf, sketchOf } from './likeness.ts'
import { toldBy } from './told.ts'

/** What is compared. */
export interface Comparable {
  readonly text: string
}

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
 * Puts items whose texts say the same behind the first of them, in the order given. Two texts that differ
 * in a number, a name in quotation marks, a place, a body or a person are never put together.
 */
export function foldAlike<T>(
  items: readonly T[],
  comparable: (item: T) => Comparable,
): readonly Representative<T>[] {
  const kept: Kept<T>[] = []
  const bySketch = new Map<number, Kept<T>[]>()
  for (const item of items) {
    const compared = comparable(item)
    const own = new Kept(item, compared.text)
    const sketch = sketchFor(compared)
    const first = sharing(sketch, bySketch).find((one) => one.saysTheSameAs(own))
    if (first !== undefined) {
      first.folded.push(item)
      continue
    }
    kept.push(own)
    for (const hash of sketch) {
      const known = bySketch.get(hash)
      if (known === undefined) bySketch.set(hash, [own])
      else known.push(own)
    }
  }
  return kept.map(({ item, folded }) => ({ item, folded }))
}

/** An engine that keeps its texts in memory gives the same object for each: sketched once. */
const sketches = new WeakMap<Comparable, readonly number[]>()

function sketchFor(compared: Comparable): readonly number[] {
  const known = sketches.get(compared)
  if (known !== undefined) return known
  const sketch = compared.text.length < SHORTEST ? [] : sketchOf(compared.text)
  sketches.set(compared, sketch)
  return sketch
}

/** Of the few hashes of two texts that are alike most are the same; of others', one or two by a phrase. */
const SHARED = 3

function sharing<T>(
  sketch: readonly number[],
  bySketch: ReadonlyMap<number, readonly Kept<T>[]>,
): readonly Kept<T>[] {
  const times = new Map<Kept<T>, number>()
  for (const hash of sketch) {
    for (const one of bySketch.get(hash) ?? []) times.set(one, (times.get(one) ?? 0) + 1)
  }
  return [...times].flatMap(([one, shared]) => (shared >= SHARED ? [one] : []))
}

/** What a text tells is found out when it is first compared; most are like no other. */
class Kept<T> {
  readonly item: T
  readonly text: string
  readonly folded: T[] = []
  private pairs: ReadonlySet<number> | undefined
  private told: string | undefined

  constructor(item: T, text: string) {
    this.item = item
    this.text = text
  }

  saysTheSameAs(other: Kept<T>): boolean {
    if (this.text === other.text) return true
    if (likeness(this.ownPairs(), other.ownPairs()) < ALIKE) return false
    return this.tells() === other.tells()
  }

  private ownPairs(): ReadonlySet<number> {
    this.pairs ??= pairsOf(this.text)
    return this.pairs
  }

  private tells(): string {
    this.told ??= toldBy(this.text)
    return this.told
  }
}
