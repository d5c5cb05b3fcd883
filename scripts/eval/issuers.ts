import { listIssuers } from '../../src/search/issuers.ts'
import { overCorpus } from './indexed.ts'
import { type JudgedIssuers, judgeIssuers, type MicroF1, microF1 } from './issuer-f1.ts'
import { type IssuerQuestion, parseIssuerQuestions } from './issuer-questions.ts'
import { HALVES } from './judged-queries.ts'
import { decimal, table } from './print.ts'
import { readText } from './read-text.ts'
import type { EvaluationSettings } from './settings.ts'

export interface JudgedQuestion {
  readonly question: IssuerQuestion
  readonly judged: JudgedIssuers
}

type Asking = Pick<EvaluationSettings, 'searched' | 'model' | 'half' | 'engines'>

/** Asks every question of the file over the corpus that it names; each corpus is indexed once. */
export async function askIssuers(
  settings: Asking,
  file: string,
): Promise<readonly JudgedQuestion[]> {
  const { half } = settings
  const questions = parseIssuerQuestions(await readText(file), file).filter(
    (question) => half === undefined || question.half === half,
  )
  const judged: JudgedQuestion[] = []
  for (const [over, asked] of Map.groupBy(questions, (question) => question.over)) {
    await overCorpus(settings, over, async (context) => {
      for (const question of asked) {
        const { issuers } = await listIssuers(context, { q: question.q })
        const rows = issuers.map(({ issuer, stage }) => ({ name: issuer, stage }))
        judged.push({ question, judged: judgeIssuers(question, rows) })
      }
    })
  }
  return judged
}

/** Questions of one kind and half, counted together. */
export interface IssuersMeasured extends MicroF1 {
  readonly kind: string
  readonly half: string
}

export function measuredIssuers(all: readonly JudgedQuestion[]): readonly IssuersMeasured[] {
  const kinds = [...new Set(all.map(({ question }) => question.kind))]
  return kinds.flatMap((kind) =>
    HALVES.flatMap((half) => {
      const of = all.filter(({ question }) => question.kind === kind && question.half === half)
      return of.length === 0 ? [] : [{ kind, half, ...microF1(of.map(({ judged }) => judged)) }]
    }),
  )
}

/** Micro-F1 by kind and half. */
export function issuersTable(measured: readonly IssuersMeasured[]): string {
  const head = ['kind', 'half', 'questions', 'precision', 'recall', 'micro-F1', 'stages']
  const rows = measured.map(({ kind, half, questions, precision, recall, f1, stages }) => [
    ...[kind, half, String(questions)],
    ...[precision, recall, f1, stages].map((share) => (share === null ? '–' : decimal(share))),
  ])
  return table([head, ...rows], 2)
}

/** Questions whose answer is not right: wrong names with a minus, each with why where it is known, missed ones with a plus. */
export function issuersList(all: readonly JudgedQuestion[]): string {
  return all
    .filter(({ judged: { wrong, missed } }) => wrong.length + missed.length > 0)
    .flatMap(({ question: { id, kind, q }, judged: { wrong, missed } }) => [
      `${id} (${kind})  ${q}`,
      ...wrong.map(({ name, why }) => `  - ${name}${why === null ? '' : `: ${why}`}`),
      ...missed.map((name) => `  + ${name}`),
    ])
    .join('\n')
}
