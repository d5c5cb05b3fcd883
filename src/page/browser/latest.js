/**
 * Lets only the newest of several requests count: a newer one, or `cancel`, aborts the one before.
 * A request that was aborted gives nothing.
 */
export function latest() {
  /** @type {AbortController | undefined} */
  let running
  return {
    /**
     * @template T
     * @param {(signal: AbortSignal) => Promise<T>} work
     * @returns {Promise<T | undefined>}
     */
    async run(work) {
      running?.abort()
      const own = new AbortController()
      running = own
      try {
        const result = await work(own.signal)
        return own.signal.aborted ? undefined : result
      } catch (error) {
        if (own.signal.aborted) return undefined
        throw error
      }
    },
    cancel() {
      running?.abort()
    },
  }
}
