import { hash as digest } from 'node:crypto'
import { extname } from 'node:path/posix'
import type { PassageId, ReportId } from '../../src/domain/report.ts'

const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,80}$/

/**
 * A report's id from its path below the corpus: the bare name for a plain `name.txt` at the top; for
 * every other file also a hash of the path, so that files that differ only in folder or extension
 * have ids of their own.
 */
export function reportId(file: string): ReportId {
  const extension = extname(file)
  const stem = file.slice(0, file.length - extension.length)
  if (extension === '.txt' && PLAIN_NAME.test(stem)) return stem
  const readable = stem
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return `${readable === '' ? 'report' : readable}-${hash(file, 12)}`
}

/**
 * A passage's id from its report and its text, so that an edit elsewhere in the report breaks no
 * link. `occurrence` counts passages of the same text in the report, from 1.
 */
export function passageId(report: ReportId, text: string, occurrence: number): PassageId {
  const id = `${report}-${hash(text, 8)}`
  return occurrence === 1 ? id : `${id}-${occurrence}`
}

function hash(text: string, length: number): string {
  return digest('sha256', text, 'hex').slice(0, length)
}
