import type { ParsedReport, Problem } from '../../src/domain/report.ts'
import type { CorpusFile } from '../../src/engine/reader.ts'

/** A file of the corpus with the report in it, or why there is none. */
export interface ParsedFile {
  readonly listing: CorpusFile
  /** Empty where the file could not be read. */
  readonly bytes: Uint8Array
  readonly parsed: ParsedReport | Problem
}
