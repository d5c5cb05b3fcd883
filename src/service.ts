import { createDocumentIndex } from './compat/documents.ts'
import { isEngineAway, WenmaiError } from './domain/errors.ts'
import type { Embedder } from './embedding/embedder.ts'
import type { IndexReader } from './engine/reader.ts'
import type { Service, ServiceState, StatisticsView } from './http/service.ts'
import type { LiveIndex } from './live/index.ts'
import { citePassage } from './search/citation.ts'
import { coverage } from './search/coverage.ts'
import { whereabouts } from './search/explain.ts'
import type { SearchContext } from './search/find.ts'
import { listIssuers } from './search/issuers.ts'
import type { Knowledge } from './search/knowledge.ts'
import { originalFile, viewPassage, viewReport } from './search/lookup.ts'
import { readReport } from './search/readable.ts'
import { listReports } from './search/reports.ts'
import { currentScope, restrict } from './search/scope.ts'
import { search } from './search/search.ts'
import type { Suggesters } from './suggest/suggesters.ts'

/** What the service knows of the indexer it may have started. */
export interface IndexingState {
  /** 0 to 1 while it runs. */
  progress(): number | undefined
  /** Why the last run ended without an index. */
  failure(): WenmaiError | undefined
  /** Starts a run, unless one is under way. */
  start(): 'started' | 'running'
}

export interface ServiceParts {
  readonly index: LiveIndex
  readonly embedder: Embedder
  readonly knowledge: Knowledge
  readonly suggesters: Suggesters
  readonly engine: string
  readonly indexing: IndexingState
  /** Whether the model is loaded, still loading, or cannot be. */
  readonly model: () => ServiceState['model']
}

/** The use-cases, each on the index published at that moment. */
export function createService(parts: ServiceParts): Service {
  const { index, embedder, knowledge, suggesters, indexing } = parts

  const use = async <T>(work: (reader: IndexReader) => Promise<T> | T): Promise<T> => {
    const progress = indexing.progress()
    if (index.reader() === undefined && progress !== undefined) throw beingIndexed(progress)
    const failure = indexing.failure()
    if (index.status() === 'missing' && failure !== undefined) throw failure
    const scope = currentScope()
    return index.use(async (reader) => work(scope === undefined ? reader : restrict(reader, scope)))
  }

  const contextOf = (reader: IndexReader): SearchContext => {
    return { reader, embedder, knowledge, clock: () => performance.now() }
  }

  return {
    search: (request) => use((reader) => search(contextOf(reader), request)),
    whereabouts: (request, passage) =>
      use((reader) => whereabouts(contextOf(reader), request, passage)),
    issuers: (request) => use((reader) => listIssuers(contextOf(reader), request)),
    reports: (request) => use((reader) => listReports(reader, request)),
    report: (id) => use((reader) => viewReport(reader, id)),
    source: (id) => use((reader) => reader.source(id)),
    original: (id) => use((reader) => originalFile(reader, id)),
    passage: (id) => use((reader) => viewPassage(reader, id)),
    suggest: (request) =>
      use(async (reader) => {
        const suggester = await suggesters.of(reader)
        return { suggestions: suggester.suggest(request) }
      }),
    citation: (id, request) => use((reader) => citePassage(reader, id, request)),
    reading: (id, layers) => use((reader) => readReport(reader, id, layers)),
    coverage: () => use((reader) => coverage(reader)),
    statistics: async () => {
      if (currentScope() !== undefined) throw countsOverAll()
      return use((reader) => statistics(reader, parts))
    },
    documents: createDocumentIndex({
      use: (work) => use((reader) => work(contextOf(reader))),
      isIndexing: () => indexing.progress() !== undefined,
    }),
    problems: () => use((reader) => reader.problems()),
    reindex: () => indexing.start(),
    state: () => stateOf(parts),
  }
}

function statistics({ publication }: IndexReader, { engine, model }: ServiceParts): StatisticsView {
  const { reports, passages, vectors, problems, publishedAt, fingerprint } = publication
  return {
    reports,
    passages,
    vectors,
    problems,
    publishedAt,
    fingerprint,
    engine,
    semantic: { ready: model() === 'ready' ? 1 : 0 },
  }
}

function stateOf({ index, indexing, model }: ServiceParts): ServiceState {
  const progress = indexing.progress()
  const running = progress === undefined ? {} : { progress }
  const failure = index.failure()
  const shared = {
    model: model(),
    ...running,
    ...(isEngineAway(failure) && { engineAway: failure }),
  }
  const status = index.status()
  if (status === 'ready' || status === 'outdated') return { status, ...shared }
  return { status: progress === undefined ? 'empty' : 'indexing', ...shared }
}

function countsOverAll(): WenmaiError {
  return new WenmaiError(
    'key_not_allowed',
    'this key sees a part of the reports, and the counts are over all of them',
    { help: 'count by facets of a search, or use a key without regions and reports' },
  )
}

function beingIndexed(progress: number): WenmaiError {
  return new WenmaiError(
    'indexing',
    `the reports are being indexed, ${Math.floor(progress * 100)} % done`,
    { help: 'try again in a moment', progress },
  )
}
