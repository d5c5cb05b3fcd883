import { pairsKnown, runs } from '../text/terms.ts'
import { withoutStopWords } from '../understand/english/stems.ts'

/** Characters that hold a question together and are in no word of it. */
const FUNCTION =
  /[的了吗呢谁怎么什哪让被把给会多少几有和与或对在从也都要能不是为由过其中后前时候件数量年于到些个次家户局项比]/u
/** Questions in everyday words have many that no report uses. */
const ASKING = /[了吗呢谁怎么什哪让被把给会多少几别着就得又还没不]|有人|自己/u
const LATIN = /^[a-z]{3,}$/

/** What of a query is a word that nobody here has used: a name put in Chinese, an English word that was read as nothing. */
export interface Unheard {
  readonly chinese: boolean
  readonly latin: boolean
}

/**
 * 月球 of 月球基地的建设: two characters side by side, neither of which forms a pair of the corpus with its
 * neighbours. `rest` are the folded words that were not read as something else, `occurs` whether a term does.
 */
export function unheardIn(rest: string, occurs: (term: string) => boolean): Unheard {
  const found = runs(withoutStopWords(rest))
  return {
    chinese:
      !ASKING.test(rest) &&
      found.some(({ kind, text }) => kind !== 'word' && holdsStrange(Array.from(text), occurs)),
    latin: found.some(({ kind, text }) => kind === 'word' && LATIN.test(text) && !occurs(text)),
  }
}

function holdsStrange(characters: readonly string[], occurs: (term: string) => boolean): boolean {
  const { covered } = pairsKnown(characters, occurs)
  const strange = characters.map((character, i) => !covered[i] && !FUNCTION.test(character))
  return strange.some((one, i) => one && strange[i + 1] === true)
}
