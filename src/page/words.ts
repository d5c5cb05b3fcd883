import type { ErrorCode } from '../domain/errors.ts'
import type { Kind, Level, Mode, Section, Sort } from '../domain/words.ts'
import type { SuggestionType } from '../suggest/types.ts'
import type { CoverageWords } from './coverage-words.ts'
import type { Language } from './language.ts'
import type { ReaderWords } from './reader-words.ts'
import type { ResultsWords } from './results-words.ts'

/** Everything the page says, in one language. */
export interface Words {
  /** BCP 47. */
  readonly tag: string
  /** Between sentences: a Chinese full stop has its space in it. */
  readonly gap: string
  readonly brand: string
  readonly tagline: string
  readonly otherLanguage: {
    readonly language: Language
    readonly tag: string
    readonly name: string
  }
  readonly results: ResultsWords
  readonly reader: ReaderWords
  readonly coverage: CoverageWords
  readonly siteNav: string
  readonly suggestions: string
  /** With `{count}` for the script to fill in. */
  readonly suggestionCount: string
  readonly suggestionTypes: Readonly<Record<SuggestionType, string>>
  readonly skip: string
  readonly search: string
  readonly searchLabel: string
  readonly placeholder: string
  readonly modeLabel: string
  readonly modes: Readonly<Record<Mode, string>>
  readonly sortLabel: string
  readonly sorts: Readonly<Record<Sort, string>>
  readonly filters: string
  readonly toFilters: string
  readonly chosenFilter: (filter: string, value: string) => string
  readonly removeFilter: (label: string) => string
  readonly facets: Readonly<Record<ShownFilter, string>>
  readonly more: string
  readonly sections: Readonly<Record<Section, string>>
  readonly kinds: Readonly<Record<Kind, string>>
  readonly levels: Readonly<Record<Level, string>>
  readonly resultsFor: (query: string) => string
  readonly browsing: string
  readonly total: (count: string, exact: boolean) => string
  readonly nothing: string
  /** What may help, of what can still be changed. */
  readonly nothingHelp: (still: StillChangeable) => string
  readonly previous: string
  readonly next: string
  readonly pages: string
  readonly page: (number: number) => string
  readonly degraded: (from: string, to: string) => string
  readonly degradedReasons: Readonly<Record<'model_not_loaded' | 'embedding_failed', string>>
  readonly updating: (percent: number) => string
  readonly modelFailed: string
  readonly examples: string
  readonly exampleQueries: readonly string[]
  readonly holdings: (reports: string) => string
  readonly browseAll: string
  readonly passages: (count: string) => string
  readonly outline: string
  readonly text: string
  readonly sourceText: string
  readonly originalFile: string
  readonly permalink: string
  readonly inferred: string
  readonly metadata: {
    readonly issuer: string
    readonly region: string
    readonly years: string
    readonly issuedOn: string
    readonly publishedOn: string
    readonly documentNumber: string
    readonly indexNumber: string
    readonly source: string
    readonly file: string
  }
  readonly failures: Readonly<Record<ErrorCode, FailureWords>>
  readonly progress: (percent: number) => string
  readonly refreshing: string
  readonly refresh: string
  readonly again: string
  readonly details: string
  readonly byWords: string
  readonly backToSearch: string
  readonly footer: string
  /** Keys that the script listens to. */
  readonly keys: readonly { readonly key: string; readonly does: string }[]
}

interface StillChangeable {
  readonly narrowed: boolean
  readonly mode: Mode
}

/** What a reader who knows nothing of the machinery is told. */
export interface FailureWords {
  readonly title: string
  readonly cure: string
}

/** Filters of which the page shows names. */
type ShownFilter =
  | 'report'
  | 'region'
  | 'issuer'
  | 'year'
  | 'yearFrom'
  | 'yearTo'
  | 'kind'
  | 'level'
  | 'section'
  | 'practice'
