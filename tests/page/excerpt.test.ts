import { describe, expect, it } from 'vitest'

// Written for browsers, without types of its own here.
const { excerpt } = await import(new URL('../../src/page/browser/excerpt.js', import.meta.url).href)

const LONG = '市'.repeat(80)

describe('an excerpt', () => {
  it.each([
    ['制定免罚清单', '免罚', '制定免罚清单'],
    // From the beginning of the clause.
    ['一是完善制度。严格落实免罚清单', '免罚', '严格落实免罚清单'],
    ['一是完善制度，\n制定\n免罚清单', '免罚', '免罚清单'],
    ['制度，免罚清单', '免罚', '免罚清单'],
    // From the middle of one that is long, and not from the middle of a character.
    [`${LONG}免罚清单`, '免罚', `…${'市'.repeat(12)}免罚清单`],
    [`${LONG}𠮷${'市'.repeat(11)}免罚`, '免罚', `…${'市'.repeat(11)}免罚`],
    [`免罚${LONG}`, '免罚', `免罚${'市'.repeat(58)}…`],
    [`免罚${'市'.repeat(57)}𠮷市`, '免罚', `免罚${'市'.repeat(57)}𠮷…`],
  ])('of %s, where %s was found: %s', (whole, found, expected) => {
    const at = whole.indexOf(found)
    const { text, from }: { text: string; from: number } = excerpt(whole, at)
    expect(text).toBe(expected)
    expect(text.slice(at - from, at - from + found.length)).toBe(found)
  })
})
