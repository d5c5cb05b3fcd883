import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { describeFile } from '../../indexer/shown/description.ts'
import { withCorpus } from '../support/indexed.ts'

const SHANGHAI = new URL('../../corpus/shanghai-2023.txt', import.meta.url).pathname
const PROGRAM = new URL('../../indexer/describe-files.ts', import.meta.url).pathname

/** What the program prints, and how it ends. */
async function run(...args: readonly string[]) {
  const options = { maxBuffer: 1e8 }
  return promisify(execFile)(process.execPath, [PROGRAM, ...args], options).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { readonly code: number; readonly stdout: string }) => ({ code, stdout }),
  )
}

describe('a description', () => {
  it('has the fields that other programs read', async () => {
    const { description } = await describeFile(SHANGHAI)
    expect(Object.keys(description)).toEqual([
      'file',
      'fileSha256',
      'textSha256',
      'encoding',
      'format',
      'metadata',
      'headings',
      'enumerations',
      'passages',
      'figures',
      'citations',
      'noise',
      'problems',
    ])
    expect(Object.keys(description.passages[0] ?? {})).toEqual([
      'start',
      'end',
      'headingPath',
      'section',
      'page',
    ])
  })

  it("cites other documents, not the report's own number", async () => {
    const { description } = await describeFile(SHANGHAI)
    expect(description.metadata.documentNumber.value).toBe('沪市监法规〔2024〕0002号')
    expect(description.citations.map(({ documentNumber }) => documentNumber)).not.toContain(
      '沪市监法规〔2024〕0002号',
    )
  })

  it("cites no statute's own number, and the numbers of others", async () => {
    const text =
      '某某省行政执法监督办法\n（2021年3月5日省人民政府令第386号公布）\n第一章 总则\n第一条 依据国务院令第722号，制定本办法。\n'
    await withCorpus({ 'a.txt': text }, async (corpus) => {
      const { description } = await describeFile(join(corpus, 'a.txt'))
      expect(description.metadata.documentNumber.value).toContain('386')
      expect(description.citations.map(({ documentNumber }) => documentNumber)).toEqual([
        '国务院令第722号',
      ])
    })
  })

  it('takes no figures from the furniture of the page', async () => {
    const text =
      '某市某局2023年工作情况的报告\n浏览次数：123次\n一、主要工作\n检查企业45家，成效明显。\n'
    await withCorpus({ 'a.txt': text }, async (corpus) => {
      const { description } = await describeFile(join(corpus, 'a.txt'))
      expect(description.figures.map((figure) => figure.text)).toEqual(['45家'])
    })
  })

  it('says what is wrong with a file that is not read', async () => {
    await withCorpus({ 'a.txt': '' }, async (corpus) => {
      const { description } = await describeFile(join(corpus, 'a.txt'))
      expect(description).toMatchObject({ textSha256: null, passages: [], figures: [] })
      expect(description.fileSha256).toMatch(/^[0-9a-f]{64}$/)
      expect(description.problems.map(({ code }) => code)).toEqual(['empty_file'])
    })
  })
})

describe('the program', () => {
  it('prints a line a file and ends well', async () => {
    const { code, stdout } = await run(SHANGHAI, SHANGHAI)
    const lines = stdout.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines.map((line) => JSON.parse(line).file)).toEqual([SHANGHAI, SHANGHAI])
  })

  it('goes on after a file that it cannot read, and says so when it ends', async () => {
    const { code, stdout } = await run('no-such-file.txt', SHANGHAI)
    expect(code).toBe(3)
    const [missing, read] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(missing.problems).toHaveLength(1)
    expect(read.problems).toEqual([])
  })

  it.each([[[]], [['--what', 'x.txt']]])('refuses %j', async (args) => {
    expect((await run(...args)).code).toBe(2)
  })
})
