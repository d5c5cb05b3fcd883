/** Times in milliseconds, summed up. */
export interface Timing {
  readonly count: number
  readonly p50: number
  readonly p95: number
}

/** The smallest value that at least `share` of the values do not exceed; 0 of no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function timing(values: readonly number[]): Timing {
  return { count: values.length, p50: percentile(values, 0.5), p95: percentile(values, 0.95) }
}

/** How long a call takes, and what it gives. */
export async function timed<T>(call: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now()
  const value = await call()
  return { value, ms: performance.now() - start }
}
