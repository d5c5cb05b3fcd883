import type { DocumentIndex } from '../compat/documents.ts'
import type { WenmaiError } from '../domain/errors.ts'
import type { IndexFingerprint } from '../domain/fingerprint.ts'
import type { FileProblem, PassageId, ReportId } from '../domain/report.ts'
import type { CitationRequest } from '../search/citation.ts'
import type { CoverageAnswer } from '../search/coverage.ts'
import type { Whereabouts } from '../search/explain.ts'
import type { IssuersAnswer, IssuersRequest } from '../search/issuers/types.ts'
import type { OriginalFile, PassageView, ReportView } from '../search/lookup.ts'
import type { ReadableReport, ReadingLayer } from '../search/readable.ts'
import type { ReportsAnswer, ReportsRequest } from '../search/reports.ts'
import type { SearchAnswer, SearchRequest } from '../search/types.ts'
import type { SuggestionRequest, SuggestionsAnswer } from '../suggest/types.ts'

/**
 * What the HTTP layer asks of the rest. Every method may throw a `WenmaiError`; `undefined` means
 * that nothing has that id. Ids arrive as `[A-Za-z0-9_-]+`.
 */
export interface Service {
  search(request: SearchRequest): Promise<SearchAnswer>
  /** Where a passage is in the answer to a search, or what dropped it. */
  whereabouts(request: SearchRequest, passage: PassageId): Promise<Whereabouts | undefined>
  issuers(request: IssuersRequest): Promise<IssuersAnswer>
  reports(request: ReportsRequest): Promise<ReportsAnswer>
  report(id: ReportId): Promise<ReportView | undefined>
  /** The decoded text that all offsets point into. */
  source(id: ReportId): Promise<string | undefined>
  original(id: ReportId): Promise<OriginalFile | undefined>
  passage(id: PassageId): Promise<PassageView | undefined>
  suggest(request: SuggestionRequest): Promise<SuggestionsAnswer>
  /** The passage's report in the form that citations have. */
  citation(id: PassageId, request: CitationRequest): Promise<string | undefined>
  /** A report with its text and what is named in it. */
  reading(id: ReportId, layers: ReadonlySet<ReadingLayer>): Promise<ReadableReport | undefined>
  coverage(): Promise<CoverageAnswer>
  /** Counts over the whole index: `key_not_allowed` for an asker who sees a part of it. */
  statistics(): Promise<StatisticsView>
  /** What went wrong while indexing, file by file. */
  problems(): Promise<readonly FileProblem[]>
  /** Has the corpus indexed anew behind the index that is served; at most one run at a time. */
  reindex(): 'started' | 'running'
  /** The same passages, as clients of Meilisearch ask for them. */
  readonly documents: DocumentIndex
  /** Never throws: health, readiness and the page's banners depend on it. */
  state(): ServiceState
}

export interface StatisticsView {
  readonly reports: number
  readonly passages: number
  readonly vectors: number
  /** Problems met while indexing, by code. */
  readonly problems: Readonly<Record<string, number>>
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  readonly fingerprint: IndexFingerprint
  readonly engine: string
  /** `ready`: 1 once semantic search is answered, else 0. */
  readonly semantic: { readonly ready: number }
}

export interface ServiceState {
  /**
   * `empty`: no index and none being made. `indexing`: the first is being made. `outdated`: the
   * published one was made by another program, model or setting. `ready`: searches are answered.
   */
  readonly status: 'empty' | 'indexing' | 'outdated' | 'ready'
  /** 0 to 1, of the index being made, also while an older one is served. */
  readonly progress?: number
  readonly model: 'loading' | 'ready' | 'failed'
  /** Why the engine cannot be asked now. */
  readonly engineAway?: WenmaiError
}
