import * as z from 'zod'
import { WenmaiError } from '../../src/domain/errors.ts'

/** Halves of our own queries: one to tune with, one kept for the last measurement. */
export const HALVES = ['tune', 'hold'] as const
export type Half = (typeof HALVES)[number]

/** 2 answers the question, 1 is related and useful. */
const Grade = z.int().min(1).max(3)

/** A further place of the same row: other words, or offsets in the same report. */
const Alternative = z.union([
  z.string().min(1),
  z.object({ quote: z.string().min(1) }).transform((alternative) => alternative.quote),
  z.object({ start: z.int().min(0), end: z.int().min(1) }),
  z
    .tuple([z.int().min(0), z.int().min(1)])
    .transform(([start, end]): { start: number; end: number } => ({ start, end })),
])

const Place = z.object({ doc: z.string().min(1), quote: z.string().min(1) })

const QuotedRow = z.object({
  ...Place.shape,
  grade: Grade,
  /** The same words in other reports: a row counts once, whichever copy is shown. */
  copies: z.array(Place).default([]),
  alt: z.union([z.array(Alternative), Alternative.transform((one) => [one])]).default([]),
})

const IdentifiedRow = z.object({
  passage: z.union([z.string().min(1), z.int().transform(String)]),
  grade: Grade,
})

const Judged = z.object({
  id: z.union([z.string().min(1), z.int().transform(String)]),
  kind: z.string().min(1).default('query'),
  query: z.string().min(1),
  half: z.enum(HALVES).optional(),
  gold: z.union([z.array(QuotedRow), z.array(IdentifiedRow)]),
})

/** Relevant by what a report says: any passage that holds enough of the quote. */
export type QuotedGold = z.output<typeof QuotedRow>
/** Relevant by a passage's id. */
export type IdentifiedGold = z.output<typeof IdentifiedRow>
/** `gold` is empty where no answer exists. */
export type JudgedQuery = z.output<typeof Judged>

/**
 * Reads judged queries, one JSON object a line. Throws `invalid_setting` naming the file and the line
 * for anything that is not one, and for a file without a query that has gold: its mean would be of
 * nothing.
 */
export function parseJudgedQueries(jsonl: string, file: string): readonly JudgedQuery[] {
  const queries: JudgedQuery[] = []
  const lineOf = new Map<string, number>()
  for (const [line, value] of jsonLines(jsonl, file)) {
    const parsed = Judged.safeParse(value)
    if (!parsed.success) {
      throw refused(`${file}, line ${line}, is not a judged query: ${firstIssue(parsed.error)}`)
    }
    const earlier = lineOf.get(parsed.data.id)
    if (earlier !== undefined) {
      throw refused(
        `${file}, line ${line}, has the id ${parsed.data.id} that line ${earlier} has already`,
      )
    }
    lineOf.set(parsed.data.id, line)
    queries.push(parsed.data)
  }
  if (!queries.some((query) => query.gold.length > 0)) {
    throw refused(`${file} holds no judged query: there is nothing to measure`)
  }
  return queries
}

/** The queries of one half. Throws `invalid_setting` when none with an answer belongs to it. */
export function inHalf(queries: readonly JudgedQuery[], half: Half): readonly JudgedQuery[] {
  const kept = queries.filter((query) => query.half === half)
  if (kept.some((query) => query.gold.length > 0)) return kept
  throw new WenmaiError('invalid_setting', `no judged query is of the half ${half}`, {
    help: 'leave --half out, or name a file whose queries say "half"',
  })
}

/** Every line that is not blank, with its number from 1. Throws `invalid_setting` for one that is not JSON. */
export function* jsonLines(jsonl: string, file: string): Generator<readonly [number, unknown]> {
  const lines = jsonl.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    yield [index + 1, parseLine(line, `${file}, line ${index + 1}`)]
  }
}

/** The first thing wrong, with where it stands: `gold.0.grade: invalid input`. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'unknown reason'
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new WenmaiError('invalid_setting', `${place}, is not JSON`, {
      help: 'one JSON object a line is wanted: {"id", "kind", "query", "gold": [...]}',
      cause,
    })
  }
}

function refused(message: string): WenmaiError {
  return new WenmaiError('invalid_setting', message, {
    help: 'a judged query is {"id", "kind", "query", "gold": [{"doc", "quote", "grade"}]}, or gold by {"passage", "grade"}; an empty gold says that no answer exists',
  })
}
