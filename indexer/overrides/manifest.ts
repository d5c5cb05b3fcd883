import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { sha256 } from '../../src/corpus/files.ts'
import type { FileProblem } from '../../src/domain/report.ts'
import type { CorpusFile } from '../../src/engine/reader.ts'
import { readCsv } from '../../src/text/csv.ts'
import { decode } from '../read/decode.ts'
import type { Overrides } from './overrides.ts'
import { isOverridable, OVERRIDABLE, readField } from './values.ts'

/** What the manifests of a corpus give, by the report's path below the corpus. */
export interface Manifests {
  readonly byFile: ReadonlyMap<string, Overrides>
  readonly problems: readonly FileProblem[]
  /** The manifests themselves: a changed one is a changed corpus. */
  readonly listing: readonly CorpusFile[]
}

/**
 * Reads the manifests, paths below the corpus; each names files relative to its own folder. A bad row
 * or value is a problem with its line, and the rest counts.
 */
export async function readManifests(
  corpus: string,
  manifests: readonly string[],
  files: readonly string[],
): Promise<Manifests> {
  const known = new Set(files)
  const byFile = new Map<string, Overrides>()
  const problems: FileProblem[] = []
  const listing: CorpusFile[] = []
  for (const manifest of manifests) {
    const found = await readManifest(join(corpus, manifest))
    listing.push({ file: manifest, size: found.size, sha256: found.sha256 })
    const tell = (code: string, line: number | undefined, words: string): void => {
      const where = line === undefined ? {} : { line }
      const message = line === undefined ? words : `line ${line}: ${words}`
      problems.push({ file: manifest, code, message, start: null, end: null, ...where })
    }
    for (const { code, line, words } of found.problems) tell(code, line, words)
    for (const { file, line, overrides } of found.rows) {
      const path = posix.normalize(posix.join(posix.dirname(manifest), file.replaceAll('\\', '/')))
      if (!known.has(path)) {
        tell('manifest_unknown_file', line, `there is no file "${file}" beside the manifest`)
      } else if (byFile.has(path)) {
        tell('manifest_repeated_file', line, `the file "${file}" has a row already, which counts`)
      } else {
        byFile.set(path, overrides)
      }
    }
  }
  return { byFile, problems, listing }
}

interface Row {
  readonly file: string
  readonly line: number
  readonly overrides: Overrides
}

interface RowProblem {
  readonly code: string
  readonly line?: number
  readonly words: string
}

interface ReadManifest {
  readonly rows: readonly Row[]
  readonly problems: readonly RowProblem[]
  readonly size: number
  readonly sha256: string
}

async function readManifest(path: string): Promise<ReadManifest> {
  const bytes = await readFile(path).catch((error: unknown) => String(error))
  if (typeof bytes === 'string') {
    const words = `cannot read the manifest: ${bytes}; let the program read it`
    return { rows: [], problems: [{ code: 'unreadable_file', words }], size: 0, sha256: '' }
  }
  const listed = { size: bytes.length, sha256: sha256(bytes) }
  if (bytes.length === 0) return { rows: [], problems: [], ...listed }
  const decoded = decode(new Uint8Array(bytes))
  if ('code' in decoded) {
    const { code, message } = decoded
    return { rows: [], problems: [{ code, words: message }], ...listed }
  }
  return { ...rowsOf(decoded.text), ...listed }
}

/** The rows of a table whose first row names its columns: `file` and fields of the metadata. */
export function rowsOf(text: string): Pick<ReadManifest, 'rows' | 'problems'> {
  const problems: RowProblem[] = []
  const { records, broken } = readCsv(text)
  if (broken !== undefined) {
    const words = `${broken.message}; the rows below do not count`
    problems.push({ code: 'manifest_invalid', line: broken.line, words })
  }
  const [head, ...rest] = records
  if (head === undefined) return { rows: [], problems }
  const columns = head.cells
  const names = `use file and ${OVERRIDABLE.join(', ')}`
  if (!columns.includes('file')) {
    problems.push({
      code: 'manifest_no_file_column',
      line: head.line,
      words: `no column is named file; ${names}`,
    })
    return { rows: [], problems }
  }
  columns.forEach((column, i) => {
    if (column === '' && rest.every(({ cells }) => (cells[i] ?? '') === '')) return
    const code =
      columns.indexOf(column) < i ? 'manifest_repeated_column' : 'manifest_unknown_column'
    if (columns.indexOf(column) === i && (column === 'file' || isOverridable(column))) return
    problems.push({ code, line: head.line, words: `the column "${column}" is not read; ${names}` })
  })
  const rows = rest.flatMap(({ line, cells }) => {
    const file = cells[columns.indexOf('file')] ?? ''
    const extra = cells.slice(columns.length).some((cell) => cell !== '')
    if (file === '' || extra) {
      const words =
        file === ''
          ? 'the row names no file'
          : 'the row has more cells than there are columns; put values that hold commas in quotes'
      problems.push({ code: 'manifest_bad_row', line, words })
      return []
    }
    return [
      {
        file,
        line,
        overrides: overridesOf(columns, cells, (words) =>
          problems.push({ code: 'manifest_wrong_value', line, words }),
        ),
      },
    ]
  })
  return { rows, problems }
}

function overridesOf(
  columns: readonly string[],
  cells: readonly string[],
  tell: (words: string) => void,
): Overrides {
  let overrides: Overrides = {}
  columns.forEach((column, i) => {
    if (!isOverridable(column) || columns.indexOf(column) < i) return
    const read = readField(column, cells[i] ?? '')
    if ('wrong' in read) tell(read.wrong)
    else overrides = { ...overrides, ...read }
  })
  return overrides
}
