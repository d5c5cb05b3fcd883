import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Problem } from '../../../src/domain/report.ts'
import { problem } from '../reading.ts'

/** Bytes that the parts read may have together, inflated. */
const LARGEST = 200 * 1024 * 1024
/** Text inflates to some thirty times its size at most; what grows far more was made to. */
const LARGEST_RATIO = 200
/** Small parts of any ratio do no harm. */
const HARMLESS = 5 * 1024 * 1024
/** More entries than any document has. */
const MOST_ENTRIES = 20_000

export interface Archive {
  readonly names: readonly string[]
  /** A part inflated, as text; undefined when the archive has none of that name. */
  part(name: string): Promise<string | undefined>
}

/**
 * Opens a zip archive, of which the parts whose names `wanted` accepts may be read. A problem says that
 * it is damaged, encrypted, or grows beyond measure.
 */
export async function openArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Archive | Problem> {
  let zip: ZipFile
  const entries = new Map<string, Entry>()
  try {
    const { buffer: memory, byteOffset, byteLength } = bytes
    zip = await fromBufferPromise(Buffer.from(memory, byteOffset, byteLength))
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) return bomb('it has too many parts')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    return damaged(error)
  }
  const read = [...entries.values()].filter((entry) => wanted(entry.fileName))
  if (read.some((entry) => entry.isEncrypted())) {
    return problem(
      'encrypted_file',
      'the file is encrypted; save it without a password and index it again',
    )
  }
  const inflated = read.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (inflated > LARGEST) return bomb(`it inflates to ${inflated} bytes`)
  const grown = read.find(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > HARMLESS && uncompressedSize > LARGEST_RATIO * compressedSize,
  )
  if (grown !== undefined) return bomb(`its part ${grown.fileName} inflates beyond measure`)
  return {
    names: [...entries.keys()],
    async part(name) {
      const entry = entries.get(name)
      if (entry === undefined || !wanted(name)) return undefined
      // Inflating stops with an error at the size that the archive declares.
      const inflatedPart = await buffer(await zip.openReadStreamPromise(entry))
      return decodeXml(inflatedPart)
    },
  }
}

export function damaged(error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return problem(
    'damaged_file',
    `the file is damaged or cut short (${why}); get it anew from where it came from`,
  )
}

function bomb(why: string): Problem {
  return problem('zip_bomb', `the file is not opened, ${why}; save the document anew`)
}

function decodeXml(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}
