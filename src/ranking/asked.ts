import type { Span } from '../domain/report.ts'

/** What a query asks of the words of a passage, once it is understood. */
export interface WordsAsked {
  /** The query, folded; what is not to count by its own terms is blank, so that offsets stay. */
  readonly text: string
  readonly concepts: readonly AskedConcept[]
  /** Folded; a passage holds every one, in its text or a heading. */
  readonly phrases: readonly string[]
  /** Folded; a passage holds none. */
  readonly exclusions: readonly string[]
}

/** A stretch of the text that other words may stand for. Its own terms and they count once: by the better. */
export type AskedConcept = Span & (AskedPractice | AskedWords)

export interface AskedPractice {
  readonly as: 'practice'
  readonly id: string
  /** Chinese, folded: what the practice weighs by where the text itself is in another language. */
  readonly name: string
  /** Folded: all that it, or what is narrower, may be called. */
  readonly forms: readonly string[]
}

export interface AskedWords {
  readonly as: 'words'
  /** Folded; any of them will do. */
  readonly words: readonly WeighedWord[]
  /** What one of them counts beside the text's own words. */
  readonly weight: number
  /** They are only what the text's own words may mean; absent: no. */
  readonly isGuess?: boolean
}

/** 1 is the weight of what was asked for. */
export interface WeighedWord {
  readonly text: string
  readonly weight: number
}

export function plainly(text: string): WordsAsked {
  return { text, concepts: [], phrases: [], exclusions: [] }
}
