import { z } from 'zod'
import { type Admission, admits, resolveFilter } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import type { LexicalQuery, TermStatistics } from '../reader.ts'
import { allOf, filterExpression, onlyOrdinals } from './filter.ts'
import { FOUND_PASSAGE } from './passage-document.ts'
import type { Search, Searches } from './searches.ts'
import { MOST_WINDOWS, WORDS_A_QUERY, windowsOf } from './windows.ts'
import { wordsOf } from './words.ts'

export interface FoundPassages {
  /** At most as many as the query's limit. */
  readonly ordinals: readonly number[]
  /** Whether these are all that qualify. */
  readonly complete: boolean
}

export type LexicalSearch = (query: LexicalQuery) => Promise<FoundPassages>

export interface LexicalOptions {
  readonly catalogue: IndexCatalogue
  readonly statistics: TermStatistics
  readonly searches: Searches
}

/** Hits of each of many windows, where not everything can be had. */
const WINDOW_HITS = 150

const NONE: FoundPassages = { ordinals: [], complete: true }

const RANKED_PASSAGE = FOUND_PASSAGE.extend({
  _rankingScoreDetails: z.object({ words: z.object({ matchingWords: z.number() }) }),
})

/** Which passages qualify, in terms of queries that Meilisearch can answer. */
export function createLexicalSearch(options: LexicalOptions): LexicalSearch {
  const { catalogue, statistics, searches } = options

  return async (query) => {
    const admission = resolveFilter(catalogue, query.filter)
    if (admission.nothing) return NONE
    const all = rarestFirst(query.allOf)
    const any = rarestFirst(query.anyOf).filter(occurs)
    if (!all.every(occurs) || (query.anyOf.length > 0 && any.length === 0)) return NONE
    const search = { filter: filterExpression(admission), limit: query.limit }
    if (all.length > 0) return findAll(all, any, search)
    if (any.length > 0) return findAny(any, search)
    return atMost(admitted(admission), query.limit)
  }

  interface Asked {
    readonly filter: string | undefined
    readonly limit: number
  }

  function admitted(admission: Admission): readonly number[] {
    const ordinals = Array.from({ length: catalogue.passages }, (_, ordinal) => ordinal)
    return ordinals.filter((ordinal) => admits(admission, catalogue, ordinal))
  }

  function occurs(term: string): boolean {
    return statistics.documentFrequency(term) > 0
  }

  /** Distinct. */
  function rarestFirst(terms: readonly string[]): readonly string[] {
    const frequency = statistics.documentFrequency
    return [...new Set(terms)].sort((a, b) => frequency(a) - frequency(b) || (a < b ? -1 : 1))
  }

  async function findAny(
    terms: readonly string[],
    { filter, limit }: Asked,
  ): Promise<FoundPassages> {
    const { windows, cover } = windowsOf(terms)
    const hits = cover ? limit + 1 : Math.max(WINDOW_HITS, Math.ceil(limit / windows.length))
    const found = await Promise.all(
      windows.map((words) =>
        searches.find(
          {
            ...query(words, filter, hits),
            matchingStrategy: 'last',
            showRankingScoreDetails: true,
          },
          RANKED_PASSAGE,
        ),
      ),
    )
    const worth = new Map<number, number>()
    for (const [at, passages] of found.entries()) {
      const sums = worthOfFirst(windows[at] ?? [])
      for (const { ordinal, _rankingScoreDetails: details } of passages) {
        const held = sums[details.words.matchingWords] ?? 0
        worth.set(ordinal, Math.max(worth.get(ordinal) ?? 0, held))
      }
    }
    const best = [...worth].sort(([a, one], [b, other]) => other - one || a - b)
    const { ordinals, complete } = atMost(
      best.map(([ordinal]) => ordinal),
      limit,
    )
    return { ordinals, complete: complete && cover }
  }

  /** What a passage that holds the first n terms of a window is worth. */
  function worthOfFirst(terms: readonly string[]): readonly number[] {
    const sums = [0]
    for (const term of terms) sums.push((sums.at(-1) ?? 0) + rarity(term))
    return sums
  }

  function rarity(term: string): number {
    return Math.log(1 + statistics.passages / (1 + statistics.documentFrequency(term)))
  }

  /**
   * Passages with every one of `all` and, unless it is empty, one of `any`. Meilisearch finds those
   * with ten words in one query; the others are looked for among what that finds.
   */
  async function findAll(
    all: readonly string[],
    any: readonly string[],
    { filter, limit }: Asked,
  ): Promise<FoundPassages> {
    const first = all.slice(0, any.length === 0 ? WORDS_A_QUERY : WORDS_A_QUERY - 1)
    const rest = all.slice(first.length)
    const wanted = rest.length === 0 ? limit + 1 : catalogue.passages
    const alternatives = any.length === 0 ? [first] : any.map((term) => [...first, term])
    const asked = alternatives.slice(0, MOST_WINDOWS)
    const lists = await Promise.all(asked.map((words) => holding(words, filter, wanted)))
    let found = [...new Set(lists.flat())].sort((a, b) => a - b)
    for (let at = 0; at < rest.length && found.length > 0; at += WORDS_A_QUERY) {
      const among = allOf([filter, onlyOrdinals(found)])
      found = [...(await holding(rest.slice(at, at + WORDS_A_QUERY), among, found.length))]
    }
    const { ordinals, complete } = atMost(found, limit)
    return { ordinals, complete: complete && asked.length === alternatives.length }
  }

  async function holding(
    terms: readonly string[],
    filter: string | undefined,
    limit: number,
  ): Promise<readonly number[]> {
    const search: Search = { ...query(terms, filter, limit), matchingStrategy: 'all' }
    return (await searches.find(search, FOUND_PASSAGE)).map(({ ordinal }) => ordinal)
  }
}

function query(terms: readonly string[], filter: string | undefined, limit: number): Search {
  return {
    q: wordsOf(terms),
    limit,
    attributesToRetrieve: ['ordinal'],
    ...(filter === undefined ? {} : { filter }),
  }
}

function atMost(ordinals: readonly number[], limit: number): FoundPassages {
  return { ordinals: ordinals.slice(0, limit), complete: ordinals.length <= limit }
}
