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
      const forms = variants
        .filter(({ relation }) => relation !== 'related')
        .map((form) => fold(form.text))
      return { as: 'practice', id, name: fold(name), forms, ...placeOf(written, text) }
    }),
    ...groups.map(({ written, alternatives, words }): AskedConcept => {
      return { as: 'words', words: alternatives, weight: words, ...placeOf(written, text) }
    }),
  ]
  return { text, concepts, phrases, exclusions }
}

/** Nowhere, where the words are left to what stands for them. */
function placeOf(written: string, text: string): { readonly start: number; readonly end: number } {
  const start = written === '' ? -1 : text.indexOf(written)
  return start === -1 ? { start: 0, end: 0 } : { start, end: start + written.length }
}
