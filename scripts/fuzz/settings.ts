import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { WenmaiError } from '../../src/domain/errors.ts'
import { FORMATS, type Format } from './valid-files.ts'

export interface FuzzSettings {
  readonly minutes: number
  /** Of the first file; each file has its own, one higher than the last. */
  readonly seed: number
  readonly formats: readonly Format[]
  /** Where files that fail are kept. */
  readonly keep: string
}

export const USAGE = `npm run fuzz -- [--minutes N] [--seed N] [--format F] [--keep DIR]

  --minutes N   how long (1)
  --seed N      where to begin; the same seed makes the same files (the time of day)
  --format F    ${FORMATS.join(', ')}; repeatable (all)
  --keep DIR    where files that fail are kept (data/fuzz)`

const OPTIONS = {
  minutes: { type: 'string', default: '1' },
  seed: { type: 'string' },
  format: { type: 'string', multiple: true },
  keep: { type: 'string', default: 'data/fuzz' },
  help: { type: 'boolean', default: false },
} as const

/** Undefined when only the usage was asked for. Throws `invalid_setting`. */
export function parseSettings(argv: readonly string[], now: number): FuzzSettings | undefined {
  const given = parsed(argv)
  if (given.help) return undefined
  return {
    minutes: positive('--minutes', given.minutes),
    seed: given.seed === undefined ? now % 1e9 : positive('--seed', given.seed),
    formats: given.format === undefined ? FORMATS : given.format.map(format),
    keep: resolve(given.keep),
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values
  } catch (cause) {
    throw unfit(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function positive(flag: string, written: string): number {
  const value = Number(written)
  if (!(value > 0)) throw unfit(`${flag} ${written} is no number above zero`)
  return value
}

function format(written: string): Format {
  const known = FORMATS.find((one) => one === written)
  if (known === undefined) throw unfit(`--format ${written} is none of ${FORMATS.join(', ')}`)
  return known
}

function unfit(message: string, cause?: unknown): WenmaiError {
  return new WenmaiError('invalid_setting', message, { help: USAGE, cause })
}
