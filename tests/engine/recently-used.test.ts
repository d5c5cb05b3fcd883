import { expect, it } from 'vitest'
import { recentlyUsed } from '../../src/engine/lancedb/recently-used.ts'

it('forgets what was not used for longest', () => {
  const kept = recentlyUsed<string>(2)
  kept.put(1, 'a')
  kept.put(2, 'b')
  expect(kept.get(1)).toBe('a')
  kept.put(3, 'c')
  expect([1, 2, 3].map((key) => kept.get(key))).toEqual(['a', undefined, 'c'])
})
