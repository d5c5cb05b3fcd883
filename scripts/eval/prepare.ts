import type { Composed } from '../../src/compose.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import type { SearchContext } from '../../src/search/find.ts'
import type { EngineName } from '../../src/settings.ts'
import { type LocatedQuery, refuseEmpty, type Searcher } from './evaluate.ts'
import { identifyPassages, locateQuotes, type RetrievedPassage, reportsByName } from './gold.ts'
import { withIndexed } from './indexed.ts'
import type { JudgedQuery } from './judged-queries.ts'
import { allPassages, allReports, searcherOver } from './search-index.ts'
import type { EvaluationSettings } from './settings.ts'

/** What is searched, indexed just now, and the queries with their gold found in it. */
export interface Prepared {
  readonly passages: readonly RetrievedPassage[]
  readonly context: SearchContext
  readonly searcher: Searcher
  readonly queries: readonly LocatedQuery[]
}

/** Which engine to index into, and what to look for there. */
export interface Asked {
  readonly engine: EngineName
  readonly queries: readonly JudgedQuery[]
}

/** Indexes what the settings name, finds the gold in it, and hands both to `work`. */
export function withPrepared<T>(
  settings: EvaluationSettings,
  { engine, queries }: Asked,
  work: (prepared: Prepared) => Promise<T>,
): Promise<T> {
  return withIndexed(settings, engine, async (composed, reader) =>
    work(await prepared(composed, reader, { settings, queries })),
  )
}

async function prepared(
  { embedder, knowledge }: Composed,
  reader: IndexReader,
  asked: { readonly settings: EvaluationSettings; readonly queries: readonly JudgedQuery[] },
): Promise<Prepared> {
  const passages = await allPassages(reader)
  refuseEmpty(passages)
  const context = { reader, embedder, knowledge, clock: () => performance.now() }
  const locate = await locator(reader, passages, asked.settings)
  const queries = asked.queries.map((judged) => {
    const { id, kind, query } = judged
    return { id, kind, query, rows: locate(judged) }
  })
  return { passages, context, searcher: searcherOver(context), queries }
}

async function locator(
  reader: IndexReader,
  passages: readonly RetrievedPassage[],
  { searched }: EvaluationSettings,
): Promise<(query: JudgedQuery) => LocatedQuery['rows']> {
  if ('passages' in searched) {
    const ids = new Set(passages.map(({ id }) => id))
    return (query) => identifyPassages(query, ids)
  }
  const reports = reportsByName(await allReports(reader))
  return (query) => locateQuotes(query, reports)
}
