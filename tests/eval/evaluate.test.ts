import { describe, expect, it } from 'vitest'
import { evaluate, type LocatedQuery, type Searcher } from '../../scripts/eval/evaluate.ts'
import type { RetrievedPassage } from '../../scripts/eval/gold.ts'
import { meansByMethod } from '../../scripts/eval/means.ts'
import { absentList, meansTable, missesList } from '../../scripts/eval/print.ts'
import type { Mode } from '../../src/domain/words.ts'

const PASSAGES = ['公布免罚清单', '检查电梯', '法治宣传'].map(
  (text, i): RetrievedPassage => ({
    id: `p${i}`,
    report: 'r',
    start: i * 10,
    end: i * 10 + 6,
    text,
  }),
)

/** Answers every query with the passages named for its mode. */
function searcher(answers: Partial<Record<Mode, readonly number[]>>): Searcher {
  return {
    search: (_, mode) =>
      Promise.resolve((answers[mode] ?? []).flatMap((position) => PASSAGES[position] ?? [])),
  }
}

function query(id: string, kind: string, words: string, ...gold: readonly string[]): LocatedQuery {
  return { id, kind, query: words, rows: gold.map((passage) => ({ grade: 2, passage })) }
}

const QUERIES = [
  query('n1', 'name', '免罚清单', 'p0'),
  query('p1', 'paraphrase', '升降机', 'p1'),
  query('n2', 'name', '法治', 'p2'),
  query('a1', 'absent', '婚姻登记'),
]

async function evaluated() {
  return evaluate({
    queries: QUERIES,
    passages: PASSAGES,
    searcher: searcher({ keyword: [0, 1], hybrid: [1] }),
    modes: ['keyword', 'hybrid'],
  })
}

describe('evaluate', () => {
  it('refuses an index without passages', async () => {
    const empty = evaluate({ queries: QUERIES, passages: [], searcher: searcher({}), modes: [] })
    await expect(empty).rejects.toMatchObject({ name: 'WenmaiError', code: 'index_missing' })
  })

  it('averages by method and kind, with the floor first', async () => {
    const [bm25, keyword, hybrid] = meansByMethod(await evaluated())
    expect([bm25?.method, keyword?.method, hybrid?.method]).toEqual(['bm25', 'keyword', 'hybrid'])
    expect(bm25?.overall).toMatchObject({ queries: 3, ndcg: 2 / 3, recall: 2 / 3, mrr: 2 / 3 })
    // keyword: p0 first for n1, p1 second for p1 (.63093), p2 never for n2.
    expect(keyword?.overall.ndcg).toBeCloseTo((1 + 0.63093) / 3, 4)
    expect(keyword?.overall.mrr).toBeCloseTo(1.5 / 3, 10)
    expect(keyword?.overall.ratio).toBeCloseTo(1.63093 / 2, 4)
    expect([...(keyword?.kinds.keys() ?? [])]).toEqual(['name', 'paraphrase'])
    expect(hybrid?.kinds.get('name')).toMatchObject({ queries: 2, ndcg: 0, ratio: 0 })
    expect(hybrid?.kinds.get('paraphrase')).toMatchObject({ queries: 1, ndcg: 1, ratio: null })
  })

  it('keeps queries without an answer out of the means, and lists what came', async () => {
    const { judged, absent } = await evaluated()
    expect(judged.map((result) => result.query.id)).toEqual(['n1', 'p1', 'n2'])
    expect(absentList(absent)).toContain(
      'a1  婚姻登记  (among the first ten: bm25 0, keyword 2, hybrid 1)',
    )
  })

  it('prints a block a kind and all of them last', async () => {
    const lines = meansTable(meansByMethod(await evaluated())).split('\n')
    expect(lines).toHaveLength(1 + 3 * 3)
    expect(lines[2]).toMatch(/^ +keyword +\.500 +1\.000 +\.500 +\.500 +0\.50x$/)
    expect(lines[7]).toMatch(/^all +3 +bm25 +\.667 +1\.000 +\.667 +\.667 +1\.00x$/)
  })

  it('shows the worst queries and what came first', async () => {
    const misses = missesList(await evaluated(), 'keyword', 1)
    expect(misses.split('\n').slice(1)).toEqual([
      '  .000  n2 (name)  法治',
      '      1. [-] p0  公布免罚清单',
      '      2. [-] p1  检查电梯',
    ])
  })
})
