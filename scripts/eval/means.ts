import type { Evaluation, JudgedResult, Method } from './evaluate.ts'

/** Means over queries, each query counting the same whatever its kind. */
export interface Means {
  /** Queries averaged over. */
  readonly queries: number
  readonly ndcg: number
  readonly recall: number
  /** Over the queries that have a row of grade 2; null when there is none. */
  readonly mrr: number | null
  /** nDCG over that of plain BM25; null where BM25 has none. */
  readonly ratio: number | null
  /** nDCG of the best order of the passages there are. */
  readonly attainable: number
}

export interface MethodMeans {
  readonly method: Method
  readonly overall: Means
  /** By kind of query, in the order in which the kinds first come in the file. */
  readonly kinds: ReadonlyMap<string, Means>
}

export function meansByMethod(evaluation: Evaluation): readonly MethodMeans[] {
  const kinds = Map.groupBy(evaluation.judged, (result) => result.query.kind)
  return evaluation.methods.map((method) => ({
    method,
    overall: meansOf(evaluation.judged, method),
    kinds: new Map([...kinds].map(([kind, results]) => [kind, meansOf(results, method)])),
  }))
}

function meansOf(results: readonly JudgedResult[], method: Method): Means {
  const measured = results.flatMap((result) => result.measured.get(method) ?? [])
  const floor = mean(results.flatMap((result) => result.measured.get('bm25')?.ndcg ?? []))
  const ndcg = mean(measured.map((query) => query.ndcg)) ?? 0
  return {
    queries: measured.length,
    ndcg,
    recall: mean(measured.map((query) => query.recall)) ?? 0,
    mrr: mean(measured.flatMap((query) => query.reciprocalRank ?? [])),
    ratio: floor === null || floor === 0 ? null : ndcg / floor,
    attainable: mean(results.map((query) => query.attainable)) ?? 0,
  }
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
