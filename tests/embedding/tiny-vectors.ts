import type { ModelIdentity } from '../../src/embedding/embedder.ts'

export function tinyIdentity(hash: string): ModelIdentity {
  return { name: 'tiny', hash, dimensions: 4, similarity: { least: -1, margin: 2, telling: -1 } }
}

/** Of four components, another for every seed, with digits that only float32 keeps. */
export function unitVector(seed: number): Float32Array {
  const [a, b] = [Math.sin(seed), Math.cos(seed)]
  return Float32Array.of(a * Math.SQRT1_2, b * Math.SQRT1_2, -a * Math.SQRT1_2, b * Math.SQRT1_2)
}
