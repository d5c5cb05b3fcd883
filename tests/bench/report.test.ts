import { describe, expect, it } from 'vitest'
import { printed } from '../../scripts/bench/print.ts'
import { type BenchReport, modeReports } from '../../scripts/bench/report.ts'
import type { TimedQuery } from '../../scripts/bench/service-times.ts'
import type { Mode } from '../../src/domain/words.ts'

const query = (mode: Mode, ms: number, kind: TimedQuery['kind'] = 'word'): TimedQuery => ({
  mode,
  kind,
  ms,
  q: '免罚清单',
  filters: {},
})

const times = [
  query('keyword', 4),
  query('keyword', 6),
  query('keyword', 30, 'paragraph'),
  query('semantic', 10),
  query('hybrid', 16),
]
const floors = times.map((timed) => ({
  query: timed,
  lexical: timed.mode === 'semantic' ? 0 : 3,
  model: timed.mode === 'keyword' ? 0 : 8,
}))
const [keyword, semantic, hybrid] = modeReports(times, floors)

describe('the report of a benchmark', () => {
  it('sums up each mode and kind', () => {
    expect(keyword?.all).toEqual({ count: 3, p50: 6, p95: 30 })
    expect(keyword?.kinds.word).toEqual({ count: 2, p50: 4, p95: 6 })
    expect(keyword?.kinds.paragraph).toEqual({ count: 1, p50: 30, p95: 30 })
  })

  it('sets each mode beside the floor of its own', () => {
    expect(keyword).toMatchObject({ floor: { p50: 3 }, ratio: 2, model: null, modelShare: null })
    expect(semantic).toMatchObject({ floor: { p50: 8 }, ratio: 1.25, model: 8, modelShare: 0.8 })
    expect(hybrid).toMatchObject({ floor: { p50: 11 }, model: 8, modelShare: 0.5 })
  })

  it('is printed with what it was measured on', () => {
    const report: BenchReport = {
      machine: { cores: 2, processor: 'a processor', node: 'v24' },
      searched: { made: true, reports: 250, passages: 10_000, vectors: 60_000 },
      indexing: { ms: 12_340, embedded: false },
      startUp: { keyword: 900, semantic: 1500 },
      memory: { resident: 540e6, peak: 600e6 },
      modes: modeReports(times, floors),
      embedding: { ours: 60, bare: 64, bareBatch: 4, texts: 200 },
    }
    const lines = printed(report).split('\n')
    expect(lines[0]).toBe('10000 made passages of 250 reports, 60000 vectors')
    expect(lines.find((line) => line.startsWith('hybrid'))).toMatch(
      /^hybrid +all +16\.0 +16\.0 +11\.0 +1\.45x +8\.0 +50 % +8\.0$/,
    )
    expect(lines.find((line) => line.startsWith('embedding'))).toContain('0.94 of bare')
  })
})
