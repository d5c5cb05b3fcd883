import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { WenmaiError } from '../domain/errors.ts'
import type { CorpusFile } from '../engine/reader.ts'

/** A table of practices beside the reports is not one of them. */
const RESERVED = /^practices\.[^/]+$/
/** Gives metadata of the reports in its folder and below. */
const MANIFEST = /(?:^|\/)manifest\.csv$/

export interface Corpus {
  /** Files that may be reports. */
  readonly files: readonly string[]
  /** Tables of their metadata. */
  readonly manifests: readonly string[]
  /** The table of practices, where there is one: a changed one is a changed corpus. */
  readonly practices: readonly string[]
}

/** Reports of a corpus; see `listCorpus`. */
export async function corpusFiles(corpus: string): Promise<readonly string[]> {
  return (await listCorpus(corpus)).files
}

/**
 * Paths of the files below a corpus, relative, `/` between folders, in a fixed order. Names that
 * begin with a dot are nobody's reports. Links to folders are not followed: they may lead in circles.
 * Throws `corpus_missing` when the folder cannot be read.
 */
export async function listCorpus(corpus: string): Promise<Corpus> {
  const entries = await readdir(corpus, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new WenmaiError('corpus_missing', `cannot read the corpus folder ${corpus}`, {
        help: 'give a folder of reports with --corpus or WENMAI_CORPUS',
        cause,
      })
    },
  )
  const all = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(corpus, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((name) => name.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1))
  return {
    files: all.filter((file) => !MANIFEST.test(file) && !RESERVED.test(file)),
    manifests: all.filter((file) => MANIFEST.test(file)),
    practices: all.filter((file) => file === 'practices.csv'),
  }
}

/** Whether the corpus has other files, or other bytes in them, than the index was made of. */
export async function corpusChanges(
  corpus: string,
  indexed: readonly CorpusFile[],
): Promise<{ readonly added: number; readonly changed: number; readonly removed: number }> {
  const before = new Map(indexed.map((file) => [file.file, file]))
  const { files, manifests, practices } = await listCorpus(corpus)
  let added = 0
  let changed = 0
  for (const file of [...files, ...manifests, ...practices]) {
    const known = before.get(file)
    before.delete(file)
    if (known === undefined) added++
    else if (!(await sameBytes(join(corpus, file), known))) changed++
  }
  return { added, changed, removed: before.size }
}

/** As an index lists a file that is read beside the reports. */
export async function listed(corpus: string, file: string): Promise<CorpusFile> {
  const bytes = await readFile(join(corpus, file))
  return { file, size: bytes.length, sha256: sha256(bytes) }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A file that cannot be read is listed without a hash; it has changed once it can be. */
async function sameBytes(path: string, known: CorpusFile): Promise<boolean> {
  const bytes = await stat(path)
    .then(({ size }) => (size === known.size || known.sha256 === '' ? readFile(path) : undefined))
    .catch(() => undefined)
  return (bytes === undefined ? '' : sha256(bytes)) === known.sha256
}
