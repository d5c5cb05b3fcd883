import { type Practice, RELATIONS, type Relation } from '../domain/practice.ts'
import type { Lexicon } from './lexicon.ts'
import { isId } from './schema.ts'

/** A way to write something, and how far that is from the practice asked for. */
export interface SurfaceForm {
  readonly text: string
  readonly relation: Relation
  readonly language: 'zh' | 'en'
  /** The practice that owns the form: another one where the relation leads to it. */
  readonly practice: string
}

/**
 * All forms of each practice by id, `same` first: its own; of narrower practices, however deep; of
 * related ones, their own forms only. A form comes once, with its nearest relation, and never where
 * the practice says that it is not it.
 */
export function formsOf(lexicon: Lexicon): ReadonlyMap<string, readonly SurfaceForm[]> {
  const byId = new Map(lexicon.map((practice) => [practice.id, practice]))
  return new Map(
    lexicon.map((practice) => {
      const reached = new Map<string, SurfaceForm>()
      for (const form of [
        ...ownForms(practice, 'same'),
        ...narrowerForms(practice, byId, new Set([practice.id])),
        ...relatedForms(practice, byId),
      ]) {
        if (!reached.has(form.text) && !practice.not.includes(form.text)) {
          reached.set(form.text, form)
        }
      }
      return [practice.id, [...reached.values()]]
    }),
  )
}

/** The nearer of two relations first. */
export function byNearness(a: Relation, b: Relation): number {
  return RELATIONS.indexOf(a) - RELATIONS.indexOf(b)
}

function ownForms(practice: Practice, relation: Relation): readonly SurfaceForm[] {
  const chinese = [practice.name, ...practice.same]
  return [
    ...chinese.map((text) => ({ text, relation, language: 'zh' as const, practice: practice.id })),
    ...practice.english.map((text) => ({
      text,
      relation,
      language: 'en' as const,
      practice: practice.id,
    })),
  ]
}

function narrowerForms(
  practice: Practice,
  byId: ReadonlyMap<string, Practice>,
  seen: Set<string>,
): readonly SurfaceForm[] {
  return practice.narrower.flatMap((reference) => {
    const child = byId.get(reference)
    if (child === undefined) return loneForm(practice, reference, 'narrower')
    if (seen.has(child.id)) return []
    seen.add(child.id)
    return [...ownForms(child, 'narrower'), ...narrowerForms(child, byId, seen)]
  })
}

function relatedForms(
  practice: Practice,
  byId: ReadonlyMap<string, Practice>,
): readonly SurfaceForm[] {
  return practice.related.flatMap((reference) => {
    const other = byId.get(reference)
    return other === undefined
      ? loneForm(practice, reference, 'related')
      : ownForms(other, 'related')
  })
}

/** A form that no practice owns; an id without a practice is none. */
function loneForm(practice: Practice, text: string, relation: Relation): readonly SurfaceForm[] {
  return isId(text) ? [] : [{ text, relation, language: 'zh', practice: practice.id }]
}
