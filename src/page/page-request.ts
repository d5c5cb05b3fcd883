import { z } from '@hono/zod-openapi'
import { GROUPINGS, type Grouping, KINDS, type Mode, type Sort } from '../domain/words.ts'
import { BACKWARD_RANGE, filterShape, isForwardRange } from '../http/filters.ts'
import { commaSeparated, filterText } from '../http/parameters.ts'
import {
  modeWord,
  OFF_ID,
  offset,
  queryText,
  sortWord,
  withinText,
  withoutUndefined,
} from '../http/requests.ts'
import { READING_LAYERS, type ReadingLayer } from '../search/readable.ts'
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
    group: z
      .enum(GROUPINGS)
      .optional()
      .describe(`what the hits are grouped by, one of ${GROUPINGS.join(', ')}`),
    within: blankable(withinText()),
    off: offIds(),
    why: passageWord('the passage whose explanation is shown'),
    open: passageWord('the passage of which those that say nearly the same are shown'),
    lang: language(),
  })
  .refine(isForwardRange, BACKWARD_RANGE)

export const readerSchema = z.strictObject({
  passage: passageWord('the passage that was found'),
  q: queryText(),
  mode: modeWord(),
  off: offIds(),
  show: commaSeparated(z.enum(READING_LAYERS))
    .optional()
    .describe(`what is marked in the text, of ${READING_LAYERS.join(', ')}`),
  lang: language(),
})

export const coverageSchema = z.strictObject({
  region: filterText().optional().describe('the region whose parts are shown, by code or path'),
  kind: z
    .enum(KINDS)
    .optional()
    .describe(`the kind counted, one of ${KINDS.join(', ')}`),
  lang: language(),
})

export const languageSchema = z.strictObject({ lang: language() })

function offIds() {
  return commaSeparated(z.string().regex(OFF_ID))
    .optional()
    .describe('a list of what was read into the query and is left undone, separated by commas')
}

function passageWord(description: string) {
  return filterText().optional().describe(description)
}

/** A form sends a field that was left empty as an empty text. */
function blankable<T>(schema: z.ZodType<T>) {
  return z.preprocess((given) => (given === '' ? undefined : given), schema)
}

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
  readonly group?: Grouping
  /** Empty where the whole of what was found is shown. */
  readonly within: string
  readonly off: readonly string[]
  /** Only where the address says it: else the browser's preference decides again. */
  readonly lang?: (typeof LANGUAGES)[number]
}

/** What is opened in a view for this once; no link passes it on. */
export interface Opened {
  readonly why: string | undefined
  readonly open: string | undefined
}

export function toView(given: z.output<typeof pageSchema>): View {
  const {
    q = '',
    mode,
    sort,
    offset,
    group,
    within,
    off,
    lang,
    why: _,
    open: __,
    ...filters
  } = given
  return {
    q: q.trim(),
    mode,
    sort,
    offset,
    filters: withoutUndefined(filters),
    within: within?.trim() ?? '',
    off: [...new Set(off ?? [])],
    ...(group === undefined ? {} : { group }),
    ...(lang === undefined ? {} : { lang }),
  }
}

export const EMPTY_VIEW: View = {
  q: '',
  mode: 'hybrid',
  sort: 'relevance',
  offset: 0,
  filters: {},
  within: '',
  off: [],
}

/** A report as it is being read. */
export interface ReaderView {
  readonly report: string
  readonly passage?: string
  readonly q: string
  readonly mode: Mode
  readonly off: readonly string[]
  readonly show: readonly ReadingLayer[]
  readonly lang?: (typeof LANGUAGES)[number]
}

export function toReaderView(report: string, given: z.output<typeof readerSchema>): ReaderView {
  const { passage, q = '', mode, off, show, lang } = given
  return {
    report,
    q: q.trim(),
    mode,
    off: [...new Set(off ?? [])],
    show: READING_LAYERS.filter((layer) => show?.includes(layer) ?? false),
    ...(passage === undefined ? {} : { passage }),
    ...(lang === undefined ? {} : { lang }),
  }
}
