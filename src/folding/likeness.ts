/** Of the characters of two texts, in pairs and without regard to punctuation, the share they have in common. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const pair of few) if (many.has(pair)) common += 1
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

/** Overlapping pairs of a text's letters, characters and digits, each as a number. */
export function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  forEachPair(text, (pair) => pairs.add(pair))
  return pairs
}

/** How many of a text's pairs speak for it; likely to be shared with any text that is much like it. */
const SKETCHED = 6

/**
 * Hashes of the pairs that come first in an order that has nothing to do with what they mean: of two
 * texts that have nine tenths of their pairs in common, all but certainly one of these as well
 * (min-wise sampling, Broder 1997). Made without a set of the pairs, for hundreds of texts a search.
 */
export function sketchOf(text: string): readonly number[] {
  const least: number[] = []
  forEachPair(text, (pair) => keepLeast(least, scatter(pair)))
  return least
}

function forEachPair(text: string, visit: (pair: number) => void): void {
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (!isLetter(unit)) continue
    if (before !== 0) visit((before << 16) | unit)
    before = unit
  }
}

/** Han and what stands near it, and ASCII letters and digits; the rest parts nothing. */
function isLetter(unit: number): boolean {
  if (unit >= 0x3400 && unit <= 0xdfff) return true
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x7a)
}

function keepLeast(least: number[], hash: number): void {
  const last = least[SKETCHED - 1]
  if ((last !== undefined && hash >= last) || least.includes(hash)) return
  let at = least.length
  while (at > 0 && (least[at - 1] ?? 0) > hash) at -= 1
  least.splice(at, 0, hash)
  if (least.length > SKETCHED) least.pop()
}

/** Finaliser of MurmurHash3. */
function scatter(pair: number): number {
  let hash = pair
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
