import type { Span } from '../domain/report.ts'
import type { SurfaceForm } from '../practices/forms.ts'
import type { Lexicon } from '../practices/lexicon.ts'
import type { Recogniser } from '../practices/recognise.ts'
import { overlap } from '../text/overlap.ts'
import { type EnglishNames, englishNames } from './english/practice-names.ts'

/** A practice that a query names. */
export interface NamedPractice extends Span {
  readonly id: string
  /** The usual Chinese name. */
  readonly name: string
  /** All that it may be called, each with how far that is from it; what was typed is among them. */
  readonly variants: readonly SurfaceForm[]
  /** Forms that look alike and mean something else. */
  readonly not: readonly string[]
}

export interface PracticeKnowledge {
  readonly recogniser: Recogniser
  readonly byId: ReadonlyMap<string, Lexicon[number]>
  readonly englishNames: EnglishNames
}

export function practiceKnowledge(lexicon: Lexicon, recogniser: Recogniser): PracticeKnowledge {
  const byId = new Map(lexicon.map((practice) => [practice.id, practice]))
  return { recogniser, byId, englishNames: englishNames(lexicon) }
}

const WHICH = /\b(?:which|who|whose)\b/

/**
 * The practices that a folded text names itself. A form that only goes with a practice, or is a
 * special case that no practice owns, stands for nothing but itself. Who asks which bureaus do it has English names read in
 * any order and form of their words, where none is written as it is listed; to rank passages that gains nothing.
 */
export function readPractices(
  folded: string,
  { recogniser, byId, englishNames }: PracticeKnowledge,
): readonly NamedPractice[] {
  const listed = recogniser.recognise(folded).filter(({ relation }) => relation === 'same')
  const loose = (WHICH.test(folded) ? englishNames(folded) : []).filter((one) =>
    listed.every((other) => !overlap(other, one)),
  )
  return [...listed, ...loose].flatMap(({ id, start, end }) => {
    const practice = byId.get(id)
    if (practice === undefined) return []
    const { name, not } = practice
    return [{ id, name, start, end, variants: recogniser.expand(id), not }]
  })
}
