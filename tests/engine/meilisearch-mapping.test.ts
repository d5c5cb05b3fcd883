import { hostname } from 'node:os'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openConnection } from '../../src/engine/meilisearch/connection.ts'
import { openMeilisearchEngine } from '../../src/engine/meilisearch/index.ts'
import { bytePieces, joinBytes, textPieces } from '../../src/engine/meilisearch/pieces.ts'
import { createUploader } from '../../src/engine/meilisearch/uploader.ts'
import { windowsOf } from '../../src/engine/meilisearch/windows.ts'
import { wordOf } from '../../src/engine/meilisearch/words.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import { type MeilisearchDouble, startMeilisearchDouble } from '../support/meilisearch/double.ts'
import { DoubleIndex } from '../support/meilisearch/store.ts'
import { CORPUS } from './corpus.ts'
import { contentsOf, madeReport, publish, toward } from './made.ts'

let double: MeilisearchDouble
beforeEach(async () => {
  double = await startMeilisearchDouble()
})
afterEach(() => double.stop())

function engine(grace = 60_000) {
  return openMeilisearchEngine({ url: double.url, key: '', prefix: 'wenmai', grace })
}

function indexes(): readonly string[] {
  return [...double.state.indexes.keys()].sort()
}

function sent(begins: string): number {
  return double.requests.filter((line) => line.startsWith(begins)).length
}

describe('words', () => {
  it.each([
    ['免', 'zbihn'],
    ['免罚', /^z[a-y]{8}$/],
    ['𠮷野', /^z[a-y]{12}$/],
    ['12315', /^z[a-y]{20}$/],
    ['w'.repeat(600), /^zz[a-y]{64}$/],
  ])('%s is small Latin letters only, and no longer than Meilisearch indexes', (term, expected) => {
    const word = wordOf(term)
    expect(word).toMatch(expected)
    expect(word.length).toBeLessThanOrEqual(250)
  })

  it('are never two others written as one', () => {
    const terms = ['免', '罚', '免罚', 'a', 'b', 'ab', 'z', 'zz', 'az']
    const words = new Set(terms.map(wordOf))
    expect(words.size).toBe(terms.length)
    for (const one of words) for (const other of words) expect(words.has(one + other)).toBe(false)
  })
})

describe('windows', () => {
  const terms = (count: number) => Array.from({ length: count }, (_, n) => `t${n}`)

  it.each([
    [1, 1, true],
    [3, 3, true],
    [8, 8, true],
    [9, 5, false],
    [60, 8, false],
  ])('%i terms are asked in %i windows', (count, windows, cover) => {
    const asked = windowsOf(terms(count))
    expect(asked.windows).toHaveLength(windows)
    expect(asked.cover).toBe(cover)
    expect(Math.max(...asked.windows.map((words) => words.length))).toBeLessThanOrEqual(10)
    expect(asked.windows[1]?.[0] ?? 't1').toBe(cover ? 't1' : 't2')
  })
})

describe('a search', () => {
  let reader: IndexReader
  beforeEach(async () => {
    await publish(engine().writer, CORPUS)
    reader = await engine().source.open()
  })
  afterEach(() => reader.close())

  it('asks for words and vectors in one request, when both are at hand', async () => {
    const query = { anyOf: ['处罚', '电梯', '清单'], allOf: [], filter: {}, limit: 10 }
    const [words, vectors] = await Promise.all([
      reader.candidates(query),
      reader.nearest(toward(1), {}, 2),
    ])
    expect(words.passages.length + vectors.length).toBe(7)
    expect(sent('POST /multi-search')).toBe(1)
  })

  it('asks nothing for terms that no passage holds', async () => {
    const query = { anyOf: ['魑魅'], allOf: [], filter: {}, limit: 10 }
    expect(await reader.candidates(query)).toEqual({ passages: [], complete: true })
    expect(sent('POST /multi-search')).toBe(0)
  })

  it('fetches no text twice', async () => {
    const query = { anyOf: ['处罚'], allOf: [], filter: {}, limit: 10 }
    await reader.candidates(query)
    const fetched = sent('POST /indexes/')
    await reader.candidates(query)
    expect(sent('POST /indexes/')).toBe(fetched)
  })
})

describe('many terms', () => {
  const term = (number: number) => `t${number}`
  const all = Array.from({ length: 25 }, (_, number) => term(number))

  it('are all demanded, though a query holds ten', async () => {
    const reports = [
      madeReport('a', [{ text: '全', terms: all }]),
      madeReport('b', [{ text: '缺', terms: all.slice(0, 24) }]),
    ]
    await publish(engine().writer, reports)
    const reader = await engine().source.open()
    const asked = { anyOf: [], allOf: all, filter: {}, limit: 10 }
    const { passages, complete } = await reader.candidates(asked)
    expect(passages.map(({ passageId }) => passageId)).toEqual(['a-0'])
    expect(complete).toBe(true)
    await reader.close()
  })

  it('say that not everything was found, where any of them will do', async () => {
    await publish(
      engine().writer,
      all.map((own, at) => madeReport(`r${10 + at}`, [{ text: '文', terms: [own, 'every'] }])),
    )
    const reader = await engine().source.open()
    const few = await reader.candidates({
      anyOf: all.slice(0, 8),
      allOf: [],
      filter: {},
      limit: 10,
    })
    expect([few.passages.length, few.complete]).toEqual([8, true])
    const many = await reader.candidates({ anyOf: all, allOf: [], filter: {}, limit: 10 })
    expect(many.passages.length).toBeGreaterThan(0)
    expect(many.complete).toBe(false)
    const both = await reader.candidates({ anyOf: all, allOf: ['every'], filter: {}, limit: 30 })
    expect(both.complete).toBe(false)
    await reader.close()
  })
})

describe('publishing', () => {
  const OTHER = [madeReport('xi', [{ text: '西区的报告' }])]

  it('keeps to names of its own and leaves other indexes alone', async () => {
    double.state.indexes.set('movies', new DoubleIndex())
    double.state.indexes.set('wenmai-other', new DoubleIndex())
    await publish(engine().writer, CORPUS)
    await publish(engine().writer, CORPUS)
    expect(indexes()).toEqual(expect.arrayContaining(['movies', 'wenmai-other', 'wenmai']))
    expect(indexes().filter((uid) => !uid.startsWith('wenmai'))).toEqual(['movies'])
  })

  it('removes the index before after a grace time', async () => {
    await publish(engine(0).writer, CORPUS)
    const first = await engine().source.published()
    await publish(engine(0).writer, OTHER)
    await vi.waitFor(() => {
      expect(indexes().filter((uid) => uid.includes(first ?? ''))).toEqual([])
    })
    const reader = await engine().source.open()
    expect(reader.catalogue.reports.map(({ id }) => id)).toEqual(['xi'])
    await reader.close()
  })

  it('leaves no lock behind', async () => {
    await publish(engine().writer, CORPUS)
    await (await engine().writer.begin()).abandon()
    expect(indexes().filter((uid) => uid.includes('lock'))).toEqual([])
  })

  it('fails when another run has taken the lock over', async () => {
    await publish(engine().writer, CORPUS)
    const before = await engine().source.published()
    const build = await engine().writer.begin()
    double.state.indexes.delete('wenmai_lock_1')
    double.state.indexes.set('wenmai_lock_2', new DoubleIndex())
    await expect(build.publish(contentsOf([]))).rejects.toMatchObject({ code: 'index_locked' })
    expect(await engine().source.published()).toBe(before)
  })
})

describe('a run that was killed', () => {
  /** What it leaves behind: indexes half filled, and its lock. */
  async function kill(holder: object): Promise<void> {
    const build = await engine().writer.begin()
    for (const report of CORPUS) await build.add(report)
    const lock = double.state.indexes.get('wenmai_lock_1') ?? expect.fail()
    lock.add('wenmai_lock_1', [{ id: 'holder', ...holder }])
  }
  const DEAD = { host: hostname(), pid: 2 ** 30, run: 'gone' }

  it('leaves what is served as it is, and the next run clears it away', async () => {
    await publish(engine().writer, CORPUS)
    const served = await engine().source.published()
    const before = indexes()
    await kill(DEAD)
    expect(indexes().length).toBeGreaterThan(before.length)
    expect(await engine().source.published()).toBe(served)
    const build = await engine().writer.begin()
    await build.abandon()
    expect(indexes()).toEqual(before)
  })

  it('is taken over from at once where its process is known to be gone', async () => {
    await kill(DEAD)
    await (await engine().writer.begin()).abandon()
    await kill({ ...DEAD, pid: process.pid })
    await (await engine().writer.begin()).abandon()
  })

  it('on another machine is waited for until it has been silent for long', async () => {
    await kill({ ...DEAD, host: 'another' })
    await expect(engine().writer.begin()).rejects.toMatchObject({ code: 'index_locked' })
    const old = new Date(Date.now() - 60_000).toISOString()
    double.state.tasks.forEach((task, at) => {
      double.state.tasks[at] = { ...task, enqueuedAt: old }
    })
    await (await engine().writer.begin()).abandon()
  })
})

describe('documents', () => {
  it('go in batches, few of them at a time, none left out', async () => {
    const uploader = createUploader(openConnection({ url: double.url, key: '' }), 'many', {
      batch: 100,
      underWay: 2,
    })
    for (let n = 0; n < 20; n += 1) {
      const json = JSON.stringify({ id: String(n), text: 'x'.repeat(n === 7 ? 500 : 30) })
      await uploader.add({ id: String(n), name: `document ${n}`, json })
      const open = double.state.tasks.filter(({ looks }) => looks < 2).length
      expect(open).toBeLessThanOrEqual(2)
    }
    await uploader.finish()
    expect(double.state.indexes.get('many')?.size).toBe(20)
    expect(sent('POST /indexes/many/documents')).toBeGreaterThanOrEqual(10)
  })

  it('name the one that is to blame, in whichever batch it went', async () => {
    const uploader = createUploader(openConnection({ url: double.url, key: '' }), 'many', {
      batch: 30,
      underWay: 3,
    })
    const message = 'Invalid vector dimensions in document with id `1`'
    double.fail('POST /indexes/many/documents', {
      task: { code: 'invalid_vector_dimensions', message },
    })
    for (const id of ['0', '1']) {
      await uploader.add({ id, name: `passage ${id}`, json: JSON.stringify({ id, text: id }) })
    }
    await expect(uploader.finish()).rejects.toMatchObject({
      message: expect.stringMatching(/^storing passage 1 failed/),
    })
  })

  it.each([['汉𠮷字'], [''], ['𠮷'.repeat(9)]])('cut %j where no character is parted', (text) => {
    for (const length of [1, 2, 3]) {
      const pieces = textPieces(text, length)
      expect(pieces.join('')).toBe(text)
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
      const bytes = new TextEncoder().encode(text)
      expect(joinBytes(bytePieces(bytes, length))).toEqual(bytes)
    }
  })
})
