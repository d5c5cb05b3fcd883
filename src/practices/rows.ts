import type * as z from 'zod'
import { readCsv } from '../text/csv.ts'
import { Row } from './schema.ts'

/** A table of practices as text; `name` is how messages call it. */
export interface LexiconFile {
  readonly name: string
  readonly text: string
}

/** What is wrong with a table, on which of its lines, from 1. */
export interface LexiconProblem {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** A row that is well formed by itself, with its place. */
export type PlacedRow = Row & { readonly file: string; readonly line: number }

const COLUMNS = ['practice', 'field', 'text', 'source'] as const
const NEEDED = COLUMNS.slice(0, 3)

/** The rows of a table; those that are not well formed are problems instead. */
export function readRows(file: LexiconFile): {
  readonly rows: readonly PlacedRow[]
  readonly problems: readonly LexiconProblem[]
} {
  const { records, broken } = readCsv(file.text)
  const problems: LexiconProblem[] = []
  const refuse = (line: number, message: string) =>
    problems.push({ file: file.name, line, message })
  if (broken !== undefined) refuse(broken.line, broken.message)
  const [header, ...body] = records
  const columns = header?.cells ?? []
  const unknown = columns.filter((name) => !COLUMNS.some((column) => column === name))
  if (unknown.length > 0 || NEEDED.some((name) => !columns.includes(name))) {
    refuse(header?.line ?? 1, `the first row names the columns: ${COLUMNS.join(', ')}`)
    return { rows: [], problems }
  }
  const rows = body.flatMap(({ line, cells }): readonly PlacedRow[] => {
    if (cells.length > columns.length) {
      refuse(line, 'more cells than columns: text that holds a comma stands in quotation marks')
      return []
    }
    const parsed = Row.safeParse(
      Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
    )
    if (!parsed.success) refuse(line, firstIssue(parsed.error))
    return parsed.success ? [{ ...parsed.data, file: file.name, line }] : []
  })
  return { rows, problems }
}

export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue === undefined ? 'unknown reason' : issue.message
}
