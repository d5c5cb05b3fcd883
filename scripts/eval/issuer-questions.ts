import * as z from 'zod'
import { WenmaiError } from '../../src/domain/errors.ts'
import { STAGES } from '../../src/domain/words.ts'
import { firstIssue, HALVES, jsonLines } from './judged-queries.ts'

/** `practice`: the lexicon holds what is asked for. `open`: a condition of any other kind. */
const QUESTION_KINDS = ['practice', 'open'] as const

const Question = z.object({
  id: z.string().min(1),
  q: z.string().min(1),
  kind: z.enum(QUESTION_KINDS),
  half: z.enum(HALVES),
  /** Folder of the corpus that the question is judged over. */
  over: z.string().min(1),
  /** The complete right answer; empty where no issuer is one. */
  issuers: z.array(z.string().min(1)),
  /** Judges may differ on these: they count neither way. */
  may: z.array(z.string().min(1)).default([]),
  /** Near misses, and why each is none. */
  not: z.array(z.object({ name: z.string().min(1), why: z.string().min(1) })).default([]),
  /** The highest stage of an issuer's own evidence, by its name, where it was judged. */
  stages: z.record(z.string(), z.enum(STAGES)).default({}),
})

/** A "which bureaus" question with its answer. */
export type IssuerQuestion = z.output<typeof Question>

/**
 * Reads one JSON object a line. Throws `invalid_setting` naming the line for anything that is no
 * question, names an issuer twice, or has an id again; and for a file without a question.
 */
export function parseIssuerQuestions(jsonl: string, file: string): readonly IssuerQuestion[] {
  const ids = new Set<string>()
  const questions = [...jsonLines(jsonl, file)].map(([line, value]) => {
    const parsed = Question.safeParse(value)
    if (!parsed.success) throw refused(`${file}, line ${line}: ${firstIssue(parsed.error)}`)
    const question = parsed.data
    const twice = repeated(namesOf(question))
    if (twice !== undefined) throw refused(`${file}, line ${line}, names ${twice} twice`)
    if (ids.has(question.id)) throw refused(`${file}, line ${line}, has an id that is taken`)
    ids.add(question.id)
    return question
  })
  if (questions.length === 0)
    throw refused(`${file} holds no question: there is nothing to measure`)
  return questions
}

/** Every issuer that a question judges. */
export function namesOf({ issuers, may, not }: IssuerQuestion): readonly string[] {
  return [...issuers, ...may, ...not.map(({ name }) => name)]
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}

function refused(message: string): WenmaiError {
  return new WenmaiError('invalid_setting', message, {
    help: 'a question is {"id", "q", "kind": "practice" or "open", "half", "over", "issuers"}, and where there are near misses "not": [{"name", "why"}]',
  })
}
