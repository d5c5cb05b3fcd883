/**
 * How fast texts are read, described and cut into passages, in characters a second of processor time of
 * one core: `node scripts/parse-speed.ts [FOLDER]` (corpus).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, cpuUsage } from 'node:process'
import { parseReport } from '../indexer/parse.ts'
import { read } from '../indexer/read/read.ts'
import { corpusFiles } from '../src/corpus/files.ts'

const MILLION = 1_000_000

async function measured(name: string, texts: readonly Uint8Array[], rounds: number): Promise<void> {
  let characters = 0
  const before = cpuUsage()
  for (let round = 0; round < rounds; round++) {
    for (const bytes of texts) {
      const reading = await read('text.txt', bytes)
      if ('code' in reading) continue
      parseReport({ ...reading, file: 'text.txt', fileSha256: '', textSha256: '' })
      characters += reading.text.length
    }
  }
  const { user, system } = cpuUsage(before)
  const speed = characters / (user + system)
  console.log(`${name}: ${speed.toFixed(2)} million characters a second`)
}

const repeated = (piece: string) => Buffer.from(piece.repeat(Math.ceil(MILLION / piece.length)))

const folder = argv[2] ?? 'corpus'
const files = (await corpusFiles(folder)).filter((file) => file.endsWith('.txt'))
const texts = files.map((file) => new Uint8Array(readFileSync(join(folder, file))))
const size = texts.reduce((sum, { length }) => sum + length / 3, 0)
const rounds = Math.ceil((3 * MILLION) / Math.max(1, size))
await measured('warming up', texts, Math.ceil(rounds / 6))
await measured(`${files.length} texts of ${folder}`, texts, rounds)
for (const [name, piece] of [
  ['a million characters on one line', '推进依法行政工作，加强市场监管。'],
  ['headings alone', '一、主要举措\n（一）加强监管。\n'],
  ['items on one line', '一是推进工作，二是加强监管；'],
  ['nothing but a number', '1'],
  ['nothing but Han numerals', '一二三十百'],
  ['nothing but opening brackets', '（'],
  ['arrows', '首页>'],
  ['labels', '索引号：'],
  ['white space and a character', `${' '.repeat(99)}治`],
] as const) {
  await measured(name, [repeated(piece)], 1)
}
