/** Keys in order, each with the number of the entry it leads to. */
export interface SortedKeys {
  /** Numbers of the entries whose key begins so, in no order, some more than once. */
  beginning(prefix: string): readonly number[]
}

export function sortedKeys(pairs: readonly (readonly [key: string, entry: number])[]): SortedKeys {
  const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const keys = sorted.map(([key]) => key)
  const entries = Int32Array.from(sorted, ([, entry]) => entry)
  return {
    beginning(prefix) {
      const from = firstAtLeast(keys, prefix)
      const to = firstAtLeast(keys, `${prefix}\uffff`)
      return Array.from(entries.subarray(from, to))
    },
  }
}

function firstAtLeast(keys: readonly string[], wanted: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}
