import type { Span } from '../domain/report.ts'

/** What a suggestion is, in the order in which equally good ones come. */
export const SUGGESTION_TYPES = [
  'practice',
  'region',
  'issuer',
  'number',
  'report',
  'phrase',
] as const
export type SuggestionType = (typeof SUGGESTION_TYPES)[number]

export interface SuggestionRequest {
  readonly q: string
  readonly limit: number
}

export interface Suggestion {
  readonly type: SuggestionType
  readonly text: string
  /** What of the text was typed, in UTF-16 code units. */
  readonly marks: readonly Span[]
  /** Choosing it searches for this, */
  readonly query: string
  /** under these filters. */
  readonly filters: SuggestedFilters
}

export interface SuggestedFilters {
  readonly region?: readonly string[]
  readonly issuer?: readonly string[]
  readonly report?: readonly string[]
}

export interface SuggestionsAnswer {
  readonly suggestions: readonly Suggestion[]
}
