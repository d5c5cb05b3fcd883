import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SECTIONS } from '../../src/domain/words.ts'
import { openLanceEngine } from '../../src/engine/lancedb/index.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import type { IndexReader, NearPassage, PassageFilter } from '../../src/engine/reader.ts'
import { contentsOf, madeReport, publish, randomVector, randomVectors, seeded } from './made.ts'

const REPORTS = 60
const PASSAGES = 20

interface Opened {
  readonly reader: IndexReader
  readonly directory: string
}

/** More parts than fit one question to the index, of which none is kept in memory. */
async function open(dimensions: number): Promise<Opened & { readonly exact: IndexReader }> {
  const random = seeded(5)
  const reports = Array.from({ length: REPORTS }, (_, report) =>
    madeReport(
      `r${100 + report}`,
      Array.from({ length: PASSAGES }, (_, position) => ({
        text: '文',
        section: SECTIONS[position % 2] ?? 'other',
        vectors: [...randomVectors(random, dimensions), ...randomVectors(random, dimensions)],
      })),
    ),
  )
  const memory = createMemoryEngine()
  const directory = await mkdtemp(join(tmpdir(), 'wenmai-engine-'))
  const lance = openLanceEngine({ directory, exactParts: 0 })
  await publish(memory.writer, reports, contentsOf(reports, dimensions))
  await publish(lance.writer, reports, contentsOf(reports, dimensions))
  return { directory, reader: await lance.source.open(), exact: await memory.source.open() }
}

/** Share of the passages that both brought. */
function overlap(found: readonly NearPassage[], expected: readonly NearPassage[]): number {
  const ids = new Set(found.map(({ passageId }) => passageId))
  return expected.filter(({ passageId }) => ids.has(passageId)).length / expected.length
}

const ONE: PassageFilter = { reports: new Set(['r107']) }
const HALF: PassageFilter = {
  reports: new Set(Array.from({ length: REPORTS / 2 }, (_, n) => `r${100 + 2 * n}`)),
}
const ONE_SECTION: PassageFilter = { sections: new Set([SECTIONS[1]]) }
const QUERIES = Array.from({ length: 10 }, (_, seed) => seed)

describe.each([
  ['with an index', 32],
  ['of dimensions that no index takes', 12],
])('vectors on disk, %s', (_, dimensions) => {
  let opened: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    opened = await open(dimensions)
  })
  afterAll(async () => {
    await opened.reader.close()
    await rm(opened.directory, { recursive: true })
  })

  it.each([
    ['all reports', {}],
    ['half of them', HALF],
    ['one of them', ONE],
    ['one section', ONE_SECTION],
    ['one section of one of them', { ...ONE, ...ONE_SECTION }],
  ])('are found in %s as comparing all of them finds them', async (_, filter) => {
    for (const seed of QUERIES) {
      const vector = randomVector(seeded(seed), dimensions)
      const found = await opened.reader.nearest(vector, filter, 20)
      const expected = await opened.exact.nearest(vector, filter, 20)
      expect(found).toHaveLength(expected.length)
      expect(overlap(found, expected)).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('bring the true best of each level, whichever part was found', async () => {
    for (const seed of QUERIES) {
      const vector = randomVector(seeded(seed), dimensions)
      const all = await opened.exact.nearest(vector, {}, REPORTS * PASSAGES)
      const expected = new Map(all.map(({ passageId, parts }) => [passageId, parts]))
      for (const { passageId, parts } of await opened.reader.nearest(vector, {}, 20)) {
        const best = expected.get(passageId) ?? []
        expect(parts.map(({ level }) => level)).toEqual(best.map(({ level }) => level))
        for (const [at, { score }] of parts.entries()) {
          expect(score).toBeCloseTo(best[at]?.score ?? Number.NaN, 4)
        }
      }
    }
  })

  it('bring as many passages as were asked for, up to all there are', async () => {
    const vector = randomVector(seeded(1), dimensions)
    const all = REPORTS * PASSAGES
    for (const limit of [1, 7, 300, all, all + 1]) {
      const found = await opened.reader.nearest(vector, {}, limit)
      expect(found).toHaveLength(Math.min(limit, all))
      const scores = found.map(({ parts }) => Math.max(...parts.map(({ score }) => score)))
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })
})
