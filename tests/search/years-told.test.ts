import { describe, expect, it } from 'vitest'
import { yearsTold } from '../../src/domain/years-told.ts'

const NOTHING = { years: null, kind: null, issuedOn: null, publishedOn: null }
const YEAR = { from: 2023, to: 2023 }

describe('the years that a report may tell of', () => {
  it.each([
    ['those it covers', { ...NOTHING, years: YEAR, issuedOn: '2024-01-05' }, YEAR],
    [
      'the year before, for a work report',
      { ...NOTHING, years: { from: 2024, to: 2024 }, kind: 'government-work-report' as const },
      { from: 2023, to: 2024 },
    ],
    [
      'the year of its date and the last',
      { ...NOTHING, issuedOn: '2023-07-14' },
      { from: 2022, to: 2023 },
    ],
    [
      'the same by its publication',
      { ...NOTHING, publishedOn: '2023-06-15' },
      { from: 2022, to: 2023 },
    ],
    ['any, where nothing dates it', NOTHING, null],
  ])('are %s', (_, report, years) => {
    expect(yearsTold(report)).toEqual(years)
  })
})
