import { expect } from 'vitest'
import { INDEX_SCHEMA } from '../../../src/domain/fingerprint.ts'
import { CORPUS, ENTRIES } from '../corpus.ts'
import { MEANINGS, PHRASES, PRACTICES } from '../made.ts'
import type { ReadingCase } from './case.ts'

export const STORED_CASES = {
  'says what was published': async ({ publication }) => {
    expect(publication).toMatchObject({
      fingerprint: { schema: INDEX_SCHEMA, analyser: 'made', model: 'made', dimensions: 8 },
      reports: 4,
      passages: 7,
      vectors: 9,
      problems: { no_date: 4 },
    })
    expect(publication.corpus.map(({ file }) => file)).toEqual([
      'bei.txt',
      'dong.txt',
      'empty.txt',
      'nan.txt',
    ])
    expect(new Date(publication.publishedAt).toISOString()).toBe(publication.publishedAt)
  },
  'lists reports and passages in their order': async ({ catalogue }) => {
    expect(catalogue.reports).toEqual(CORPUS.map(({ record }) => record.summary))
    const listed = catalogue.reports.flatMap(({ id }) => catalogue.passagesOf(id))
    expect(listed.map(({ id }) => id)).toEqual(ENTRIES.map(({ passage }) => passage.id))
    expect(listed.map(({ ordinal }) => ordinal)).toEqual(ENTRIES.keys().toArray())
  },
  'knows the facts of a passage': async ({ catalogue }) => {
    const { passage, terms } = ENTRIES[3] ?? expect.fail()
    expect(catalogue.passage('dong-1')).toEqual({
      id: 'dong-1',
      report: 'dong',
      ordinal: 3,
      section: 'problems',
      start: passage.start,
      end: passage.end,
      terms: terms.length,
      practices: [],
    })
  },
  'knows which passages name a practice': async ({ catalogue, practices }) => {
    expect(practices).toEqual(PRACTICES)
    expect(catalogue.passage('bei-1')?.practices).toEqual(ENTRIES[1]?.practices)
    const naming = (id: string) => catalogue.naming(id).map((facts) => facts.id)
    expect(naming('bao-rong')).toEqual(['bei-1', 'nan-1'])
    expect(naming('mian-fa')).toEqual(['bei-1'])
    expect(naming('gong-ping')).toEqual([])
  },
  'knows nothing of ids that do not exist': async ({ catalogue }) => {
    expect(catalogue.report('xi')).toBeUndefined()
    expect(catalogue.passage('bei-9')).toBeUndefined()
    expect(catalogue.passagesOf('xi')).toEqual([])
    expect(catalogue.passagesOf('empty')).toEqual([])
  },
  'counts terms over passages': async ({ statistics }) => {
    const lengths = ENTRIES.map(({ terms }) => terms.length)
    expect(statistics.passages).toBe(7)
    expect(statistics.averageTerms).toBeCloseTo(lengths.reduce((a, b) => a + b) / 7, 9)
    expect(statistics.documentFrequency('处罚')).toBe(3)
    expect(statistics.documentFrequency('清单')).toBe(2)
    expect(statistics.documentFrequency('𠮷野')).toBe(1)
    expect(statistics.documentFrequency('魑魅')).toBe(0)
  },
  'returns texts to rank by in the order asked for, without those that do not exist': async (
    reader,
  ) => {
    const texts = await reader.texts(['nan-0', 'xi-3', 'bei-1', 'nan-0'])
    const expected = [ENTRIES[5], ENTRIES[1], ENTRIES[5]].map((entry) => ({
      passageId: entry?.passage.id,
      text: entry?.text,
      headings: entry?.headings,
    }))
    expect(texts).toEqual(expected)
    expect(await reader.texts([])).toEqual([])
  },
  'returns passages in the order asked for, without those that do not exist': async (reader) => {
    const passages = await reader.passages(['nan-0', 'xi-3', 'bei-1', 'nan-0'])
    expect(passages).toEqual([
      { ...ENTRIES[5]?.passage, report: 'nan' },
      { ...ENTRIES[1]?.passage, report: 'bei' },
      { ...ENTRIES[5]?.passage, report: 'nan' },
    ])
  },
  'returns no passages for no ids': async (reader) => {
    expect(await reader.passages([])).toEqual([])
    expect(await reader.passages(['xi-1'])).toEqual([])
  },
  'returns sources that the offsets fit': async (reader) => {
    for (const { record } of CORPUS) {
      const source = await reader.source(record.summary.id)
      const facts = reader.catalogue.passagesOf(record.summary.id)
      const passages = await reader.passages(facts.map(({ id }) => id))
      expect(passages.map(({ start, end }) => source?.slice(start, end))).toEqual(
        passages.map(({ text }) => text),
      )
    }
  },
  'returns each report as it was given': async (reader) => {
    for (const { record, source, original } of CORPUS) {
      const { id } = record.summary
      expect(await reader.report(id)).toEqual(record)
      expect(await reader.source(id)).toBe(source)
      expect([...((await reader.original(id)) ?? [])]).toEqual([...original])
    }
  },
  'knows no report that does not exist': async (reader) => {
    expect(await reader.report('xi')).toBeUndefined()
    expect(await reader.source('xi')).toBeUndefined()
    expect(await reader.original('xi')).toBeUndefined()
  },
  'returns the phrases in the order given': async (reader) => {
    expect(await reader.phrases()).toEqual(PHRASES)
  },
  'returns what the practices are, to the bit': async (reader) => {
    expect(await reader.meanings()).toEqual(MEANINGS)
  },
  'returns the problems': async (reader) => {
    const problem = { code: 'no_date', message: 'no date was found', start: null, end: null }
    expect(await reader.problems()).toEqual(
      ['bei.txt', 'dong.txt', 'empty.txt', 'nan.txt'].map((file) => ({ ...problem, file })),
    )
  },
} satisfies Record<string, ReadingCase>
