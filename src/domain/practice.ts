/** How far what is written stands from the practice asked for. The nearest first. */
export const RELATIONS = ['same', 'narrower', 'related'] as const
export type Relation = (typeof RELATIONS)[number]

/** Where a practice was read: a sentence of a report, or a public document that is about it. */
export type Evidence =
  | { readonly file: string; readonly quote: string }
  | { readonly document: string }

/**
 * A practice and all the ways to write it. `narrower` and `related` hold ids of other practices, or
 * Chinese forms that no practice of the lexicon owns. `not` holds forms that look alike and mean
 * something else.
 */
export interface Practice {
  readonly id: string
  readonly name: string
  readonly definition: { readonly zh: string; readonly en?: string | undefined }
  readonly same: readonly string[]
  readonly english: readonly string[]
  /** How people ask for it who do not know what it is called, in either language. */
  readonly plain: readonly string[]
  readonly narrower: readonly string[]
  readonly related: readonly string[]
  readonly not: readonly string[]
  readonly evidence: readonly Evidence[]
}

/** What a practice is, as the model sees one sentence that says it. */
export interface PracticeMeaning {
  /** Of the practice. */
  readonly practice: string
  readonly language: 'zh' | 'en'
  /** Of unit length. */
  readonly vector: Float32Array
}

/** Whether what is written names the practice itself or a special case of it, not what merely goes with it. */
export function isNamed({ relation }: { readonly relation: Relation }): boolean {
  return relation !== 'related'
}

/** That a passage speaks of a practice, by its nearest name. */
export interface PassagePractice {
  /** Of the practice. */
  readonly id: string
  /** `narrower`: it names something narrower; `related`: something that goes with it. */
  readonly relation: Relation
}
