import { z } from '@hono/zod-openapi'
import type { Mode, Sort } from '../domain/words.ts'
import { BACKWARD_RANGE, filterShape, isForwardRange } from '../http/filters.ts'
import { modeWord, offset, queryText, sortWord, withoutUndefined } from '../http/requests.ts'
import type { Filters } from '../search/types.ts'
import { LANGUAGES } from './language.ts'

/** Of the parameters of search, those that the page has controls for; and the language. */
export const pageSchema = z
  .strictObject({
    q: queryText(),
    mode: modeWord(),
    offset: offset('address'),
    ...filterShape('address'),
    sort: sortWord('relevance'),
    lang: language(),
  })
  .refine(isForwardRange, BACKWARD_RANGE)

export const readerSchema = z.strictObject({ lang: language() })

function language() {
  return z
    .enum(LANGUAGES)
    .optional()
    .describe(`the language of the page, one of ${LANGUAGES.join(', ')}`)
}

/** What the reader asks to see. Links are made of it, so that following one changes one thing. */
export interface View {
  readonly q: string
  readonly mode: Mode
  readonly sort: Sort
  readonly offset: number
  readonly filters: Filters
  /** Only where the address says it: else the browser's preference decides again. */
  readonly lang?: (typeof LANGUAGES)[number]
}

export function toView(given: z.output<typeof pageSchema>): View {
  const { q = '', mode, sort, offset, lang, ...filters } = given
  return {
    q: q.trim(),
    mode,
    sort,
    offset,
    filters: withoutUndefined(filters),
    ...(lang === undefined ? {} : { lang }),
  }
}

export const EMPTY_VIEW: View = { q: '', mode: 'hybrid', sort: 'relevance', offset: 0, filters: {} }
