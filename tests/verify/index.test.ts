import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifyIndex } from '../../indexer/verify/index.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import { indexCorpus, withCorpus } from '../support/indexed.ts'

const report = (id: string) => readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url))
const FILES = { 'yuhang-2019.txt': report('yuhang-2019'), 'dongli-2023.txt': report('dongli-2023') }

/** An index of two reports, with something of it changed. */
const verified = (change: (reader: IndexReader) => Partial<IndexReader>) =>
  withCorpus(FILES, async (corpus) => {
    const { reader } = await indexCorpus(corpus)
    return verifyIndex({ ...reader, ...change(reader) })
  })

describe('an index', () => {
  it('is whole as the indexer writes it', async () => {
    const { breaches, reports, characters } = await verified(() => ({}))
    expect(breaches).toEqual([])
    expect(reports).toBe(2)
    expect(characters).toBe(13_847)
  })

  it('is broken when a passage is gone, and the report is named', async () => {
    const { breaches } = await verified((reader) => ({
      passages: async (ids) => (await reader.passages(ids)).filter((_, i) => i !== 3),
    }))
    expect(breaches.map(({ report: id }) => id)).toEqual(['dongli-2023', 'yuhang-2019'])
  })

  it('is broken when a source was changed', async () => {
    const { breaches } = await verified((reader) => ({
      source: async (id) => (await reader.source(id))?.replace('法治', '德治'),
    }))
    expect(breaches).toHaveLength(2)
    expect(breaches[0]?.message).toMatch('not the text that was decoded')
  })

  it('is broken when noise is forgotten, and its first character is named', async () => {
    const { breaches } = await verified((reader) => ({
      report: async (id) => {
        const record = await reader.report(id)
        return record === undefined ? undefined : { ...record, noise: [] }
      },
    }))
    expect(breaches[0]?.message).toMatch('in no heading, passage or noise span')
    expect(breaches[0]?.around).not.toBe('')
  })

  it('is broken when the bytes of a file are others', async () => {
    const { breaches } = await verified(() => ({ original: async () => new Uint8Array([1]) }))
    expect(breaches[0]?.message).toMatch('not those of the file')
  })
})
