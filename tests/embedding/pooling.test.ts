import { describe, expect, it } from 'vitest'
import { combine, pool, toUnit } from '../../src/embedding/pooling.ts'

const states = { values: Float32Array.of(1, 2, 3, 6), tokens: 2, dimensions: 2 }

describe('pooling', () => {
  it('takes the mean over the tokens', () => {
    expect([...pool(states, 'mean')]).toEqual([2, 4])
  })

  it('or the first token', () => {
    expect([...pool(states, 'cls')]).toEqual([1, 2])
  })

  it('weighs windows by their tokens', () => {
    const windows = [
      { vector: Float32Array.of(1, 0), weight: 3 },
      { vector: Float32Array.of(0, 1), weight: 1 },
    ]
    expect([...combine(windows, 2)]).toEqual([3, 1])
  })

  it.each([
    ['3 4', [3, 4], [0.6, 0.8]],
    ['zero', [0, 0], undefined],
    ['not finite', [Number.NaN, 1], undefined],
  ])('gives unit length: %s', (_, vector, expected) => {
    const unit = toUnit(Float32Array.from(vector))
    expect(unit).toEqual(expected === undefined ? undefined : Float32Array.from(expected))
  })
})
