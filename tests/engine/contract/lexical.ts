import { expect } from 'vitest'
import type { LexicalQuery } from '../../../src/engine/reader.ts'
import { ENTRIES } from '../corpus.ts'
import type { ReadingCase } from './case.ts'

const EVERYTHING: LexicalQuery = { anyOf: [], allOf: [], filter: {}, limit: 100 }

/** Checks which passages qualify, and whether the engine says that these are all. */
function finds(query: Partial<LexicalQuery>, ids: readonly string[], complete = true): ReadingCase {
  return async (reader) => {
    const found = await reader.candidates({ ...EVERYTHING, ...query })
    expect(found.passages.map(({ passageId }) => passageId).sort()).toEqual(ids)
    expect(found.complete).toBe(complete)
  }
}

const ALL = ['bei-0', 'bei-1', 'dong-0', 'dong-1', 'dong-2', 'nan-0', 'nan-1']

export const LEXICAL_CASES = {
  'finds passages that hold any of the terms': finds({ anyOf: ['电梯', '清单'] }, [
    'bei-1',
    'dong-0',
    'nan-0',
  ]),
  'finds passages that hold all of the terms': finds({ allOf: ['行政', '案件'] }, [
    'dong-1',
    'nan-1',
  ]),
  'asks for any and for all at once': finds({ anyOf: ['执法', '公示'], allOf: ['处罚', '公'] }, [
    'nan-1',
  ]),
  'finds a term that only the heading path holds': finds({ allOf: ['主要', '清单'] }, ['bei-1']),
  'finds a common term in texts and in heading paths': finds({ allOf: ['清单'] }, [
    'bei-1',
    'nan-0',
  ]),
  'keeps a common term to a filter': finds(
    { allOf: ['清单'], filter: { reports: new Set(['nan', 'dong']) } },
    ['nan-0'],
  ),
  'finds every passage when no term is asked for': finds({}, ALL),
  'finds nothing for a term that no passage holds': finds({ anyOf: ['魑魅'] }, []),
  'passes over an unknown term among others': finds({ anyOf: ['魑魅', '电梯'] }, ['dong-0']),
  'finds nothing when one of all terms is unknown': finds({ allOf: ['电梯', '魑魅'] }, []),
  'counts a repeated term once': finds(
    { anyOf: [...Array<string>(20).fill('处罚'), '电梯'], limit: 1 },
    ['dong-0'],
    false,
  ),
  'takes no part of a term for the term': finds({ anyOf: ['120', 'quot'] }, []),
  'takes query syntax for text': finds({ anyOf: ['"', 'AND', '*', '~', '\\', '('] }, []),
  'finds words that query languages reserve': finds({ allOf: ['and', 'or', 'not'] }, ['nan-0']),
  'finds characters beyond the basic plane': finds({ allOf: ['𠮷野'] }, ['nan-0']),
  'keeps to the reports of a filter': finds(
    { anyOf: ['处罚'], filter: { reports: new Set(['bei', 'nan', 'no-such-report']) } },
    ['bei-1', 'nan-1'],
  ),
  'keeps to most reports': finds({ filter: { reports: new Set(['bei', 'dong', 'empty']) } }, [
    ...ALL.filter((id) => !id.startsWith('nan')),
  ]),
  'keeps to the sections of a filter': finds(
    { anyOf: ['处罚'], filter: { sections: new Set(['plan', 'problems'] as const) } },
    ['dong-1', 'nan-1'],
  ),
  'keeps to reports and sections together': finds(
    { filter: { reports: new Set(['dong', 'nan']), sections: new Set(['plan'] as const) } },
    ['dong-2', 'nan-1'],
  ),
  'lets nothing through an empty set of reports': finds({ filter: { reports: new Set() } }, []),
  'lets nothing through an empty set of sections': finds(
    { anyOf: ['处罚'], filter: { sections: new Set() } },
    [],
  ),
  'finds nothing in a report that does not exist': finds(
    { anyOf: ['处罚'], filter: { reports: new Set(['xi']) } },
    [],
  ),
  'is complete when as many qualify as are asked for': finds({ anyOf: ['处罚'], limit: 3 }, [
    'bei-1',
    'dong-1',
    'nan-1',
  ]),
  'says when more qualify than it returns': async (reader) => {
    const found = await reader.candidates({ ...EVERYTHING, anyOf: ['处罚'], limit: 2 })
    expect(found.complete).toBe(false)
    const ids = found.passages.map(({ passageId }) => passageId)
    expect(new Set(ids).size).toBe(2)
    expect(['bei-1', 'dong-1', 'nan-1']).toEqual(expect.arrayContaining(ids))
  },
  'applies the limit after the filter': finds(
    { anyOf: ['处罚'], filter: { reports: new Set(['bei']) }, limit: 1 },
    ['bei-1'],
  ),
  'prefers a passage that holds all of the terms': finds(
    { anyOf: ['电梯', '安全', '处罚'], limit: 1 },
    ['dong-0'],
    false,
  ),
  'limits every passage too': async (reader) => {
    const found = await reader.candidates({ ...EVERYTHING, limit: 3 })
    expect(found.passages).toHaveLength(3)
    expect(found.complete).toBe(false)
  },
  'returns text and headings as the writer was given them': async (reader) => {
    const found = await reader.candidates(EVERYTHING)
    const texts = new Map(found.passages.map((candidate) => [candidate.passageId, candidate]))
    for (const { passage, text, headings } of ENTRIES) {
      expect(texts.get(passage.id)).toEqual({ passageId: passage.id, text, headings })
    }
  },
  'answers the same query alike twice': async (reader) => {
    const query = { ...EVERYTHING, anyOf: ['处罚', '电梯'] }
    expect(await reader.candidates(query)).toEqual(await reader.candidates(query))
  },
} satisfies Record<string, ReadingCase>
