import type { IssuerQuestion } from './issuer-questions.ts'

/** A row of an answer to "which bureaus". */
export interface AnsweredIssuer {
  readonly name: string
  readonly stage: string
}

export interface JudgedIssuers {
  readonly right: readonly string[]
  /** With the reason where the question foresaw the near miss. */
  readonly wrong: readonly { readonly name: string; readonly why: string | null }[]
  readonly missed: readonly string[]
  /** Right issuers whose stage was judged, and how many of them showed that stage. */
  readonly stages: { readonly judged: number; readonly right: number }
}

/** Shares from 0 to 1 over all issuers of some questions together. */
export interface MicroF1 {
  readonly questions: number
  /** Null when nothing was answered that counts. */
  readonly precision: number | null
  readonly recall: number
  readonly f1: number
  /** Null when no right issuer has a judged stage. */
  readonly stages: number | null
}

/** Judges one answer. An issuer that is answered twice counts once, with its first row. */
export function judgeIssuers(
  question: IssuerQuestion,
  answered: readonly AnsweredIssuer[],
): JudgedIssuers {
  const rows = new Map<string, string>()
  for (const { name, stage } of answered) if (!rows.has(name)) rows.set(name, stage)
  const right = question.issuers.filter((name) => rows.has(name))
  const neither = new Set([...question.issuers, ...question.may])
  const wrong = [...rows.keys()].filter((name) => !neither.has(name))
  const staged = right.filter((name) => question.stages[name] !== undefined)
  return {
    right,
    wrong: wrong.map((name) => ({
      name,
      why: question.not.find((miss) => miss.name === name)?.why ?? null,
    })),
    missed: question.issuers.filter((name) => !rows.has(name)),
    stages: {
      judged: staged.length,
      right: staged.filter((name) => rows.get(name) === question.stages[name]).length,
    },
  }
}

/** Counts issuers, not questions: a question with twenty answers weighs as much as ten with two. */
export function microF1(judged: readonly JudgedIssuers[]): MicroF1 {
  const count = (of: (one: JudgedIssuers) => number) =>
    judged.reduce((sum, one) => sum + of(one), 0)
  const right = count((one) => one.right.length)
  const wrong = count((one) => one.wrong.length)
  const missed = count((one) => one.missed.length)
  const staged = count((one) => one.stages.judged)
  return {
    questions: judged.length,
    precision: right + wrong === 0 ? null : right / (right + wrong),
    recall: right + missed === 0 ? 0 : right / (right + missed),
    f1: right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed),
    stages: staged === 0 ? null : count((one) => one.stages.right) / staged,
  }
}

/** By kind of question, in the order in which the kinds first come. */
export function microF1ByKind(
  answers: readonly { readonly question: IssuerQuestion; readonly judged: JudgedIssuers }[],
): ReadonlyMap<string, MicroF1> {
  const kinds = Map.groupBy(answers, ({ question }) => question.kind)
  return new Map([...kinds].map(([kind, of]) => [kind, microF1(of.map(({ judged }) => judged))]))
}
