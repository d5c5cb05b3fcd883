import { describe, expect, it } from 'vitest'
import { ablate, type Reduced, worths } from '../../scripts/eval/ablate.ts'
import { ablationAsJson, ablationTable } from '../../scripts/eval/ablation-table.ts'
import type { LocatedQuery, Searcher } from '../../scripts/eval/evaluate.ts'

const query = (id: string, kind: string, ...gold: readonly string[]): LocatedQuery => ({
  id,
  kind,
  query: id,
  rows: gold.map((passage) => ({ grade: 2, passage })),
})

const QUERIES = [
  query('e', 'english', 'p1'),
  query('n', 'name', 'p2'),
  query('v', 'variant', 'p3'),
  query('a', 'absent'),
]

/** Answers each query with these passages, and only in hybrid mode. */
function searcher(answers: Readonly<Record<string, readonly string[]>>): Searcher {
  return {
    search: async (asked, mode) =>
      (mode === 'hybrid' ? (answers[asked] ?? []) : []).map((id) => {
        return { id, report: 'r', start: 0, end: 1, text: '甲' }
      }),
  }
}

const WHOLE = searcher({ e: ['p1'], n: ['p9', 'p2'], v: ['p3'] })
const REDUCED: readonly Reduced[] = [
  { name: 'translation', searcher: searcher({ e: [], n: ['p9', 'p2'], v: ['p3', 'p8'] }) },
  { name: 'boosts', searcher: searcher({ e: ['p1'], n: ['p2'], v: ['p3'] }) },
  { name: 'seams', searcher: WHOLE },
]

const SECOND = 1 / Math.log2(3)

describe('taking parts out', () => {
  it('tells what each is worth to all queries, and to kinds that are there', async () => {
    const [translation, boosts, seams] = worths(await ablate(QUERIES, WHOLE, REDUCED))
    expect(translation?.overall.gain).toBeCloseTo(1 / 3, 12)
    expect(translation?.overall.without).toBeCloseTo((1 + SECOND) / 3, 12)
    expect([...(translation?.kinds ?? [])]).toEqual([
      ['english', { without: 0, gain: 1 }],
      ['variant', { without: 1, gain: 0 }],
    ])
    expect(translation).toMatchObject({ changed: 2, better: 1, worse: 0 })
    expect(boosts?.overall.gain).toBeCloseTo((SECOND - 1) / 3, 12)
    expect(boosts).toMatchObject({ changed: 1, better: 0, worse: 1 })
    expect(seams).toMatchObject({ overall: { gain: 0 }, changed: 0, better: 0, worse: 0 })
  })

  it('prints the whole, then a line a part', async () => {
    const lines = ablationTable(await ablate(QUERIES, WHOLE, REDUCED)).split('\n')
    const cells = lines.map((line) => line.split(/ {2,}/))
    expect(cells).toEqual([
      ['without', 'all (3)', 'english (1)', 'variant (1)', 'queries changed', 'helped', 'hurt'],
      ['nothing', '.877', '1.000', '1.000'],
      ['translation', '.544 (+.333)', '.000 (+1.000)', '1.000 (.000)', '2', '1', '0'],
      ['boosts', '1.000 (-.123)', '1.000 (.000)', '1.000 (.000)', '1', '0', '1'],
      ['seams', '.877 (.000)', '1.000 (.000)', '1.000 (.000)', '0', '0', '0'],
    ])
  })

  it('gives programs every query', async () => {
    expect(ablationAsJson(await ablate(QUERIES, WHOLE, REDUCED))).toMatchObject({
      queries: [
        { id: 'e', whole: 1, without: { translation: 0, boosts: 1, seams: 1 } },
        { id: 'n' },
        { id: 'v' },
      ],
      parts: [{ name: 'translation', kinds: { english: { gain: 1 } } }, {}, {}],
    })
  })
})
