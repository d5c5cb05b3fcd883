import { type Body, bodiesAt } from './body.ts'
import { type Clues, labelled } from './clues.ts'
import type { KnownPlaces } from './known-places.ts'
import { type Phrase, phrase } from './phrase.ts'
import type { Signature } from './signature.ts'
import type { Title } from './title.ts'
import type { LabelMeaning } from './words/labels.ts'

/** What issuers are looked for in. */
export interface IssuerEvidence {
  readonly clues: Clues
  readonly title: Title | undefined
  readonly opening: Phrase
  readonly signature: Signature | undefined
  readonly places: KnownPlaces
}

/** A body, where it is named. */
export interface Mention {
  readonly body: Body
  readonly source: Phrase
}

/** Bodies that are the whole value of a label. */
export function ofCard(clues: Clues, meaning: LabelMeaning): readonly (readonly Mention[])[] {
  return labelled(clues, meaning).map((field) => wholly(phrase(clues.text, field)))
}

/** The bodies that a phrase begins with. */
export function all(source: Phrase): readonly Mention[] {
  return bodiesAt(source.value, 0).map((body) => ({ body, source }))
}

/** The bodies of a phrase that is made of nothing else; a site's name (某县政府网站) is none. */
export function wholly(source: Phrase): readonly Mention[] {
  const mentions = all(source)
  return mentions.at(-1)?.body.to === source.value.length ? mentions : []
}
