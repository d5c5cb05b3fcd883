import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FileParser, ownThreadParser } from '../../indexer/run/parser.ts'
import { createRandom } from '../../scripts/bench/random.ts'
import { judge } from '../../scripts/fuzz/judge.ts'
import { fuzzedFile } from '../../scripts/fuzz/mutations.ts'
import { parseSettings } from '../../scripts/fuzz/settings.ts'
import { FORMATS, validFile } from '../../scripts/fuzz/valid-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-fuzz-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a fuzz run', () => {
  it.each(FORMATS)('makes the same %s of the same seed', (format) => {
    expect(fuzzedFile(format, createRandom(7))).toEqual(fuzzedFile(format, createRandom(7)))
    expect(fuzzedFile(format, createRandom(7))).not.toEqual(fuzzedFile(format, createRandom(8)))
  })

  it.each(FORMATS)('finds nothing wrong with a few made of valid %s', async (format) => {
    for (let seed = 1; seed <= 5; seed++) {
      const file = { format, bytes: validFile(format, createRandom(seed)), mutations: [] }
      expect(await judge(file, folder, ownThreadParser())).not.toHaveProperty('failure')
    }
  })

  const text = { format: 'txt', bytes: Buffer.from('一、成效\n推进法治。'), mutations: [] } as const
  const spoilt = (change: (parser: FileParser) => FileParser['parse']): FileParser => ({
    ...ownThreadParser(),
    parse: change(ownThreadParser()),
  })

  it('sees a character that a parser loses', async () => {
    const losing = spoilt((parser) => async (...file) => {
      const answer = await parser.parse(...file)
      if ('code' in answer.parsed) return answer
      return { ...answer, parsed: { ...answer.parsed, passages: [] } }
    })
    expect((await judge(text, folder, losing)).failure).toContain('in no heading, passage or noise')
  })

  it('sees a parser that breaks', async () => {
    const broken = spoilt((parser) => async (...file) => ({
      ...(await parser.parse(...file)),
      parsed: { code: 'parser_failed', message: 'out of its depth', start: null, end: null },
    }))
    expect(await judge(text, folder, broken)).toMatchObject({ failure: 'out of its depth' })
  })

  it.each([
    ['--minutes', 'some'],
    ['--format', 'doc'],
    ['--depth', '3'],
  ])('refuses %s %s', (...argv) => {
    expect(() => parseSettings(argv, 1)).toThrow()
  })
})
