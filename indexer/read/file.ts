import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../src/corpus/files.ts'
import type { Problem, SourceText } from '../../src/domain/report.ts'
import type { CorpusFile } from '../../src/engine/reader.ts'
import { read } from './read.ts'
import { type PageStretch, problem, type Structure } from './reading.ts'

/** Bytes; larger files hold other things than reports. */
export const LARGEST_FILE = 100 * 1024 * 1024

/** A file of the corpus, read: its text, or why there is none. */
export interface ReadFile {
  readonly listing: CorpusFile
  readonly bytes: Uint8Array
  readonly read: ReadSource | Problem
}

/** A text with what its format says of it. */
export interface ReadSource extends SourceText {
  readonly structure?: Structure
  readonly pages?: readonly PageStretch[]
  readonly problems: readonly Problem[]
}

/** Never throws: what cannot be read comes back as a problem. */
export async function readReportFile(corpus: string, file: string): Promise<ReadFile> {
  const path = join(corpus, file)
  try {
    const { size, isFile } = await kindAndSize(path)
    if (!isFile) return unread({ file, size: 0, sha256: '' }, NOT_A_FILE)
    if (size > LARGEST_FILE) {
      const listing = { file, size, sha256: await hashOfFile(path) }
      const message = `the file has ${size} bytes, more than ${LARGEST_FILE}; split it, or save it without its pictures`
      return unread(listing, problem('file_too_large', message))
    }
    const bytes = new Uint8Array(await readFile(path))
    return await source(file, bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const message = `cannot read the file: ${why}; let the program read it, or take it out of the folder`
    return unread({ file, size: 0, sha256: '' }, problem('unreadable_file', message))
  }
}

const NOT_A_FILE = problem(
  'unreadable_file',
  'cannot read the file: it is a link to a folder or a device; put the reports themselves here',
)

function unread(listing: CorpusFile, why: Problem): ReadFile {
  return { listing, bytes: new Uint8Array(), read: why }
}

async function kindAndSize(path: string) {
  const found = await stat(path)
  return { size: found.size, isFile: found.isFile() }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

async function source(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const fileSha256 = sha256(bytes)
  const listing = { file, size: bytes.length, sha256: fileSha256 }
  const reading = await read(file, bytes)
  if ('code' in reading) return { listing, bytes, read: reading }
  return {
    listing,
    bytes,
    read: {
      file,
      fileSha256,
      textSha256: sha256(reading.text),
      ...reading,
      problems: [...reading.problems, ...oddName(file)],
    },
  }
}

/** Names that break lists and logs. */
function oddName(file: string): readonly Problem[] {
  const isOdd = [...file].some((character) => character < ' ' || character === '\u007f')
  if (!isOdd) return []
  return [
    problem(
      'odd_file_name',
      'the name of the file holds a line break or another control character; rename it',
    ),
  ]
}
