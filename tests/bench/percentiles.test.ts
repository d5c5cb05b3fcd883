import { describe, expect, it } from 'vitest'
import { percentile, timed, timing } from '../../scripts/bench/percentiles.ts'

describe('percentiles', () => {
  it.each([
    [[5], 0.5, 5],
    [[4, 1, 3, 2], 0.5, 2],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.75, 3],
    [[4, 1, 3, 2], 0.76, 4],
    [[4, 1, 3, 2], 1, 4],
    [[], 0.5, 0],
  ])('of %j at %d: %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected)
  })

  it('are the 50th and 95th of a hundred', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i)
    expect(timing(values)).toEqual({ count: 100, p50: 50, p95: 95 })
  })

  it('come from calls, whose value is kept', async () => {
    const { value, ms } = await timed(() => Promise.resolve('答'))
    expect(value).toBe('答')
    expect(ms).toBeGreaterThanOrEqual(0)
  })
})
