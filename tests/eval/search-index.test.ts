import { beforeAll, describe, expect, it } from 'vitest'
import { allPassages, allReports, searcherOver } from '../../scripts/eval/search-index.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { type Indexed, indexCorpus, KNOWLEDGE, withCorpus } from '../support/indexed.ts'

const FILES = {
  'a.txt': '一、主要举措\n推广使用“阳光食品”APP,入驻率100%。\n二、存在问题\n人员不足。\n',
  'b.txt': '一、主要举措\n公布免罚清单,办理免罚案件三件。\n',
}

let indexed: Indexed
beforeAll(async () => {
  indexed = await withCorpus(FILES, indexCorpus)
})

function searcher(embedder: Embedder = indexed.embedder) {
  return searcherOver({ reader: indexed.reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 })
}

describe('the search that is measured', () => {
  it('gives passages where they stand in their reports', async () => {
    const [first] = await searcher().search('免罚清单', 'keyword', 10)
    expect(first).toMatchObject({ report: 'b', text: expect.stringContaining('免罚清单') })
    expect(FILES['b.txt'].slice(first?.start, first?.end)).toBe(first?.text)
  })

  it('finds what is written in another width and case', async () => {
    const found = await searcher().search('ａＰｐ', 'keyword', 10)
    expect(found.map(({ text }) => text)).toEqual([expect.stringContaining('APP')])
  })

  it('gives no more than asked for', async () => {
    expect(await searcher().search('免罚清单', 'hybrid', 1)).toHaveLength(1)
  })

  it('fails where an answer by words would pass for a hybrid one', async () => {
    const embedQuery = () =>
      Promise.reject(new WenmaiError('embedding_failed', 'the model is off', { help: 'mend it' }))
    const asked = searcher({ ...indexed.embedder, embedQuery }).search('免罚清单', 'hybrid', 10)
    await expect(asked).rejects.toMatchObject({ code: 'embedding_failed' })
  })
})

describe('what is searched', () => {
  it('is every passage, in the order of the index', async () => {
    const passages = await allPassages(indexed.reader)
    expect(passages).toHaveLength(indexed.reader.publication.passages)
    expect(passages.map(({ report }) => report)).toEqual(
      passages.map(({ report }) => report).toSorted(),
    )
  })

  it('is every report with its text', async () => {
    expect(await allReports(indexed.reader)).toEqual([
      { id: 'a', file: 'a.txt', source: FILES['a.txt'] },
      { id: 'b', file: 'b.txt', source: FILES['b.txt'] },
    ])
  })
})
