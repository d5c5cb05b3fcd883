import { describe, expect, it } from 'vitest'
import { SECTIONS } from '../../src/domain/words.ts'
import { createCatalogue, type PassageColumns } from '../../src/engine/catalogue.ts'
import { madeReport } from './made.ts'

const REPORTS = ['a', 'b', 'c', 'd'].map((id) => madeReport(id, []).record.summary)

function passages(ids: readonly string[], report: readonly number[]): PassageColumns {
  const numbers = Int32Array.from(ids.keys())
  return {
    ids,
    report,
    section: numbers,
    start: numbers,
    end: numbers,
    terms: numbers,
    practices: new Map(),
  }
}

function catalogue(ids: readonly string[], report: readonly number[]) {
  return createCatalogue({ reports: REPORTS, passages: passages(ids, report), sections: SECTIONS })
}

describe('the catalogue', () => {
  it('gives each report its own passages, those without any none', () => {
    const { passagesOf } = catalogue(['p', 'q', 'r'], [1, 1, 3])
    const listed = ['a', 'b', 'c', 'd'].map((id) => passagesOf(id).map((facts) => facts.id))
    expect(listed).toEqual([[], ['p', 'q'], [], ['r']])
  })

  it.each([
    ['two passages have one id', ['p', 'p'], [0, 1]],
    ['passages do not follow their reports', ['p', 'q'], [1, 0]],
    ['a passage is of no report', ['p'], [4]],
  ])('is unreadable when %s', (_, ids, report) => {
    expect(() => catalogue(ids, report)).toThrow(
      expect.objectContaining({ code: 'index_unreadable' }),
    )
  })
})
