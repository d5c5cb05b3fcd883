import type { Language } from './language.ts'
import type { Words } from './words.ts'
import { ENGLISH } from './words-en.ts'
import { CHINESE } from './words-zh.ts'

const WORDS: Readonly<Record<Language, Words>> = { zh: CHINESE, en: ENGLISH }

export function wordsOf(language: Language): Words {
  return WORDS[language]
}
