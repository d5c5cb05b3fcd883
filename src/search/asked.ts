import type { Practice } from '../domain/practice.ts'
import { type Recogniser, recogniser } from '../practices/recognise.ts'
import type { AskedPractice, WordsAsked } from '../ranking/asked.ts'
import { fold } from '../text/fold.ts'

/** One for each table of practices: making it takes longer than a search. */
const KNOWN = new WeakMap<readonly Practice[], Recogniser>()

function recogniserOf(practices: readonly Practice[]): Recogniser {
  const known = KNOWN.get(practices) ?? recogniser(practices)
  KNOWN.set(practices, known)
  return known
}

/** The query's own words, and the practices it names. */
export function wordsAsked(query: string, practices: readonly Practice[]): WordsAsked {
  const folded = fold(query)
  const concepts = recogniserOf(practices)
    .recognise(folded)
    .filter(({ relation }) => relation === 'same')
    .flatMap(({ id, start, end }): readonly (AskedPractice & { start: number; end: number })[] => {
      const name = practices.find((practice) => practice.id === id)?.name
      return name === undefined ? [] : [{ as: 'practice', id, name: fold(name), start, end }]
    })
  const text = concepts.reduce((left, { start, end }) => {
    const own = left.slice(start, end)
    return /\p{Script=Han}/u.test(own)
      ? left
      : left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  }, folded)
  return { text, concepts, phrases: [], exclusions: [] }
}
