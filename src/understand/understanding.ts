import type { SurfaceForm } from '../practices/forms.ts'
import type { Restriction } from './filters.ts'
import type { NamedDocument } from './numbers.ts'
import type { Reading } from './reading.ts'

/** What was read in a query, and what is left of it for words and for meaning. */
export interface Understanding {
  readonly query: string
  /** In the order of the query; each can be undone by its id. */
  readonly readings: readonly Reading[]
  /** Folded; each must stand so in a passage. */
  readonly phrases: readonly string[]
  /** Folded; none may. */
  readonly exclusions: readonly string[]
  /** What leaves no doubt. */
  readonly filters: Restriction
  /** Regions and years that the words name and no report here has: an answer must say so. */
  readonly unknown: readonly { readonly id: string; readonly labels: readonly string[] }[]
  /** Found exactly and first. */
  readonly documents: readonly UnderstoodDocument[]
  readonly practices: readonly UnderstoodPractice[]
  /** Stretches of the query each of whose alternatives counts as the stretch. */
  readonly groups: readonly Alternatives[]
  /**
   * Folded words to search for, as corrected: without what became a filter, what is left out, and
   * English words that a group or a practice stands for.
   */
  readonly text: string
  /** `text` without the words of practices, documents and groups, which are counted by themselves. */
  readonly rest: string
  /** The whole query as it was meant, for the semantic side. */
  readonly meant: string
}

export type UnderstoodDocument = Pick<NamedDocument, 'by' | 'name' | 'written' | 'reports'> & {
  readonly id: string
}

export interface UnderstoodPractice {
  /** Of the practice. */
  readonly id: string
  readonly name: string
  /** As it stands in the corrected query, folded. */
  readonly written: string
  /** All that it may be called, `same` first, what was typed among them. */
  readonly variants: readonly SurfaceForm[]
  /** Forms that look alike and mean something else. */
  readonly not: readonly string[]
}

export interface Alternatives {
  /** Of the reading. */
  readonly id: string
  readonly as: 'translation' | 'pinyin' | 'wording'
  /** As it stands in the corrected query, folded. */
  readonly written: string
  /** The best first; 1 is the weight of what was asked for. */
  readonly alternatives: readonly { readonly text: string; readonly weight: number }[]
  /** Words of meaning it stands for, by which it weighs. */
  readonly words: number
}
