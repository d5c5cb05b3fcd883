import type { Evidence, Practice } from '../domain/practice.ts'
import type { LexiconProblem, PlacedRow } from './rows.ts'
import { firstIssue } from './rows.ts'
import { type Field, WholePractice } from './schema.ts'

/** One practice for each id, in the order in which the ids first come. */
export function practicesOf(rows: readonly PlacedRow[]): {
  readonly practices: readonly Practice[]
  readonly problems: readonly LexiconProblem[]
} {
  const problems: LexiconProblem[] = []
  const practices = [...Map.groupBy(rows, (row) => row.practice)].flatMap(([id, own]) => {
    for (const field of ['name', 'definition', 'definition-en'] as const) {
      for (const { file, line } of own.filter((row) => row.field === field).slice(1)) {
        problems.push({ file, line, message: `${id} has its ${field} already` })
      }
    }
    const parsed = WholePractice.safeParse(practiceOf(id, own))
    if (parsed.success) return [parsed.data]
    const { file, line } = own[0] ?? { file: '', line: 0 }
    const message = `${id} is not whole: ${missing(own) ?? firstIssue(parsed.error)}`
    problems.push({ file, line, message })
    return []
  })
  return { practices, problems }
}

function practiceOf(id: string, rows: readonly PlacedRow[]): unknown {
  const texts = (field: Field) => rows.filter((row) => row.field === field).map((row) => row.text)
  return {
    id,
    name: texts('name')[0],
    definition: { zh: texts('definition')[0], en: texts('definition-en')[0] },
    same: texts('same'),
    english: texts('english'),
    plain: texts('plain'),
    narrower: texts('narrower'),
    related: texts('related'),
    not: texts('not'),
    evidence: rows.flatMap((row): readonly Evidence[] => {
      if (row.field === 'quote') return [{ file: row.source, quote: row.text }]
      return row.field === 'document' ? [{ document: row.text }] : []
    }),
  }
}

function missing(rows: readonly PlacedRow[]): string | undefined {
  const wanted = (['name', 'definition'] as const).filter(
    (field) => !rows.some((row) => row.field === field),
  )
  return wanted.length === 0 ? undefined : `a row of ${wanted.join(' and of ')} is missing`
}
