import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parserPool } from '../../indexer/run/parser-pool.ts'
import { type RunSummary, runIndexer } from '../../indexer/run/run.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import { fingerprintFor, QUIET } from '../support/indexed.ts'
import { madeDocx, madeZip, p } from '../support/made-docx.ts'
import { madePdf } from '../support/made-pdf.ts'

const GOOD =
  '上海市嘉定区水务局2023年法治政府建设年度报告\n2023年，我局推进法治建设，现将情况报告如下。'

const PROSE = '推进依法行政工作。'.repeat(40)

/** What a folder may hold, and the problem each file is named with. */
const FILES: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
  'a\nb.txt': ['推进法治甲。', 'odd_file_name'],
  'binary.txt': [Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256), 'binary_file'],
  'bomb.docx': [
    madeZip({ 'word/document.xml': `<w:document>${'<w:p/>'.repeat(4_000_000)}</w:document>` }),
    'zip_bomb',
  ],
  'broken-utf8.txt': [
    Buffer.concat([Buffer.from(PROSE), Buffer.from([0xe6, 0xff, 0xfe]), Buffer.from(PROSE)]),
    'text_looks_broken',
  ],
  'copy.txt': [GOOD, 'duplicate_content'],
  'cut.docx': [madeDocx(p('推进法治。')).subarray(0, 200), 'damaged_file'],
  'cut.pdf': [madePdf([[{ x: 50, y: 700, text: '推进法治。' }]]).subarray(0, 90), 'damaged_file'],
  'deep.html': [
    `${'<div>'.repeat(10_000)}推进法治。${'</div>'.repeat(10_000)}`,
    'issuer_not_found',
  ],
  'edition.txt': [`${GOOD}（修订）`, 'another_edition'],
  'empty.txt': ['', 'empty_file'],
  'line.txt': ['推进依法行政工作。'.repeat(111_112), 'issuer_not_found'],
  'locked.pdf': [
    madePdf(
      [[{ x: 50, y: 700, text: '推进法治。' }]],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >> /ID [<00> <00>]`,
    ),
    'encrypted_file',
  ],
  'nul.txt': [GOOD.replaceAll('法', '\0'), 'binary_file'],
  'old.doc': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unsupported_format'],
  'zero.pdf': [madePdf([]), 'empty_file'],
}

let corpus: string
let summary: RunSummary
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'wenmai-bad-'))
  await writeFile(join(corpus, 'aaa.txt'), GOOD)
  for (const [name, [content]] of Object.entries(FILES))
    await writeFile(join(corpus, name), content)
  await writeFile(join(corpus, 'huge.txt'), '')
  await truncate(join(corpus, 'huge.txt'), 200e6)
  await symlink(corpus, join(corpus, 'loop'))
  await symlink(join(corpus, 'nowhere'), join(corpus, 'unreadable.txt'))
  const embedder = hashingEmbedder()
  const parser = parserPool({ threads: 2 })
  summary = await runIndexer({
    corpus,
    writer: createMemoryEngine().writer,
    embedder,
    reporter: QUIET,
    fingerprint: fingerprintFor(embedder),
    parser,
  })
  await parser.close()
})
afterAll(() => rm(corpus, { recursive: true }))

describe('a folder of bad files', () => {
  const codes = (file: string) =>
    summary.problems.filter((problem) => problem.file === file).map(({ code }) => code)

  it.each(Object.entries(FILES).map(([file, [, code]]) => [file, code] as const))(
    'names %j: %s',
    (file, code) => {
      expect(codes(file)).toContain(code)
    },
  )

  it.each([
    ['huge.txt', 'file_too_large'],
    ['loop', 'unreadable_file'],
    ['unreadable.txt', 'unreadable_file'],
  ])('names %s: %s', (file, code) => {
    expect(codes(file)).toEqual([code])
  })

  it('says nothing of the good one, and indexes all that has text', () => {
    expect(codes('aaa.txt')).toEqual([])
    expect(summary.reports).toBe(7)
    expect(summary.files).toBe(Object.keys(FILES).length + 4)
  })
})
