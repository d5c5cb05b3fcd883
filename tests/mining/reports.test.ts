import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { reportsToMine } from '../../indexer/practices/reports.ts'
import { type FileParser, ownThreadParser } from '../../indexer/run/parser.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { IndexSource } from '../../src/engine/reader.ts'
import { indexedEngine, withCorpus } from '../support/indexed.ts'

const FILES = {
  'a.txt': '甲区市场监督管理局2023年法治政府建设年度报告\n一、成效\n建立案例会诊制度。\n',
  'b.txt': '甲区市场监督管理局2023年法治政府建设年度报告\n一、成效\n建立案例会诊制度。\n',
  'c.txt': '乙区市场监督管理局2022年法治政府建设年度报告\n一、成效\n建立夜访巡查机制。\n',
}

/** Counts the files it is asked for. */
function counting(): FileParser & { readonly asked: () => number } {
  const parser = ownThreadParser()
  let asked = 0
  return {
    ...parser,
    parse(...args) {
      asked++
      return parser.parse(...args)
    },
    asked: () => asked,
  }
}

async function mined(corpus: string, source: IndexSource) {
  const parser = counting()
  const notes: string[] = []
  const note = (sentence: string) => notes.push(sentence)
  const reports = await reportsToMine({ corpus, source, parser, note })
  return { reports, notes, asked: parser.asked() }
}

const failing = (code: 'index_outdated' | 'engine_unreachable'): IndexSource => {
  const failure = new WenmaiError(code, 'no', { help: 'none' })
  return { published: async () => 'one', open: () => Promise.reject(failure) }
}
const NONE: IndexSource = { published: async () => undefined, open: () => Promise.reject() }

it('reads the same from the index as from the files, those of one text once', async () => {
  await withCorpus(FILES, async (corpus) => {
    const { source } = await indexedEngine(corpus)
    const fromIndex = await mined(corpus, source)
    const fromFiles = await mined(corpus, NONE)
    expect([fromIndex.asked, fromFiles.asked]).toEqual([0, 3])
    expect(fromIndex.reports.map(({ file }) => file)).toEqual(['a.txt', 'c.txt'])
    const plain = ({ reports }: typeof fromIndex) =>
      reports.map(({ file, text, passages }) => ({
        file,
        passages: passages.map(({ start, end }) => text.slice(start, end)),
      }))
    expect(plain(fromIndex)).toEqual(plain(fromFiles))
    expect(fromFiles.reports[0]?.passages.length).toBeGreaterThan(0)
  })
})

it('reads the files where they are not those that were indexed', async () => {
  await withCorpus(FILES, async (corpus) => {
    const { source } = await indexedEngine(corpus)
    await writeFile(join(corpus, 'c.txt'), FILES['c.txt'].replace('夜访', '夜巡'))
    const { reports, asked } = await mined(corpus, source)
    expect(asked).toBe(3)
    expect(reports.at(-1)?.text).toContain('夜巡')
    await rm(join(corpus, 'c.txt'))
    expect((await mined(corpus, source)).reports.map(({ file }) => file)).toEqual(['a.txt'])
  })
})

it('reads the files where the index cannot be read, and says so', async () => {
  await withCorpus(FILES, async (corpus) => {
    const { reports, notes } = await mined(corpus, failing('index_outdated'))
    expect(reports).toHaveLength(2)
    expect(notes).toHaveLength(1)
  })
})

it('fails where the engine is down', async () => {
  await withCorpus(FILES, async (corpus) => {
    await expect(mined(corpus, failing('engine_unreachable'))).rejects.toMatchObject({
      code: 'engine_unreachable',
    })
  })
})

it('names the file that cannot be read and goes on', async () => {
  await withCorpus({ ...FILES, 'd.txt': '' }, async (corpus) => {
    const { reports, notes } = await mined(corpus, NONE)
    expect(reports).toHaveLength(2)
    expect(notes.join()).toContain('d.txt')
  })
})
