import type { PracticeMeaning } from '../domain/practice.ts'

/** In which language a query is compared with what practices are, and a sentence says that. */
export function languageOf(text: string): PracticeMeaning['language'] {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
}
