import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { read } from '../../indexer/read/read.ts'
import type { FileParser } from '../../indexer/run/parser.ts'
import { breachOf } from '../../indexer/verify/report.ts'
import { firstDifference } from '../../indexer/verify/same-characters.ts'
import { sha256 } from '../../src/corpus/files.ts'
import type { FuzzedFile } from './mutations.ts'

/** A parser may take so long for a file. */
export const LONGEST_MS = 10_000

export interface Verdict {
  /** `read`, or the code of the problem that the file is named with. */
  readonly outcome: string
  readonly ms: number
  /** What must not happen: a crash, a hang, a loss. */
  readonly failure?: string
}

/** Lets the parser at a file, put into `folder`, and judges what came out. */
export async function judge(
  file: FuzzedFile,
  folder: string,
  parser: FileParser,
): Promise<Verdict> {
  const name = `fuzzed.${file.format}`
  await writeFile(join(folder, name), file.bytes)
  const begun = performance.now()
  const { parsed } = await parser.parse(folder, name)
  const ms = performance.now() - begun
  if ('code' in parsed) {
    const broke = parsed.code === 'parser_failed' || parsed.code === 'parser_timed_out'
    return { outcome: parsed.code, ms, ...(broke ? { failure: parsed.message } : {}) }
  }
  const { source, headings, passages, noise } = parsed
  const breach = breachOf({
    source: source.text,
    textSha256: sha256(source.text),
    headings,
    passages,
    noise,
  })
  const lost =
    breach === undefined
      ? await lostCharacter(file, name)
      : `character ${breach.offset}: ${breach.message}`
  const slow = ms > LONGEST_MS ? `it took ${Math.round(ms)} ms` : undefined
  const failure = lost ?? slow
  return { outcome: 'read', ms, ...(failure === undefined ? {} : { failure }) }
}

/**
 * A character that the file shows and the text lacks. Two parsers of HTML or XML need not agree on a
 * damaged file; where that is so, only valid ones are compared.
 */
async function lostCharacter(file: FuzzedFile, name: string): Promise<string | undefined> {
  const isTree = file.format === 'html' || file.format === 'docx'
  if (isTree && file.mutations.length > 0) return undefined
  const reading = await read(name, new Uint8Array(file.bytes))
  if ('code' in reading) return undefined
  const found = await firstDifference(new Uint8Array(file.bytes), reading)
  if (found === undefined) return undefined
  return `${found.character} is shown ${found.shown} times and read ${found.read} times`
}
