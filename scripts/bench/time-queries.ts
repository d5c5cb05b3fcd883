import { MODES } from '../../src/domain/words.ts'
import type { BareLanceDb } from './bare-lancedb.ts'
import type { BareModel } from './bare-model.ts'
import type { SearchClient } from './client.ts'
import { type BenchQuery, QUERY_KINDS, type QuerySource, queryMix } from './query-mix.ts'
import { createRandom } from './random.ts'

/** What one query took, in milliseconds. */
export interface TimedQuery extends BenchQuery {
  /** Through HTTP, to the last byte. */
  readonly ms: number
  /** LanceDB alone: the ten best by any of its terms; 0 for a mode that asks no words. */
  readonly lexical: number
  /** One call of the model alone; 0 for a mode that embeds nothing. */
  readonly model: number
}

export interface Timed {
  readonly client: SearchClient
  readonly lanceDb: BareLanceDb
  readonly model: BareModel
}

/**
 * Rounds of the mix that go before anything is timed: what a process does once, it does then, and V8
 * compiles what is called often only after some hundred queries, while the floor is native code.
 */
const WARM_UP = 20
const SEED = 7

/**
 * Sends the mix in every mode, one query after the other, and after each round the same queries to
 * LanceDB and the model alone, so that a busy moment of the machine hits both. No query comes twice:
 * an answer that is kept would be timed instead of a search.
 */
export async function timeQueries(
  timed: Timed,
  source: QuerySource,
  each: number,
): Promise<readonly TimedQuery[]> {
  const random = createRandom(SEED)
  const times: TimedQuery[] = []
  for (const mode of MODES) {
    const mix = queryMix(source, { mode, each: WARM_UP + each, random })
    for (let round = 0; round < WARM_UP + each; round++) {
      const first = round * QUERY_KINDS.length
      const all = await timeRound(timed, mix.slice(first, first + QUERY_KINDS.length))
      if (round >= WARM_UP) times.push(...all)
    }
  }
  return times
}

async function timeRound(
  { client, lanceDb, model }: Timed,
  queries: readonly BenchQuery[],
): Promise<readonly TimedQuery[]> {
  const served: (BenchQuery & { readonly ms: number })[] = []
  for (const query of queries) served.push({ ...query, ms: await client.time(query) })
  const times: TimedQuery[] = []
  for (const query of served) {
    const lexical = query.mode === 'semantic' ? 0 : await lanceDb.time(query.q)
    const embedding = query.mode === 'keyword' ? 0 : await model.time(query.q)
    times.push({ ...query, lexical, model: embedding })
  }
  return times
}
