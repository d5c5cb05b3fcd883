import { describe, expect, it } from 'vitest'
import { madeParts, unit } from '../../scripts/bench/made-vectors.ts'
import { createRandom } from '../../scripts/bench/random.ts'

const centre = unit(Float32Array.from({ length: 384 }, (_, i) => Math.sin(i)))
const other = unit(Float32Array.from({ length: 384 }, (_, i) => Math.cos(i * 7)))
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)

describe('made vectors', () => {
  const parts = madeParts({ start: 100, end: 300 }, centre, createRandom(1))

  it('are six a passage, each part within it and its level covered without a gap', () => {
    expect(parts.map(({ level, start, end }) => [level, start, end])).toEqual([
      ['passage', 100, 300],
      ['sentence', 100, 200],
      ['sentence', 200, 300],
      ['clause', 100, 167],
      ['clause', 167, 233],
      ['clause', 233, 300],
    ])
  })

  it('have unit length', () => {
    for (const { vector } of parts) expect(dot(vector, vector)).toBeCloseTo(1, 5)
  })

  it('lie around their topic, farther the smaller the part', () => {
    // Noise of length s beside 1: a cosine of about 1 / sqrt(1 + s * s).
    expect(dot(parts[0]?.vector ?? centre, centre)).toBeCloseTo(1 / Math.sqrt(1.09), 1)
    expect(dot(parts[5]?.vector ?? centre, centre)).toBeCloseTo(1 / Math.sqrt(1.25), 1)
    for (const { vector } of parts) expect(dot(vector, other)).toBeLessThan(0.5)
  })

  it('differ from part to part and are the same in every run', () => {
    expect(parts[1]?.vector).not.toEqual(parts[2]?.vector)
    expect(madeParts({ start: 100, end: 300 }, centre, createRandom(1))).toEqual(parts)
  })
})
