import { expect } from 'vitest'
import type { NearPassage, PassageFilter } from '../../../src/engine/reader.ts'
import { ENTRIES } from '../corpus.ts'
import { toward } from '../made.ts'
import type { ReadingCase } from './case.ts'

function ids(near: readonly NearPassage[]): readonly string[] {
  return near.map(({ passageId }) => passageId)
}

/** Checks which passages are nearest to a vector that leans to the first axis, in order. */
function nearest(filter: PassageFilter, limit: number, expected: readonly string[]): ReadingCase {
  return async (reader) => {
    expect(ids(await reader.nearest(toward(1), filter, limit))).toEqual(expected)
  }
}

export const NEAREST_CASES = {
  'orders passages by their best part, equal ones by their place': nearest({}, 10, [
    'bei-1',
    'dong-1',
    'nan-0',
    'dong-0',
    'nan-1',
  ]),
  'never brings a passage without vectors': async (reader) => {
    const found = ids(await reader.nearest(toward(1), {}, 100))
    const embedded = ENTRIES.filter(({ parts }) => parts.length > 0)
    expect([...found].sort()).toEqual(embedded.map(({ passage }) => passage.id).sort())
  },
  'counts passages, not parts': nearest({}, 3, ['bei-1', 'dong-1', 'nan-0']),
  'brings nothing when none are asked for': nearest({}, 0, []),
  'searches the reports of a filter': nearest({ reports: new Set(['nan', 'dong']) }, 2, [
    'dong-1',
    'nan-0',
  ]),
  'searches the sections of a filter': nearest(
    { sections: new Set(['achievements'] as const) },
    9,
    ['bei-1', 'dong-0'],
  ),
  'searches one report': nearest({ reports: new Set(['nan']) }, 1, ['nan-0']),
  'brings nothing through an empty filter': nearest({ reports: new Set() }, 9, []),
  'brings nothing from reports without vectors': nearest({ reports: new Set(['empty']) }, 9, []),
  'brings nothing from sections without vectors': nearest(
    { sections: new Set(['metadata'] as const) },
    9,
    [],
  ),
  'names the best part of each level, coarsest first': async (reader) => {
    const [best] = await reader.nearest(toward(1), {}, 1)
    const start = ENTRIES[1]?.passage.start ?? -1
    expect(best?.parts.map(({ level, start, end }) => ({ level, start, end }))).toEqual([
      { level: 'passage', start, end: start + 28 },
      { level: 'sentence', start, end: start + 16 },
      { level: 'clause', start: start + 16, end: start + 28 },
    ])
  },
  'names only the levels that a passage has': async (reader) => {
    const near = await reader.nearest(toward(0, 1), { reports: new Set(['dong']) }, 1)
    expect(near[0]?.parts.map(({ level }) => level)).toEqual(['passage', 'clause'])
  },
  'scores by cosine': async (reader) => {
    const near = await reader.nearest(toward(1), {}, 10)
    const best = near.map(({ parts }) => Math.max(...parts.map(({ score }) => score)))
    const half = Math.SQRT1_2
    const expected = [1, 2 / Math.sqrt(5), 2 / Math.sqrt(5), 0, -half]
    for (const [place, score] of expected.entries()) expect(best[place]).toBeCloseTo(score, 5)
  },
  'refuses a vector of another length': async (reader) => {
    const asked = reader.nearest(new Float32Array(3), {}, 10)
    await expect(asked).rejects.toMatchObject({ code: 'index_outdated' })
  },
} satisfies Record<string, ReadingCase>
