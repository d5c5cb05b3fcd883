import { contentWords } from './stems.ts'

/** An entry of CC-CEDICT. */
export interface DictionaryEntry {
  readonly simplified: string
  readonly english: readonly string[]
}

/** What a gloss says: the stems of its words, and of the word that the others only qualify. */
export interface Gloss {
  readonly key: string
  /** Undefined where it has only one word. */
  readonly head: string | undefined
}

/** Content words of a gloss: a longer one explains, it does not translate. */
const MOST_WORDS = 4

/** Glosses that say something about the word instead of what it means. */
const REMARK =
  /^(?:(?:old |archaic |erhua |japanese |nonstandard |simplified |unofficial )?variants? of|surname|given name|see (?:also )?|abbr\.|short for|also (?:written|pr|called|known)|same as|equivalent (?:of|to)|cl:|classifier|radical|kangxi|used (?:in|to|as|for|after|before)|used$|idiom|taiwan pr|japanese |transliteration|onomatopoeia|interjection|prefix|suffix|particle)/

/** 不规范 is no word for a standard. */
const DENIED = /^(?:not|no|without|non|un)\b/

const BRACKETED = /\([^()]*\)|\[[^\]]*\]|\{[^}]*\}/g

/** What an entry of the dictionary can be looked up by. */
export function glossesOf({ english }: DictionaryEntry): readonly Gloss[] {
  return english.flatMap((sense) =>
    sense
      .toLowerCase()
      .replaceAll(BRACKETED, ' ')
      .split(/[;,]/)
      .flatMap((part) => glossOf(part.trim()) ?? []),
  )
}

function glossOf(text: string): Gloss | undefined {
  if (REMARK.test(text) || DENIED.test(text) || /[\p{Script=Han}0-9:]/u.test(text)) return undefined
  const words = contentWords(text)
  if (words.length === 0 || words.length > MOST_WORDS) return undefined
  const stems = words.map(({ stem }) => stem)
  return { key: stems.join(' '), head: stems.length === 1 ? undefined : headOf(text, stems) }
}

/** List of items is a list, law enforcement is enforcement, to enforce a law is to enforce. */
function headOf(text: string, stems: readonly string[]): string | undefined {
  const leads = /^to /.test(text) || /^\S+ (?:of|for|to|in|on|from|with|by|against) /.test(text)
  return leads ? stems[0] : stems.at(-1)
}
