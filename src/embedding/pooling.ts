/** Token vectors of one text, row after row. */
export interface TokenStates {
  readonly values: Float32Array
  readonly tokens: number
  readonly dimensions: number
}

export interface Weighted {
  readonly vector: Float32Array
  readonly weight: number
}

export function pool(states: TokenStates, pooling: 'mean' | 'cls'): Float32Array {
  const { values, tokens, dimensions } = states
  if (pooling === 'cls') return values.slice(0, dimensions)
  const mean = new Float32Array(dimensions)
  for (let at = 0; at < tokens * dimensions; at += dimensions) {
    for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] ?? 0) + (values[at + d] ?? 0)
  }
  for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] ?? 0) / tokens
  return mean
}

/** The weighted sum: its direction is that of the weighted mean. */
export function combine(parts: readonly Weighted[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions)
  for (const { vector, weight } of parts) {
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0)
  }
  return sum
}

/** Undefined for a vector without a direction: zero, or not finite. */
export function toUnit(vector: Float32Array): Float32Array | undefined {
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares)
  if (!Number.isFinite(length) || length === 0) return undefined
  return vector.map((value) => value / length)
}
