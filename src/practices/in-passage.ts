import { type PassagePractice, RELATIONS } from '../domain/practice.ts'
import type { Recogniser } from './recognise.ts'

/** The practices a folded passage or its folded headings name, each with its nearest name, by id. */
export function practicesIn(
  { recognise }: Recogniser,
  { text, headings }: { readonly text: string; readonly headings: string },
): readonly PassagePractice[] {
  const mentions = [...recognise(text), ...recognise(headings)]
  const nearest = RELATIONS.toReversed().flatMap((relation) =>
    mentions.filter((mention) => mention.relation === relation),
  )
  const found = new Map(nearest.map(({ id, relation }) => [id, { id, relation }]))
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
