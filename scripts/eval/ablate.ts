import type { LocatedQuery, Searcher } from './evaluate.ts'
import { heldRows } from './gold.ts'
import { DEPTH, measure } from './measure.ts'

/** The search without one of its parts. */
export interface Reduced {
  readonly name: string
  readonly searcher: Searcher
}

export interface Ablation {
  /** Queries that have an answer. */
  readonly queries: readonly LocatedQuery[]
  /** Of each query, with all parts. */
  readonly whole: readonly Answered[]
  readonly parts: readonly AblatedPart[]
}

export interface AblatedPart {
  readonly name: string
  /** Of each query, without the part. */
  readonly without: readonly Answered[]
}

export interface Answered {
  /** nDCG@10. */
  readonly ndcg: number
  /** Ids of the first ten passages. */
  readonly first: readonly string[]
}

/** Runs every judged query in hybrid mode by the whole search, then without each part. */
export async function ablate(
  queries: readonly LocatedQuery[],
  whole: Searcher,
  reduced: readonly Reduced[],
): Promise<Ablation> {
  const judged = queries.filter(({ rows }) => rows.length > 0)
  const searchers = [whole, ...reduced.map(({ searcher }) => searcher)]
  const columns = searchers.map((): Answered[] => [])
  // A query at a time, so that its vector is computed once.
  for (const query of judged) {
    for (const [i, searcher] of searchers.entries())
      columns[i]?.push(await answered(searcher, query))
  }
  const [first = [], ...others] = columns
  return {
    queries: judged,
    whole: first,
    parts: reduced.map(({ name }, i) => ({ name, without: others[i] ?? [] })),
  }
}

async function answered(searcher: Searcher, { query, rows }: LocatedQuery): Promise<Answered> {
  const found = await searcher.search(query, 'hybrid', DEPTH)
  const grades = rows.map(({ grade }) => grade)
  const ranking = found.map((passage) => heldRows(passage, rows))
  return { ndcg: measure(ranking, grades).ndcg, first: found.map(({ id }) => id) }
}

/** What a part is worth to some queries. */
export interface Worth {
  /** Mean nDCG@10 without it. */
  readonly without: number
  /** What the whole search has more. */
  readonly gain: number
}

export interface PartWorth {
  readonly name: string
  readonly overall: Worth
  readonly kinds: ReadonlyMap<string, Worth>
  /** Queries whose first ten are others without the part: where none is, nothing was measured. */
  readonly changed: number
  /** Queries that do better with the part, and worse. */
  readonly better: number
  readonly worse: number
}

/** Kinds of query that are told apart, where there are any of them. */
const KINDS = ['english', 'bureau', 'variant', 'filter'] as const

/** nDCG@10 that differs by less differs by rounding. */
const SAME = 1e-9

export function worths({ queries, whole, parts }: Ablation): readonly PartWorth[] {
  const all = queries.map((_, i) => i)
  const ofKind = kindsOf(queries)
  return parts.map(({ name, without }) => {
    const gains = whole.map(({ ndcg }, i) => ndcg - (without[i]?.ndcg ?? 0))
    const worth = (of: readonly number[]): Worth => ({
      without: meanNdcg(without, of),
      gain: mean(of.map((i) => gains[i] ?? 0)),
    })
    const firstOf = (one: Answered | undefined) => one?.first.join()
    return {
      name,
      overall: worth(all),
      kinds: new Map([...ofKind].map(([kind, of]) => [kind, worth(of)])),
      changed: all.filter((i) => firstOf(whole[i]) !== firstOf(without[i])).length,
      better: gains.filter((gain) => gain > SAME).length,
      worse: gains.filter((gain) => gain < -SAME).length,
    }
  })
}

/** Positions of the queries of each kind told apart. */
export function kindsOf(queries: readonly LocatedQuery[]): ReadonlyMap<string, readonly number[]> {
  const found = KINDS.map((kind): [string, readonly number[]] => [
    kind,
    queries.flatMap((query, i) => (query.kind === kind ? [i] : [])),
  ])
  return new Map(found.filter(([, of]) => of.length > 0))
}

/** Mean nDCG@10 of the queries at these positions. */
export function meanNdcg(answers: readonly Answered[], of: readonly number[]): number {
  return mean(of.map((i) => answers[i]?.ndcg ?? 0))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
