import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { WenmaiError } from '../../src/domain/errors.ts'

export interface BenchSettings {
  /** Made passages to search; undefined: the corpus. */
  readonly passages: number | undefined
  readonly corpus: string
  readonly model: string
  /** Queries of each kind in each mode. */
  readonly each: number
  readonly json: boolean
  /** Also time the same corpus in this engine, which needs a server. */
  readonly against: 'meilisearch' | undefined
}

export const USAGE = `npm run bench -- [--corpus DIR] [--passages N] [--each N] [--model DIR]
                 [--against meilisearch] [--json]

  --corpus DIR   reports to index and search (corpus)
  --passages N   made passages instead, the same in every run: 10000, 100000
  --each N       queries of each kind in each mode (20)
  --model DIR    the embedding model
  --against meilisearch
                 time that engine too; needs a server, named by MEILI_URL and MEILI_KEY
  --json         everything, for programs`

const OPTIONS = {
  corpus: { type: 'string', default: 'corpus' },
  passages: { type: 'string' },
  each: { type: 'string', default: '20' },
  model: { type: 'string', default: 'models/multilingual-e5-small-zh-en' },
  json: { type: 'boolean', default: false },
  against: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/** Undefined when only the usage was asked for. Throws `invalid_setting`. */
export function parseSettings(argv: readonly string[]): BenchSettings | undefined {
  const given = parsed(argv)
  if (given.help) return undefined
  return {
    passages: given.passages === undefined ? undefined : count('--passages', given.passages),
    corpus: resolve(given.corpus),
    model: resolve(given.model),
    each: count('--each', given.each),
    json: given.json,
    against: against(given.against),
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values
  } catch (cause) {
    throw unfit(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function against(engine: string | undefined): BenchSettings['against'] {
  if (engine === undefined || engine === 'meilisearch') return engine
  throw unfit(`--against knows meilisearch, not ${engine}`)
}

/** A million is where making the corpus alone takes longer than anyone waits. */
function count(flag: string, text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && value <= 1_000_000) return value
  throw unfit(`${flag} wants a whole number from 1 to 1000000, not ${text}`)
}

function unfit(message: string, cause?: unknown): WenmaiError {
  return new WenmaiError('invalid_setting', message, { help: 'see npm run bench -- --help', cause })
}
