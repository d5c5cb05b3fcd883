import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parserPool } from '../../indexer/run/parser-pool.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import { createRandom } from '../bench/random.ts'
import { withTemporaryFolder } from '../eval/temporary-folder.ts'
import { judge, LONGEST_MS } from './judge.ts'
import { fuzzedFile } from './mutations.ts'
import { type FuzzSettings, parseSettings, USAGE } from './settings.ts'

const EXIT = { sound: 0, failed: 1, usage: 2 } as const

async function main(argv: readonly string[]): Promise<number> {
  try {
    const settings = parseSettings(argv, Date.now())
    if (settings === undefined) {
      process.stdout.write(`${USAGE}\n`)
      return EXIT.sound
    }
    return await withTemporaryFolder('wenmai-fuzz-', (folder) => fuzz(settings, folder))
  } catch (error) {
    if (!(error instanceof WenmaiError)) throw error
    process.stderr.write(`${error.message}\n${error.help}\n`)
    return EXIT.usage
  }
}

/** One file after the other until the time is over; each can be made again from its seed alone. */
async function fuzz(settings: FuzzSettings, folder: string): Promise<number> {
  const { minutes, seed: first, formats, keep } = settings
  const until = performance.now() + minutes * 60_000
  const outcomes = new Map<string, number>()
  const parser = parserPool({ threads: 1, ms: LONGEST_MS, msPerMegabyte: 0, megabytes: 512 })
  let failures = 0
  let slowest = 0
  let seed = first
  try {
    for (; performance.now() < until; seed++) {
      const format = formats[seed % formats.length] ?? 'txt'
      const file = fuzzedFile(format, createRandom(seed))
      const { outcome, ms, failure } = await judge(file, folder, parser)
      const name = `${format} ${outcome}`
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
      slowest = Math.max(slowest, ms)
      if (failure === undefined) continue
      failures++
      await mkdir(keep, { recursive: true })
      const kept = join(keep, `seed-${seed}.${format}`)
      await writeFile(kept, file.bytes)
      process.stdout.write(
        `seed ${seed}, ${format}, ${file.mutations.join(', ') || 'valid'}: ${failure}\n  kept as ${kept}\n`,
      )
    }
  } finally {
    await parser.close()
  }
  for (const [name, count] of [...outcomes].sort()) process.stdout.write(`${name}: ${count}\n`)
  process.stdout.write(
    `${seed - first} files of seeds ${first} to ${seed - 1}, slowest ${Math.round(slowest)} ms, ${failures} failures\n`,
  )
  return failures === 0 ? EXIT.sound : EXIT.failed
}

process.exitCode = await main(process.argv.slice(2))
