import { describe, expect, it } from 'vitest'
import { runIndexer } from '../../indexer/run/run.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import { fingerprintFor, indexCorpus, indexInto, QUIET, withCorpus } from '../support/indexed.ts'

const REPORT = [
  '上海市嘉定区市场监督管理局2023年法治政府建设年度报告',
  '2023年,上海市嘉定区市场监督管理局认真落实上级部署,现将有关情况报告如下:',
  '一、主要举措',
  '(一)推行免罚清单。制定轻微违法行为免罚清单,办理免罚案件三件。',
  '二、其他需要报告的情况',
].join('\n')

describe('indexing', () => {
  it('indexes what can be read and names what cannot', async () => {
    const files = {
      'a.txt': REPORT,
      'broken.txt': `${REPORT.slice(0, 60)}\ufffd`,
      'empty.txt': '',
      'gbk.txt': Uint8Array.from([0xc3, 0xe2, 0xb7, 0xa3]),
      'old.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'page.html': '<h1>关于法治建设的报告</h1><p>一、成效</p><p>推进。</p>',
      'scan.jpg': 'x',
      'sub/b.txt': REPORT,
    }
    const { reader, summary } = await withCorpus(files, indexCorpus)
    expect(summary.files).toBe(8)
    expect(summary.reports).toBe(5)
    const named = summary.problems.filter(({ code }) => !code.endsWith('_not_found'))
    expect(named.map(({ file, code }) => `${file} ${code}`).sort()).toEqual([
      'broken.txt another_edition',
      'broken.txt text_looks_broken',
      'empty.txt empty_file',
      'old.doc unsupported_format',
      'scan.jpg unsupported_format',
      'sub/b.txt duplicate_content',
    ])
    expect(await reader.problems()).toEqual(summary.problems)
    expect(reader.publication.problems).toMatchObject({
      empty_file: 1,
      duplicate_content: 1,
      unsupported_format: 2,
    })
    expect(reader.publication.corpus.map(({ file }) => file).sort()).toEqual(
      Object.keys(files).sort(),
    )
  })

  it('says of the same text in two files which one counts', async () => {
    const files = { 'a.txt': REPORT, 'b.txt': `\ufeff${REPORT}`, 'c.txt': `${REPORT}。` }
    const { reader } = await withCorpus(files, indexCorpus)
    const counted = await Promise.all(
      reader.catalogue.reports.map(async ({ id }) => [id, (await reader.report(id))?.duplicateOf]),
    )
    expect(counted).toEqual([
      ['a', undefined],
      ['b', 'a'],
      ['c', undefined],
    ])
    const known = reader.catalogue.reports.map((report) => report.duplicateOf)
    expect(known).toEqual([undefined, 'a', undefined])
  })

  it('says of two editions of a report that they are', async () => {
    const other = REPORT.replace('2023年法治', '2022年法治').replace('2023年,', '2022年,')
    const files = { 'a.txt': REPORT, 'b.txt': `${REPORT}。`, 'c.txt': other }
    const { summary } = await withCorpus(files, indexCorpus)
    expect(summary.reports).toBe(3)
    expect(summary.problems.map(({ file, code }) => [file, code])).toEqual([
      ['b.txt', 'another_edition'],
    ])
  })

  it('gives the same ids in the same order in every run', async () => {
    const files = { 'a.txt': REPORT, 'sub/a.txt': REPORT, 'b.txt': REPORT }
    const ids = async () => {
      const { reader } = await withCorpus(files, indexCorpus)
      return reader.catalogue.reports.map(({ id }) => [
        id,
        ...reader.catalogue.passagesOf(id).map((facts) => facts.id),
      ])
    }
    const first = await ids()
    expect(await ids()).toEqual(first)
    expect(new Set(first.flat()).size).toBe(first.flat().length)
  })

  it('keeps the ids of passages that were not edited', async () => {
    const idsOf = async (text: string) => {
      const { reader } = await withCorpus({ 'a.txt': text }, indexCorpus)
      return reader.catalogue.passagesOf('a').map(({ id }) => id)
    }
    const before = await idsOf(REPORT)
    const after = await idsOf(REPORT.replace('认真落实', '坚决落实'))
    expect(before.length).toBe(after.length)
    expect(before.filter((id) => !after.includes(id))).toHaveLength(1)
  })

  it('embeds bodies at every level, never metadata or headings alone', async () => {
    const seen: string[] = []
    const embedder: Embedder = {
      ...hashingEmbedder(),
      embedPassages(texts, onProgress) {
        seen.push(...texts)
        return hashingEmbedder().embedPassages(texts, onProgress)
      },
    }
    const { writer } = createMemoryEngine()
    const fingerprint = fingerprintFor(embedder)
    await withCorpus({ 'a.txt': REPORT }, (corpus) =>
      runIndexer({ corpus, writer, embedder, reporter: QUIET, fingerprint }),
    )
    expect(seen.some((text) => text.includes('免罚案件三件'))).toBe(true)
    expect(seen.some((text) => text.includes('年度报告'))).toBe(false)
    expect(seen.some((text) => text.includes('其他需要报告的情况'))).toBe(false)
  })

  it('changes nothing that is served when it fails', async () => {
    const engine = createMemoryEngine()
    await withCorpus({ 'a.txt': REPORT }, (corpus) => indexInto(engine.writer, corpus))
    const before = await engine.source.published()
    const embedder: Embedder = {
      ...hashingEmbedder(),
      embedPassages: () => Promise.reject(new Error('out of memory')),
    }
    const failing = withCorpus({ 'b.txt': REPORT }, (corpus) =>
      runIndexer({
        corpus,
        writer: engine.writer,
        embedder,
        reporter: QUIET,
        fingerprint: fingerprintFor(embedder),
      }),
    )
    await expect(failing).rejects.toThrow('out of memory')
    expect(await engine.source.published()).toBe(before)
    await withCorpus({ 'b.txt': REPORT }, (corpus) => indexInto(engine.writer, corpus))
    expect(await engine.source.published()).not.toBe(before)
  })

  it('publishes an index of an empty folder', async () => {
    const { reader, summary } = await withCorpus({}, indexCorpus)
    expect(summary).toMatchObject({ files: 0, reports: 0, passages: 0, vectors: 0 })
    expect(reader.catalogue.reports).toEqual([])
  })

  it('tells how far it is', async () => {
    const told: number[] = []
    const { writer } = createMemoryEngine()
    const embedder = hashingEmbedder()
    await withCorpus({ 'a.txt': REPORT, 'b.jpg': 'x' }, (corpus) =>
      runIndexer({
        corpus,
        writer,
        embedder,
        reporter: { note: () => undefined, progress: (done, total) => told.push(done / total) },
        fingerprint: fingerprintFor(embedder),
      }),
    )
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })
})
