/** Keeps so many values, those used last. */
export interface RecentlyUsed<T> {
  get(key: number): T | undefined
  put(key: number, value: T): void
}

export function recentlyUsed<T>(limit: number): RecentlyUsed<T> {
  // A map keeps the order in which keys were added: the first is the one unused for longest.
  const kept = new Map<number, T>()
  const put = (key: number, value: T): void => {
    kept.delete(key)
    kept.set(key, value)
    const oldest = kept.keys().next()
    if (kept.size > limit && oldest.done !== true) kept.delete(oldest.value)
  }
  return {
    put,
    get(key) {
      const value = kept.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
  }
}
