import type { ReportId, ReportSummary, Span } from '../../domain/report.ts'
import type { Actor, Basis, Stage } from '../../domain/words.ts'
import type { Figure } from '../../facts/figures.ts'
import type { Reading } from '../../understand/reading.ts'
import type { Understanding } from '../../understand/understanding.ts'
import type { Degraded, Filters, HitPassage } from '../types.ts'

export interface IssuersRequest extends Filters {
  /** Blank or absent: the practices of the filter are what is asked for. */
  readonly q?: string
  /** Ids of readings to undo. */
  readonly off?: readonly string[]
}

/** What of a read question says what is asked for. */
export type QuestionReading = Pick<Understanding, 'groups' | 'rest' | 'meant'> & {
  readonly practices: readonly Pick<Understanding['practices'][number], 'id' | 'written'>[]
}

/** Ways to say one thing. */
export interface Condition {
  readonly ways: readonly string[]
  /** Whether these are words of a dictionary, of which few fit. */
  readonly isTranslated: boolean
  /**
   * A verb, which must stand there and weighs nothing. That of the question is `free`: what else is asked
   * for may say enough without it. That of a number (公布了查处…的数量) is `needed`.
   */
  readonly verb?: 'free' | 'needed'
}

export interface IssuersAnswer {
  readonly query: string
  readonly understood: readonly Reading[]
  /** Whether their reports hold the words that were looked for, or only come nearest to what is meant. */
  readonly by: 'words' | 'meaning'
  /** Where nobody was found by words and the model could not be asked. */
  readonly degraded: Degraded | null
  /** The furthest first; each is an answer. */
  readonly issuers: readonly IssuerRow[]
  readonly coverage: Coverage
  /** Near values for filters whose value does not exist. */
  readonly help?: string
}

export interface IssuerRow {
  /** Its name; the report's title where no issuer is known. */
  readonly issuer: string
  readonly id: string
  readonly region: ReportSummary['region']
  /** From the first to the last that the reports quoted here cover. */
  readonly years: ReportSummary['years']
  /** The highest of its own doing. */
  readonly stage: Stage
  /** Whether the reports say who issued them. */
  readonly basis: Basis
  /** Its own doing first, the furthest first; the best of what was read, no more than twenty. */
  readonly evidence: readonly Evidence[]
  /** How many passages of its reports speak of what is asked for, quoted or not. */
  readonly passages: number
}

export interface Evidence {
  readonly report: ReportSummary
  readonly passage: HitPassage
  /** In the report's text. */
  readonly quote: Span & { readonly text: string }
  readonly actor: Actor
  readonly stage: Stage
  /** In the quote; offsets in the report's text. */
  readonly figures: readonly Figure[]
}

export interface Coverage {
  /** How many were searched, and which. */
  readonly reports: number
  readonly reportIds: readonly ReportId[]
  readonly issuers: number
  /** Issuers of reports searched that are no answer. */
  readonly silent: readonly string[]
  readonly searchedAs: readonly string[]
}
