import { isNamed } from '../domain/practice.ts'
import type { AskedConcept, WordsAsked } from '../ranking/asked.ts'
import { fold } from '../text/fold.ts'
import type { Understanding } from '../understand/understanding.ts'

/** What a query asks of words, now that it is understood. */
export function wordsAsked({
  text,
  practices,
  groups,
  phrases,
  exclusions,
}: Understanding): WordsAsked {
  const concepts = [
    ...practices.map(({ id, name, written, variants }): AskedConcept => {
      const forms = variants.filter(isNamed).map((form) => fold(form.text))
      return { as: 'practice', id, name: fold(name), forms, ...placeOf(written, text) }
    }),
    ...groups.map(({ as, written, alternatives, words }): AskedConcept => {
      return {
        as: 'words',
        words: alternatives,
        weight: words,
        isGuess: as === 'wording',
        ...placeOf(written, text),
      }
    }),
  ]
  return { text, concepts, phrases, exclusions }
}

/**
 * What the model is given: the query as it was meant, and behind words of another language what they
 * are called in Chinese. The model finds Chinese by Chinese far better (docs/quality.md).
 */
export function meaningOf({ meant, practices, groups }: Understanding): string {
  const called = [
    ...practices.filter(({ written }) => !HAN.test(written)).map(({ name }) => name),
    ...groups.flatMap(({ as, alternatives: [best] }) =>
      as === 'translation' && best !== undefined ? [best.text] : [],
    ),
  ]
  return called.length === 0 ? meant : `${meant} ${called.join('')}`
}

const HAN = /\p{Script=Han}/u

/** Nowhere, where the words are left to what stands for them. */
function placeOf(written: string, text: string): { readonly start: number; readonly end: number } {
  const start = written === '' ? -1 : text.indexOf(written)
  return start === -1 ? { start: 0, end: 0 } : { start, end: start + written.length }
}
