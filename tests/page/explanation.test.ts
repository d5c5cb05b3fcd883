import { expect, it } from 'vitest'
import { readableTerms } from '../../src/page/explanation.ts'

it.each([
  ['免罚清单', '免罚 罚清 清单 单', '免罚 清单'],
  ['轻微违法行', '轻微 微违 违法 法行', '轻微 违法 法行'],
  ['行政处罚', '处罚 行政 政处', '处罚 行政'],
  ['免罚单', '免罚 罚单', '免罚 罚单'],
  ['清单', '清单 处罚 罚清', '清单 处罚 罚清'],
  ['税', '税', '税'],
  ['', '免罚 罚清 清单', '免罚 罚清 清单'],
])('of %s one reads: %s -> %s', (query, given, expected) => {
  const terms = given.split(' ').map((term) => ({ term, count: 1, score: 1 }))
  expect(
    readableTerms(terms, query)
      .map(({ term }) => term)
      .join(' '),
  ).toBe(expected)
})
