import { describe, expect, it } from 'vitest'
import { createPassageCache, type ReadPassage } from '../../src/engine/passage-cache.ts'

/** Ten characters. */
const passage = (id: string): ReadPassage => ({
  candidate: { passageId: id, text: '一二三四五', headings: '' },
  shown: {
    ...{ id, report: 'r', section: 'other', start: 0, end: 5, page: null },
    text: '一二三四五',
    headingPath: [],
  },
})

describe('the cache of passages', () => {
  it('forgets those that were not used for longest, when there is no more room', () => {
    const cache = createPassageCache(30)
    for (const ordinal of [1, 2, 3]) cache.put(ordinal, passage(`p${ordinal}`))
    cache.get(1)
    cache.put(4, passage('p4'))
    expect([1, 2, 3, 4].map((ordinal) => cache.get(ordinal)?.candidate.passageId)).toEqual([
      ...['p1', undefined, 'p3', 'p4'],
    ])
  })

  it('counts what it holds once', () => {
    const cache = createPassageCache(20)
    for (const ordinal of [1, 1, 1, 2]) cache.put(ordinal, passage(`p${ordinal}`))
    expect([1, 2].map((ordinal) => cache.get(ordinal)?.candidate.passageId)).toEqual(['p1', 'p2'])
  })
})
