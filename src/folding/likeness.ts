/** Of the characters of two texts, in pairs and without regard to punctuation, the share they have in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const pair of few) if (many.has(pair)) common += 1
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

const LETTERS = /[\p{L}\p{N}]+/gu

/** Overlapping pairs of a text's letters, characters and digits. */
export function pairsOf(text: string): ReadonlySet<string> {
  const letters = (text.match(LETTERS) ?? []).join('')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(letters.slice(at, at + 2))
  return pairs
}

/** How many of a text's pairs speak for it; likely to be shared with any text that is much like it. */
const SKETCHED = 6

/**
 * The pairs that come first in an order that has nothing to do with what they mean: of two texts
 * that have nine tenths of their pairs in common, all but certainly one of these as well (min-wise
 * sampling, Broder 1997).
 */
export function sketchOf(pairs: ReadonlySet<string>): readonly string[] {
  const scattered = Array.from(pairs, (pair) => ({ pair, place: scatter(pair) }))
  return scattered
    .sort((a, b) => a.place - b.place)
    .slice(0, SKETCHED)
    .map(({ pair }) => pair)
}

/** FNV-1a. */
function scatter(pair: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < pair.length; at += 1) {
    hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193) >>> 0
  }
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}
