import type { Evaluation } from './evaluate.ts'
import { type MethodMeans, meansByMethod } from './means.ts'

/** The evaluation for programs: means by method and kind, then every query. */
export function asJson(evaluation: Evaluation): unknown {
  return {
    passages: evaluation.passages,
    methods: Object.fromEntries(
      meansByMethod(evaluation).map(({ method, overall, kinds }: MethodMeans) => [
        method,
        { overall, kinds: Object.fromEntries(kinds) },
      ]),
    ),
    queries: evaluation.judged.map(({ query, measured, first }) => ({
      id: query.id,
      kind: query.kind,
      query: query.query,
      methods: Object.fromEntries(
        [...measured].map(([method, values]) => [
          method,
          { ...values, first: (first.get(method) ?? []).map((passage) => passage.id) },
        ]),
      ),
    })),
    absent: evaluation.absent.map(({ query, returned }) => ({
      id: query.id,
      query: query.query,
      returned: Object.fromEntries(returned),
    })),
  }
}
