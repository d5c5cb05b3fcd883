import { describe, expect, it } from 'vitest'
import { printed, printedBoth } from '../../scripts/bench/print.ts'
import { type BenchReport, modeReports } from '../../scripts/bench/report.ts'
import type { TimedQuery } from '../../scripts/bench/time-queries.ts'
import type { Mode } from '../../src/domain/words.ts'

const query = (mode: Mode, ms: number, more: Partial<TimedQuery> = {}): TimedQuery => ({
  mode,
  kind: 'word',
  ms,
  q: '免罚清单',
  filters: {},
  lexical: mode === 'semantic' ? 0 : 3,
  model: mode === 'keyword' ? 0 : 8,
  ...more,
})

const TIMES = [
  query('keyword', 4),
  query('keyword', 6),
  query('keyword', 30, { kind: 'paragraph' }),
  query('semantic', 10),
  query('hybrid', 15),
  query('hybrid', 16),
  query('hybrid', 40, { model: 30 }),
]
const [keyword, semantic, hybrid] = modeReports(TIMES)

describe('the report of a benchmark', () => {
  it('sums up each mode and kind', () => {
    expect(keyword?.all).toEqual({ count: 3, p50: 6, p95: 30 })
    expect(keyword?.kinds.word).toEqual({ count: 2, p50: 4, p95: 6 })
    expect(keyword?.kinds.paragraph).toEqual({ count: 1, p50: 30, p95: 30 })
  })

  it('sets each mode beside the floor of its own', () => {
    expect(keyword).toMatchObject({ floor: { p50: 3 }, ratio: 2, model: null })
    expect(semantic).toMatchObject({
      floor: { p50: 8 },
      ratio: 1.25,
      model: { p50: 8, share: 0.8, beyond: 2 },
    })
  })

  it('takes from each answer its own call of the model', () => {
    // 15 - 8, 16 - 8, 40 - 30: the middle one is 8.
    expect(hybrid).toMatchObject({ floor: { p50: 11 }, model: { p50: 8, share: 0.5, beyond: 8 } })
  })

  const report: BenchReport = {
    machine: { cores: 2, processor: 'a processor', node: 'v24' },
    searched: { made: true, reports: 250, passages: 10_000, vectors: 60_000 },
    indexing: { ms: 12_340, embedded: false },
    startUp: { keyword: 900, semantic: 1500 },
    memory: { resident: 540e6, peak: 600e6 },
    modes: modeReports(TIMES),
    embedding: { ours: 60, bare: 64, bareBatch: 4, texts: 200 },
  }

  it('sets two engines side by side', () => {
    const slower = modeReports(TIMES.map((query) => ({ ...query, ms: 2 * query.ms })))
    const lines = printedBoth({ lancedb: report, meilisearch: { ...report, modes: slower } })
    const [, beside = ''] = lines.split('Side by side\n')
    expect(beside.split('\n').find((line) => line.startsWith('keyword'))).toMatch(
      /^keyword +6\.0 +30\.0 +12\.0 +60\.0$/,
    )
  })

  it('is printed with what it was measured on', () => {
    const lines = printed(report).split('\n')
    expect(lines[0]).toBe('10000 made passages of 250 reports, 60000 vectors')
    expect(lines.find((line) => line.startsWith('hybrid'))).toMatch(
      /^hybrid +all +16\.0 +40\.0 +11\.0 +1\.45x$/,
    )
    expect(lines).toContain(
      'hybrid      the model alone 8.0 ms, 50 % of the answer; 8.0 ms beyond it',
    )
    expect(lines.find((line) => line.startsWith('embedding'))).toContain('0.94 of bare')
  })
})
