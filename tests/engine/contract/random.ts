import fc from 'fast-check'
import { expect } from 'vitest'
import { PART_LEVELS, SECTIONS } from '../../../src/domain/words.ts'
import type { LexicalQuery, NearPassage, PassageFilter } from '../../../src/engine/reader.ts'
import type { IndexEntry, IndexedReport } from '../../../src/engine/writer.ts'
import { madeReport, publish, randomVector, randomVectors, seeded } from '../made.ts'
import type { EngineCase } from './case.ts'

/** What analysers may make: nothing of it is special, and none is a part of another. */
const VOCABULARY = [
  ...['免', '罚', '免罚', '罚清', '清单', '行政', '政处', '处罚', '电梯', '𠮷', '２'],
  ...['the', 'running', 'run', 'Run', 'and', 'AND', 'OR', 'é', 'e', "don't", '"', '\\', '*', '~2'],
  ...['^', '(a', 'b)', 'a+b', 'x:y', '-z', '12315', '99.2%', '〔2023〕', 'w'.repeat(600)],
]

/** Twelve reports of up to twelve passages; few words, so that many passages share them. */
function corpus(seed: number): readonly IndexedReport[] {
  const random = seeded(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return Array.from({ length: 12 }, (_, report) =>
    madeReport(
      `r${String(report).padStart(2, '0')}`,
      Array.from({ length: below(13) }, () => ({
        text: '文',
        section: SECTIONS[below(SECTIONS.length)] ?? 'other',
        terms: Array.from({ length: below(9) }, () => VOCABULARY[below(VOCABULARY.length)] ?? ''),
        vectors: random() < 0.2 ? [] : randomVectors(random),
      })),
    ),
  )
}

const term = fc.constantFrom(...VOCABULARY, 'absent', '魑魅')
const filter: fc.Arbitrary<PassageFilter> = fc.record(
  {
    reports: fc
      .uniqueArray(
        fc.constantFrom(...Array.from({ length: 13 }, (_, n) => `r${n > 9 ? n : `0${n}`}`)),
      )
      .map((ids) => new Set(ids)),
    sections: fc.uniqueArray(fc.constantFrom(...SECTIONS)).map((sections) => new Set(sections)),
  },
  { requiredKeys: [] },
)
const query: fc.Arbitrary<LexicalQuery> = fc.record({
  anyOf: fc.array(term, { maxLength: 5 }),
  allOf: fc.array(term, { maxLength: 3 }),
  filter,
  limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(1000)),
})

interface Row {
  readonly report: string
  readonly entry: IndexEntry
}

function admitted(reports: readonly IndexedReport[], filter: PassageFilter): readonly Row[] {
  return reports
    .flatMap(({ record, entries }) =>
      entries.map((entry) => ({ report: record.summary.id, entry })),
    )
    .filter(
      ({ report, entry }) =>
        filter.reports?.has(report) !== false &&
        filter.sections?.has(entry.passage.section) !== false,
    )
}

function qualify(reports: readonly IndexedReport[], asked: LexicalQuery): readonly string[] {
  return admitted(reports, asked.filter)
    .filter(
      ({ entry }) =>
        (asked.anyOf.length === 0 || asked.anyOf.some((term) => entry.terms.includes(term))) &&
        asked.allOf.every((term) => entry.terms.includes(term)),
    )
    .map(({ entry }) => entry.passage.id)
}

/** Best first, by scores rounded so that two ways of adding up agree. */
function rank(rows: readonly Row[], vector: Float32Array): readonly NearPassage[] {
  return rows
    .filter(({ entry }) => entry.parts.length > 0)
    .map(({ entry }) => ({
      passageId: entry.passage.id,
      parts: PART_LEVELS.flatMap((level) => {
        const parts = entry.parts.filter((part) => part.level === level)
        const scores = parts.map((part) =>
          part.vector.reduce((s, x, i) => s + x * (vector[i] ?? 0), 0),
        )
        const { start, end } = parts[0] ?? { start: 0, end: 0 }
        return parts.length === 0 ? [] : [{ level, start, end, score: Math.max(...scores) }]
      }),
    }))
    .sort((a, b) => bestScore(b) - bestScore(a))
}

function bestScore({ parts }: NearPassage): number {
  return Math.max(...parts.map(({ score }) => score))
}

const SEEDS = [1, 2, 3]

export const RANDOM_CASES = {
  'finds what looking at every passage finds': async ({ source, writer }) => {
    for (const seed of SEEDS) {
      const reports = corpus(seed)
      await publish(writer, reports)
      const reader = await source.open()
      await fc.assert(
        fc.asyncProperty(query, async (asked) => {
          const expected = qualify(reports, asked)
          const { passages, complete } = await reader.candidates(asked)
          const found = passages.map(({ passageId }) => passageId)
          expect(complete).toBe(expected.length <= asked.limit)
          expect(found).toHaveLength(Math.min(expected.length, asked.limit))
          expect(new Set(found).size).toBe(found.length)
          expect(expected).toEqual(expect.arrayContaining(found))
        }),
        { seed, numRuns: 60 },
      )
      await reader.close()
    }
  },
  'ranks by vectors as comparing every part does': async ({ source, writer }) => {
    const reports = corpus(4)
    await publish(writer, reports)
    const reader = await source.open()
    const asked = fc.record({ filter, seed: fc.integer(), limit: fc.integer({ min: 1, max: 30 }) })
    await fc.assert(
      fc.asyncProperty(asked, async ({ filter, seed, limit }) => {
        const vector = randomVector(seeded(seed))
        const expected = rank(admitted(reports, filter), vector).slice(0, limit)
        const found = await reader.nearest(vector, filter, limit)
        expect(found.map(({ passageId }) => passageId)).toEqual(
          expected.map(({ passageId }) => passageId),
        )
        for (const [place, { parts }] of found.entries()) {
          expect(parts.map(({ level }) => level)).toEqual(
            expected[place]?.parts.map(({ level }) => level),
          )
          for (const [at, { score }] of parts.entries()) {
            expect(score).toBeCloseTo(expected[place]?.parts[at]?.score ?? Number.NaN, 4)
          }
        }
      }),
      { seed: 4, numRuns: 60 },
    )
    await reader.close()
  },
} satisfies Record<string, EngineCase>
