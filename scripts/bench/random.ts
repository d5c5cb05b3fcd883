/** Numbers that are the same in every run. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  unit(): number
  /** An integer from `low` to `high`, both inclusive. */
  between(low: number, high: number): number
  /** Throws where `items` is empty. */
  pick<T>(items: readonly T[]): T
}

/** Mulberry32: small, fast, and even enough for made text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const between = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1))
  return {
    unit,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}

/** Draws the item of rank r (from 1) with a probability in proportion to 1 / r ** exponent. */
export function zipfian<T>(items: readonly T[], random: Random, exponent = 1): () => T {
  let total = 0
  const cumulated = items.map((_, i) => {
    total += 1 / (i + 1) ** exponent
    return total
  })
  return () => {
    const at = random.unit() * total
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulated[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (item === undefined) throw new RangeError('nothing to draw from')
    return item
  }
}

/** In an order that depends on the numbers drawn only. */
export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, key: random.unit() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
