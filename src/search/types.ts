import type { PassageId, ReportId, ReportSummary, Span } from '../domain/report.ts'
import type { Facet, Grouping, Kind, Level, Mode, Section, Sort } from '../domain/words.ts'
import type { NearPart, PassageFacts } from '../engine/reader.ts'
import type { Reading } from '../understand/reading.ts'

/** Reports by their metadata, passages by their section. Lists mean any of; absent means no restriction. */
export interface Filters {
  readonly report?: readonly ReportId[]
  /** GB/T 2260 codes or paths (`浙江省/杭州市`); what lies below is included. */
  readonly region?: readonly string[]
  /** Issuer ids. */
  readonly issuer?: readonly string[]
  /** A report fits a year, or the range, when the years it covers overlap it. */
  readonly year?: readonly number[]
  readonly yearFrom?: number
  readonly yearTo?: number
  readonly kind?: readonly Kind[]
  readonly level?: readonly Level[]
  readonly section?: readonly Section[]
  /** Ids of practices; passages that name one, or what is narrower. */
  readonly practice?: readonly string[]
}

/** Filters, and what none of them can say. */
export interface ConditionedFilters extends Filters {
  readonly where?: Condition
}

/** What of a report passes: all of its passages, none, or some. */
export type Condition = (report: ReportSummary) => boolean | PassageCondition

export interface PassageCondition {
  /** Passages of other sections do not pass. */
  readonly sections: ReadonlySet<Section>
  /** Of those, the ones that pass; absent: all. */
  readonly test?: (facts: PassageFacts) => boolean
}

export interface SearchRequest extends Filters {
  /** Absent or blank: browse, newest first. */
  readonly q?: string
  readonly mode: Mode
  /** Hits, or groups when grouped. */
  readonly limit: number
  readonly offset: number
  readonly facets: readonly Facet[]
  readonly sort: Sort
  readonly group?: Grouping
  readonly explain: boolean
  /** Of what is found only the passages that hold each of these words, separated by spaces. */
  readonly within?: string
  /** Ids of what is not to be read in the query, or done with the answer. */
  readonly off: readonly string[]
}

export interface SearchAnswer {
  readonly query: string
  /** What was done: the mode asked for, unless `degraded` says otherwise. */
  readonly mode: Mode
  /** Milliseconds. */
  readonly took: number
  /** Matching passages, or groups when grouped. */
  readonly total: Total
  readonly degraded: Degraded | null
  /** Whether any passage answers; if not, the hits are the nearest misses. */
  readonly answered: boolean
  /** What was read in the query, in its order; `off` with an id undoes it. */
  readonly understood: readonly Reading[]
  readonly facets: Partial<Record<Facet, readonly FacetCount[]>>
  /** Present unless grouped. */
  readonly hits?: readonly Hit[]
  /** Present when grouped. */
  readonly groups?: readonly Group[]
  /** Near values for filters whose value does not exist, in words a person can act on. */
  readonly help?: string
}

export interface Total {
  readonly value: number
  /** False past the cap: at least this many. */
  readonly exact: boolean
  /** Of `value`, passages that stand behind another one that says the same, and are not hits. */
  readonly folded?: number
}

export interface Degraded {
  readonly from: Mode
  readonly to: Mode
  readonly reason: 'model_not_loaded' | 'embedding_failed'
}

export interface FacetCount {
  readonly value: string
  readonly label: string
  /** Regions only. */
  readonly path?: string
  readonly count: number
}

export interface Hit {
  readonly report: ReportSummary
  readonly passage: HitPassage
  readonly highlights: readonly Highlight[]
  /** Orders the hits of one answer, no more. */
  readonly score: number
  /** Passages that say the same, where there are any; `off=folding:alike` lists them as hits. */
  readonly folded?: { readonly count: number; readonly passages: readonly PassageId[] }
  readonly explanation?: HitExplanation
}

export interface HitPassage extends Span {
  readonly id: PassageId
  readonly text: string
  readonly headingPath: readonly string[]
  readonly section: Section
  readonly page: number | null
}

/** Within the passage's text. */
export interface Highlight extends Span {
  readonly kind: 'word' | 'sentence'
}

export interface Group {
  readonly key: string
  readonly label: string
  /** Matching passages in the group. */
  readonly total: number
  /** The best three. */
  readonly hits: readonly Hit[]
}

export interface HitExplanation {
  readonly lexical: {
    /** BM25 over all terms. */
    readonly score: number
    /** Share of the query's IDF that the passage holds, 0 to 1. */
    readonly share: number
    readonly matches: boolean
    readonly terms: readonly {
      readonly term: string
      readonly count: number
      readonly score: number
    }[]
  }
  readonly semantic: {
    /** Mean over the levels of the best part of each. */
    readonly score: number | null
    readonly matches: boolean
    readonly parts: readonly NearPart[]
  }
  /** Null unless the mode is hybrid. */
  readonly fusion: {
    readonly lexicalWeight: number
    readonly lexical: number
    readonly semantic: number
    /** What was added for the share of the query that the passage holds. */
    readonly whole: number
    /** What was added for naming the practice that the query describes. */
    readonly implied: number
  } | null
}
