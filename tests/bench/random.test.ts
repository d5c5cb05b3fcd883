import { describe, expect, it } from 'vitest'
import { createRandom, shuffled, zipfian } from '../../scripts/bench/random.ts'

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed)
      return Array.from({ length: 5 }, () => random.between(0, 999))
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('stay within their bounds and reach both', () => {
    const random = createRandom(1)
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(2, 4)))
    expect([...drawn].sort()).toEqual([2, 3, 4])
  })

  it('are even: the mean of many is near a half', () => {
    const random = createRandom(3)
    const mean = Array.from({ length: 10_000 }, random.unit).reduce((a, b) => a + b, 0) / 10_000
    expect(mean).toBeCloseTo(0.5, 1)
  })

  it('cannot pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError)
  })

  it('shuffle without losing anything', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const mixed = shuffled(items, createRandom(5))
    expect(mixed).not.toEqual(items)
    expect(mixed.toSorted()).toEqual(items)
  })
})

describe('drawing by Zipf', () => {
  it('draws the second item half as often as the first, the third a third as often', () => {
    const draw = zipfian(['a', 'b', 'c'], createRandom(11))
    const drawn = Array.from({ length: 60_000 }, draw)
    const share = (item: string) => drawn.filter((one) => one === item).length / drawn.length
    // 1 + 1/2 + 1/3 = 11/6: shares of 6/11, 3/11 and 2/11.
    expect(share('a')).toBeCloseTo(6 / 11, 1)
    expect(share('b')).toBeCloseTo(3 / 11, 1)
    expect(share('c')).toBeCloseTo(2 / 11, 1)
  })
})
