import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { withCorpus } from '../support/indexed.ts'

const PROGRAM = new URL('../../indexer/mine-practices.ts', import.meta.url).pathname

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'wenmai-mining-'))
})
afterEach(() => rm(data, { recursive: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

function run(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args, '--data', data], (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    )
  })
}

const REPORT = '一、成效\n推行“药店夜访”机制，上门巡查三十家药店，公布免罚清单。\n'
const APPROVED =
  'practice,field,text\nlin-jian-xun-fang,name,林间巡访\nlin-jian-xun-fang,definition,护林员每周巡访林区。\nlin-jian-xun-fang,document,中华人民共和国森林法\n'

const printed = z.object({
  file: z.string(),
  reports: z.number(),
  proposals: z.array(
    z.object({
      name: z.string(),
      evidence: z.array(z.object({ file: z.string(), start: z.number(), end: z.number() })),
      nearest: z.object({ cosine: z.number() }),
    }),
  ),
})

it('writes a draft and no approved table', async () => {
  const files = { 'a.txt': REPORT, 'practices.csv': APPROVED }
  await withCorpus(files, async (corpus) => {
    const { code, out } = await run('--corpus', corpus, '--json')
    expect(code).toBe(0)
    const { file, reports, proposals } = printed.parse(JSON.parse(out))
    expect([file, reports]).toEqual([join(data, 'practices-proposed.csv'), 1])
    expect(proposals.map(({ name }) => name)).toEqual(['药店夜访机制'])
    const [place] = proposals[0]?.evidence ?? []
    expect(REPORT.slice(place?.start, place?.end)).toContain('“药店夜访”机制')
    expect(await readFile(file, 'utf8')).toContain('yao-dian-ye-fang-ji-zhi,name,药店夜访机制,')
    expect(await readFile(join(corpus, 'practices.csv'), 'utf8')).toBe(APPROVED)
  })
})

it('refuses to write to an approved table before it reads anything', async () => {
  await withCorpus({ 'a.txt': REPORT, 'practices.csv': APPROVED }, async (corpus) => {
    const { code, error } = await run('--corpus', corpus, '--out', join(corpus, 'practices.csv'))
    expect(code).toBe(1)
    expect(error).toContain('practices.csv')
    expect(await readFile(join(corpus, 'practices.csv'), 'utf8')).toBe(APPROVED)
    expect(await readdir(data)).toEqual([])
  })
})

it('refuses --out without a file', async () => {
  expect(await run('--out')).toMatchObject({ code: 1 })
})
