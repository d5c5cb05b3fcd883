import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openVectorCache, type VectorCache } from '../../indexer/cache/vectors.ts'
import { tinyIdentity, unitVector } from './tiny-vectors.ts'

const base = mkdtempSync(join(tmpdir(), 'wenmai-cache-'))
afterAll(() => rmSync(base, { recursive: true }))

let file = ''
let notices: string[] = []
const open: VectorCache[] = []
beforeEach(() => {
  file = join(mkdtempSync(join(base, 'data-')), 'cache', 'vectors.sqlite')
  notices = []
})
afterEach(() => {
  for (const cache of open.splice(0)) cache.close()
})

function openCache(hash = 'model-1'): VectorCache {
  const onSetAside = (sentence: string) => notices.push(sentence)
  const cache = openVectorCache({ file, model: tinyIdentity(hash), onSetAside })
  open.push(cache)
  return cache
}

const entry = (text: string, seed = 1) => ({ text, vector: unitVector(seed) })

describe('the vector cache', () => {
  it('gives back what was put, bit for bit, in the order asked for', () => {
    openCache().put([entry('甲', 1), entry('乙', 2)])
    expect(openCache().get(['乙', '丙', '甲'])).toEqual([unitVector(2), undefined, unitVector(1)])
    expect(notices).toEqual([])
  })

  it('keeps models apart', () => {
    openCache('model-1').put([entry('甲', 1)])
    expect(openCache('model-2').get(['甲'])).toEqual([undefined])
  })

  it('takes a vector that is part of a larger array', () => {
    const vector = Float32Array.of(9, ...unitVector(3), 9).subarray(1, -1)
    const cache = openCache()
    cache.put([{ text: '甲', vector }])
    expect(cache.get(['甲'])).toEqual([unitVector(3)])
  })

  it('serves two at the same time', () => {
    const [first, second] = [openCache(), openCache()]
    first.put([entry('甲', 1)])
    second.put([entry('乙', 2), entry('甲', 1)])
    expect(first.get(['甲', '乙'])).toEqual([unitVector(1), unitVector(2)])
  })

  it('keeps whole batches when the process is killed in the middle of one', () => {
    const program = resolve(import.meta.dirname, 'killed-writer.ts')
    const { signal, stderr } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' })
    expect([signal, stderr]).toEqual(['SIGKILL', ''])
    expect(openCache().get(['甲', '乙', '丙', '丁'])).toEqual([
      unitVector(1),
      unitVector(2),
      undefined,
      undefined,
    ])
    expect(notices).toEqual([])
  })
})

describe('what is not certainly a vector of the model', () => {
  it.each([
    ['too short', new Uint8Array(Float32Array.of(1, 0, 0).buffer)],
    ['too long', new Uint8Array(Float32Array.of(1, 0, 0, 0, 0).buffer)],
    ['empty', new Uint8Array()],
    ['not of unit length', new Uint8Array(Float32Array.of(1, 1, 0, 0).buffer)],
    ['not a number', new Uint8Array(Float32Array.of(Number.NaN, 1, 0, 0).buffer)],
  ])('is missing, and can be put anew: %s', (_, blob) => {
    openCache().put([entry('甲')])
    const database = new DatabaseSync(file)
    database.prepare('UPDATE vectors SET vector = ?').run(blob)
    database.close()
    const cache = openCache()
    expect(cache.get(['甲'])).toEqual([undefined])
    cache.put([entry('甲', 5)])
    expect(cache.get(['甲'])).toEqual([unitVector(5)])
  })
})

describe('a damaged file', () => {
  it('is put aside, says so, and a new one is begun', () => {
    openCache().close()
    writeFileSync(file, 'this was a database once. '.repeat(100))
    const cache = openCache()
    expect(notices).toEqual([expect.stringContaining(`${file}.damaged-1`)])
    expect(existsSync(`${file}.damaged-1`)).toBe(true)
    cache.put([entry('甲')])
    expect(cache.get(['甲'])).toEqual([unitVector(1)])
  })

  it('is put aside when the damage shows later', () => {
    const texts = Array.from({ length: 400 }, (_, i) => `第${i}条`)
    const written = openCache()
    written.put(texts.map((text, i) => entry(text, i + 1)))
    written.close()
    spoil(file)
    const cache = openCache()
    const found = cache.get(texts)
    expect(notices).toHaveLength(1)
    expect(found).toEqual(texts.map(() => undefined))
    cache.put([entry('甲')])
    expect(cache.get(['甲'])).toEqual([unitVector(1)])
    expect(readdirSync(join(file, '..')).filter((name) => name.endsWith('damaged-1'))).toHaveLength(
      1,
    )
  })

  it('does not take the place of one put aside before', () => {
    for (const _ of [1, 2]) {
      openCache().close()
      writeFileSync(file, 'no database. '.repeat(100))
    }
    openCache()
    expect(notices.at(-1)).toContain('damaged-2')
  })
})

describe('a cache that cannot be used', () => {
  it('is done without, and says so once', () => {
    writeFileSync(join(file, '..', '..', 'cache'), 'a file where the folder should be')
    const cache = openCache()
    cache.put([entry('甲')])
    expect(cache.get(['甲', '乙'])).toEqual([undefined, undefined])
    expect(notices).toEqual([expect.stringContaining(file)])
  })
})

/** Overwrites all pages behind the first, which holds the schema. */
function spoil(path: string): void {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const size = database.prepare('PRAGMA page_size').get()?.page_size
  database.close()
  const bytes = readFileSync(path)
  bytes.fill(0xab, Number(size))
  writeFileSync(path, bytes)
}
