import { join } from 'node:path'
import { marginOf } from '../../src/search/answered.ts'
import { find, type SearchContext } from '../../src/search/find.ts'
import type { SearchRequest } from '../../src/search/types.ts'
import { answeredCurve, bestPoint, type CurvePoint, type ScoredQuery } from './answered-curve.ts'
import { overCorpus } from './indexed.ts'
import { HALVES, type Half, parseJudgedQueries } from './judged-queries.ts'
import { decimal, table } from './print.ts'
import { readText } from './read-text.ts'
import type { EvaluationSettings } from './settings.ts'

/** Judged queries of which some have no answer in their corpus. */
export interface AnsweredSet {
  readonly corpus: string
  readonly queries: string
}

/** All of our own: some 170 absent queries are few enough. */
export const OWN_SETS: readonly AnsweredSet[] = [
  ...['queries', 'own-queries', 'fresh-queries', 'blind-queries', 'blind-queries-2'].map(
    (file) => ({
      corpus: 'corpus',
      file,
    }),
  ),
  { corpus: 'tests/judged/made', file: 'made-queries' },
  { corpus: 'tests/judged/genres', file: 'genre-queries' },
  { corpus: 'tests/judged/genres', file: 'fresh-genre-queries' },
].map(({ corpus, file }) => ({ corpus, queries: join('tests', 'judged', `${file}.jsonl`) }))

/** What the search thinks of a judged query: from 0 on it is answered. */
export interface AnsweredQuery extends ScoredQuery {
  readonly query: string
  /** Those without one are tuned with. */
  readonly half: Half
}

type Asking = Pick<EvaluationSettings, 'searched' | 'model' | 'half' | 'engines'>

/** Asks every query of the sets in hybrid mode; each corpus is indexed once. */
export async function askAnswered(
  settings: Asking,
  sets: readonly AnsweredSet[],
): Promise<readonly AnsweredQuery[]> {
  const asked: AnsweredQuery[] = []
  for (const [corpus, files] of Map.groupBy(sets, (set) => set.corpus)) {
    await overCorpus(settings, corpus, async (context) => {
      for (const { queries } of files) asked.push(...(await askFile(context, queries)))
    })
  }
  return asked.filter(({ half }) => settings.half === undefined || half === settings.half)
}

async function askFile(context: SearchContext, file: string): Promise<readonly AnsweredQuery[]> {
  const asked: AnsweredQuery[] = []
  for (const { query, gold, half = 'tune' } of parseJudgedQueries(await readText(file), file)) {
    const score = marginOf(context, await find(context, { ...REQUEST, q: query }))
    asked.push({ query, half, answerable: gold.length > 0, score })
  }
  return asked
}

const REQUEST: Omit<SearchRequest, 'q'> = {
  ...{ mode: 'hybrid', sort: 'relevance', limit: 10, offset: 0 },
  ...{ facets: [], off: [], explain: false },
}

/** Of the answerable no more than this may be refused. */
const MOST_REFUSED = 0.04
/** Rows of the curve, on the scale of the score; what the search does is at 0. */
const SHIFTS = [-0.06, -0.04, -0.03, -0.02, -0.01, -0.005, 0, 0.005, 0.01, 0.02, 0.03, 0.04, 0.06]

/** Shares of answerable queries refused / of absent ones answered, by how much more an answer must reach. */
export function answeredTable(asked: readonly AnsweredQuery[]): string {
  const groups = [...HALVES, 'both' as const]
    .map((name) => ({ name, of: asked.filter(({ half }) => name === 'both' || half === name) }))
    .filter(({ of }) => of.some((one) => one.answerable) && of.some((one) => !one.answerable))
  const curves = groups.map(({ name, of }) => ({ name, of, curve: answeredCurve(of) }))
  const head = ['answers must reach', ...curves.map(({ name }) => name)]
  const rows = SHIFTS.map((shift) => [
    shift === 0 ? 'as it is' : `${shift > 0 ? '+' : ''}${shift}`,
    ...curves.map(({ curve }) => shares(curve.find(({ threshold }) => threshold >= shift))),
  ])
  const best = [
    `best, at most ${decimal(MOST_REFUSED)} refused`,
    ...curves.map(({ curve }) => shares(bestPoint(curve, MOST_REFUSED))),
  ]
  const counts = curves.map(({ of }) => {
    const answerable = of.filter((one) => one.answerable).length
    return `${answerable} answerable, ${of.length - answerable} absent`
  })
  return table([head, ['queries', ...counts], ...rows, best], 1)
}

function shares(point: CurvePoint | undefined): string {
  return point === undefined
    ? '–'
    : `${decimal(point.refusedAnswerable)} / ${decimal(point.answeredAbsent)}`
}

/** Absent queries that are answered and answerable ones that are refused, the surest errors first. */
export function wronglyAnswered(asked: readonly AnsweredQuery[]): string {
  return asked
    .filter(({ answerable, score }) => answerable === score < 0)
    .toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .map(({ answerable, score, query }) => {
      const what = answerable ? 'refused ' : 'answered'
      return `${what} ${score.toFixed(3).padStart(7)}  ${query}`
    })
    .join('\n')
}
