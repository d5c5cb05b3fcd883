import { MODES, type Mode } from '../../src/domain/words.ts'
import type { SearchClient } from './client.ts'
import { type BenchQuery, type QueryKind, type QuerySource, queryMix } from './query-mix.ts'
import { createRandom } from './random.ts'

/** What one query took. */
export interface TimedQuery extends BenchQuery {
  readonly ms: number
}

/** Sent before anything is timed: what a process does once, it does then. */
const WARM_UP = 5
const SEED = 7

/**
 * Sends the mix in every mode, one query after the other over one connection. No query comes twice:
 * an answer that is kept would be timed instead of a search.
 */
export async function timeService(
  client: SearchClient,
  source: QuerySource,
  each: number,
): Promise<readonly TimedQuery[]> {
  const random = createRandom(SEED)
  const times: TimedQuery[] = []
  for (const mode of MODES) {
    const [warmUp, mix] = [WARM_UP, each].map((each) => queryMix(source, { mode, each, random }))
    for (const query of warmUp ?? []) await client.time(query)
    for (const query of mix ?? []) times.push({ ...query, ms: await client.time(query) })
  }
  return times
}

export function timesOf(
  times: readonly TimedQuery[],
  mode: Mode,
  kind?: QueryKind,
): readonly number[] {
  return times
    .filter((query) => query.mode === mode && (kind === undefined || query.kind === kind))
    .map((query) => query.ms)
}
