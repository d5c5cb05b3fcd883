import { expect, it } from 'vitest'
import { nearest } from '../../src/text/nearest.ts'

it.each([
  ['yearfrom', 'yearFrom'],
  ['regoin', 'region'],
  ['Q', 'q'],
  ['limits', 'limit'],
  ['offfset', 'offset'],
  ['colour', undefined],
  ['', 'q'],
  ['x'.repeat(5000), undefined],
])('%j is probably %s', (given, expected) => {
  expect(nearest(given, ['q', 'limit', 'offset', 'region', 'yearFrom', 'yearTo'])).toBe(expected)
})
