import { WenmaiError } from '../../src/domain/errors.ts'
import type { Method } from './evaluate.ts'
import type { MethodMeans } from './means.ts'

/** The least nDCG@10 that a method must reach, over all queries or those of one kind. */
export interface Threshold {
  readonly method: string
  readonly kind?: string
  readonly least: number
}

/** Reads `hybrid=.72` or `hybrid/english=.6`. Throws `invalid_setting`. */
export function parseThreshold(text: string): Threshold {
  const parts = /^(?<method>[^/=]+)(?:\/(?<kind>[^=]+))?=(?<least>\d*\.?\d+)$/.exec(text)?.groups
  const { method, kind, least } = parts ?? {}
  if (method === undefined || least === undefined || Number(least) > 1) {
    throw unfit(text, 'write a mode and its least nDCG, such as hybrid=.72 or hybrid/english=.6')
  }
  return { method, least: Number(least), ...(kind === undefined ? {} : { kind }) }
}

export interface Shortfall extends Threshold {
  readonly reached: number
}

/** The thresholds that were not reached. Throws `invalid_setting` for one over something never measured. */
export function shortfalls(
  thresholds: readonly Threshold[],
  means: readonly MethodMeans[],
): readonly Shortfall[] {
  return thresholds.flatMap((threshold) => {
    const measured = means.find(({ method }: { method: Method }) => method === threshold.method)
    const of =
      threshold.kind === undefined ? measured?.overall : measured?.kinds.get(threshold.kind)
    if (of === undefined) {
      const name = thresholdName(threshold)
      throw unfit(name, 'name a mode that is run, and a kind of query that the file holds')
    }
    return of.ndcg < threshold.least ? [{ ...threshold, reached: of.ndcg }] : []
  })
}

export function thresholdName({ method, kind }: Threshold): string {
  return kind === undefined ? method : `${method}/${kind}`
}

function unfit(text: string, help: string): WenmaiError {
  return new WenmaiError('invalid_setting', `${text} is no threshold that can be checked`, { help })
}
