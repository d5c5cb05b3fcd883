import { describe, expect, it } from 'vitest'
import { occurrences } from '../../src/text/occurrences.ts'

describe('where words stand', () => {
  it.each([
    ['清单与清单', '清单', [0, 3]],
    ['哈哈哈', '哈哈', [0, 1]],
    ['清单', '免罚', []],
    ['清单', '', []],
  ])('in %s: %s at %j', (text, words, starts) => {
    const spans = starts.map((start) => ({ start, end: start + words.length }))
    expect(occurrences(text, words)).toEqual(spans)
  })
})
