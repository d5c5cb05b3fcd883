import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extname } from 'node:path/posix'
import { sha256 } from '../../src/corpus/files.ts'
import type { Problem, SourceText } from '../../src/domain/report.ts'
import type { CorpusFile } from '../../src/engine/reader.ts'
import { decode } from './decode.ts'

/** A file of the corpus, read: its text, or why there is none. */
export interface ReadFile {
  readonly listing: CorpusFile
  readonly bytes: Uint8Array
  readonly read: SourceText | Problem
}

/** Formats by the ending of a file's name. */
const FORMATS: Readonly<Record<string, string>> = { '.txt': 'txt' }

/** Never throws: what cannot be read comes back as a problem. */
export async function readReportFile(corpus: string, file: string): Promise<ReadFile> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(join(corpus, file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const unreadable = { size: 0, sha256: '' }
    return {
      listing: { file, ...unreadable },
      bytes: new Uint8Array(),
      read: {
        code: 'unreadable_file',
        message: `cannot read the file: ${why}`,
        start: null,
        end: null,
      },
    }
  }
  const fileSha256 = sha256(bytes)
  return {
    listing: { file, size: bytes.length, sha256: fileSha256 },
    bytes,
    read: sourceText(file, bytes, fileSha256),
  }
}

function sourceText(file: string, bytes: Uint8Array, fileSha256: string): SourceText | Problem {
  const extension = extname(file).toLowerCase()
  const format = FORMATS[extension]
  if (format === undefined) {
    const readable = Object.keys(FORMATS).join(', ')
    return {
      code: 'unsupported_format',
      message: `files ending in "${extension}" are not read; save the report as UTF-8 text (${readable})`,
      start: null,
      end: null,
    }
  }
  const decoded = decode(bytes)
  if ('code' in decoded) return decoded
  return { file, fileSha256, textSha256: sha256(decoded.text), format, ...decoded }
}
