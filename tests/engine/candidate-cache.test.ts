import { describe, expect, it } from 'vitest'
import { createCandidateCache } from '../../src/engine/lancedb/candidate-cache.ts'

/** Ten characters. */
const candidate = (passageId: string) => ({ passageId, text: '一二三四五六七', headings: '八九十' })

describe('the cache of candidates', () => {
  it('forgets those that were not used for longest, when there is no more room', () => {
    const cache = createCandidateCache(30)
    for (const ordinal of [1, 2, 3]) cache.put(ordinal, candidate(`p${ordinal}`))
    cache.get(1)
    cache.put(4, candidate('p4'))
    expect([1, 2, 3, 4].map((ordinal) => cache.get(ordinal)?.passageId)).toEqual([
      ...['p1', undefined, 'p3', 'p4'],
    ])
  })

  it('counts what it holds once', () => {
    const cache = createCandidateCache(20)
    for (const ordinal of [1, 1, 1, 2]) cache.put(ordinal, candidate(`p${ordinal}`))
    expect([1, 2].map((ordinal) => cache.get(ordinal)?.passageId)).toEqual(['p1', 'p2'])
  })
})
