import type { Field } from '../../src/domain/report.ts'
import type { Kind } from '../../src/domain/words.ts'
import { type Phrase, spanIn } from './phrase.ts'
import type { Title } from './title.ts'
import { KIND_OPENINGS, KIND_TITLES, plainTitle } from './words/titles.ts'

/** What kind of document it is: what its title ends with, else what its first sentences say. */
export function kindOf(
  title: Pick<Title, 'phrase'> | undefined,
  opening: Phrase,
  text: string,
): Field<Kind> {
  return title === undefined ? kindByOpening(opening, text) : kindByTitle(title.phrase)
}

export function kindByTitle(title: Phrase): Field<Kind> {
  const plain = plainTitle(title.value)
  for (const [kind, pattern] of KIND_TITLES) {
    const match = pattern.exec(plain)
    if (match === null) continue
    const span = spanIn(title, match.index, match.index + match[0].length)
    return { value: kind, ...span, basis: 'stated' }
  }
  return { value: 'other', ...spanIn(title, 0, title.value.length), basis: 'inferred' }
}

function kindByOpening(opening: Phrase, text: string): Field<Kind> {
  const own = withoutQuotes(opening.value)
  for (const [kind, pattern, again] of KIND_OPENINGS) {
    const match = pattern.exec(own)
    if (match === null || !again.test(text)) continue
    const span = spanIn(opening, match.index, match.index + match[0].length)
    return { value: kind, ...span, basis: 'inferred' }
  }
  return { value: null }
}

/** What the report says itself; quoted and bracketed words are blanked, so that offsets stay. */
export function withoutQuotes(value: string): string {
  return value
    .replaceAll(/《[^》]*》/g, (quoted) => '　'.repeat(quoted.length))
    .replaceAll(/\([^)]*\)/g, (bracketed) => '　'.repeat(bracketed.length))
}
