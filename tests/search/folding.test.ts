import { beforeAll, describe, expect, it } from 'vitest'
import { search } from '../../src/search/search.ts'
import type { SearchRequest } from '../../src/search/types.ts'
import { type Indexed, indexCorpus, KNOWLEDGE, withCorpus } from '../support/indexed.ts'

const COPIED =
  '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，认真落实党中央、国务院决策部署，扎实推进法治政府建设各项工作。'

const report = (place: string, figure: number) =>
  `${place}市场监督管理局2023年法治政府建设情况报告\n\n一、主要举措\n${COPIED}\n二、执法情况\n全年开展执法检查，落实行政执法公示制度，依法公示行政处罚案件${figure}件，公示率保持全覆盖。\n`

let indexed: Indexed
beforeAll(async () => {
  indexed = await withCorpus(
    {
      'a.txt': report('杭州市', 37),
      'b.txt': report('宁波市', 73),
      'c.txt': report('温州市', 41),
    },
    indexCorpus,
  )
})

const DEFAULTS: SearchRequest = {
  mode: 'keyword',
  limit: 10,
  offset: 0,
  facets: [],
  sort: 'relevance',
  explain: false,
  off: [],
}

const ask = (request: Partial<SearchRequest>) =>
  search(
    { reader: indexed.reader, embedder: indexed.embedder, knowledge: KNOWLEDGE, clock: () => 0 },
    { ...DEFAULTS, ...request },
  )

describe('what several bureaus copied', () => {
  it('is one hit that names the others, which can be opened', async () => {
    const { hits = [], total } = await ask({ q: '深入学习贯彻习近平法治思想' })
    const copies = hits.filter(({ passage }) => passage.text.includes('习近平法治思想'))
    expect(copies).toHaveLength(1)
    expect(copies[0]?.folded?.count).toBe(2)
    expect(total).toMatchObject({ value: hits.length + 2, folded: 2 })
    const opened = await indexed.reader.passages(copies[0]?.folded?.passages ?? [])
    expect(opened.map(({ text }) => text.includes('习近平法治思想'))).toEqual([true, true])
  })

  it('is not folded where a figure differs', async () => {
    const { hits = [] } = await ask({ q: '依法公示行政处罚案件' })
    const figures = hits.flatMap(({ passage }) => /案件(\d+)件/.exec(passage.text)?.[1] ?? [])
    expect(figures.sort()).toEqual(['37', '41', '73'])
  })

  it('is listed whole when asked for', async () => {
    const { hits = [], total } = await ask({
      q: '深入学习贯彻习近平法治思想',
      off: ['folding:alike'],
    })
    expect(hits.filter(({ passage }) => passage.text.includes('习近平法治思想'))).toHaveLength(3)
    expect(total.folded).toBeUndefined()
  })
})
