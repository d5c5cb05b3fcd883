import { setImmediate } from 'node:timers'
import { z } from 'zod'
import type { Connection } from './connection.ts'
import { brokenAnswer } from './failures.ts'

/** One search of the index of passages, in Meilisearch's words. */
export interface Search {
  readonly q: string
  readonly limit: number
  readonly attributesToRetrieve: readonly string[]
  readonly filter?: string
  readonly matchingStrategy?: 'last' | 'all'
  readonly showRankingScoreDetails?: boolean
  readonly vector?: readonly number[]
  readonly hybrid?: { readonly embedder: string; readonly semanticRatio: number }
}

/** Sends searches together: all that are asked for in one turn of the event loop go in one request. */
export interface Searches {
  /** Hits, best first. */
  find<T>(search: Search, hit: z.ZodType<T>): Promise<readonly T[]>
}

/** Meilisearch answers the searches of one request one after the other: more are sent side by side. */
const MOST_TOGETHER = 24

interface Waiting {
  readonly search: Search
  readonly resolve: (hits: readonly unknown[]) => void
  readonly reject: (failure: unknown) => void
}

const ANSWER = z.object({ results: z.array(z.object({ hits: z.array(z.unknown()) })) })

/** `patience`: milliseconds for each request. */
export function createSearches(connection: Connection, uid: string, patience: number): Searches {
  let waiting: Waiting[] = []

  async function send(together: readonly Waiting[]): Promise<void> {
    try {
      const queries = together.map(({ search }) => ({ indexUid: uid, ...search }))
      const answered = ANSWER.extend({ results: ANSWER.shape.results.length(queries.length) })
      const { results } = await connection.ask(
        {
          method: 'POST',
          path: 'multi-search',
          body: JSON.stringify({ queries }),
          repeatable: true,
          patience,
        },
        answered,
      )
      for (const [at, { resolve }] of together.entries()) resolve(results[at]?.hits ?? [])
    } catch (failure) {
      for (const { reject } of together) reject(failure)
    }
  }

  function sendAll(): void {
    const all = waiting
    waiting = []
    for (let first = 0; first < all.length; first += MOST_TOGETHER) {
      void send(all.slice(first, first + MOST_TOGETHER))
    }
  }

  return {
    find: async (search, hit) => {
      const hits = await new Promise<readonly unknown[]>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(sendAll)
        waiting.push({ search, resolve, reject })
      })
      const parsed = z.array(hit).safeParse(hits)
      if (parsed.success) return parsed.data
      throw brokenAnswer(connection.url, 'POST multi-search', parsed.error)
    },
  }
}
