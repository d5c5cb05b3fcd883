import type { Overrides } from '../overrides/overrides.ts'
import { parseReport } from '../parse.ts'
import { readReportFile } from '../read/file.ts'
import type { ParsedFile } from './parsed-file.ts'

/** Turns files of a corpus into reports. Answers come when they are ready, in any order. */
export interface FileParser {
  /** Never rejects: what goes wrong with a file is its problem. `overrides` is what a manifest gives. */
  parse(corpus: string, file: string, overrides?: Overrides): Promise<ParsedFile>
  close(): Promise<void>
}

/** Reads and understands one file. */
export async function parseFile(
  corpus: string,
  file: string,
  overrides: Overrides = {},
): Promise<ParsedFile> {
  const { listing, bytes, read } = await readReportFile(corpus, file)
  return { listing, bytes, parsed: 'code' in read ? read : parseReport({ ...read, overrides }) }
}

/** Parses in the thread that asks: without limits, for one file or a few that are trusted. */
export function ownThreadParser(): FileParser {
  return { parse: parseFile, close: () => Promise.resolve() }
}
