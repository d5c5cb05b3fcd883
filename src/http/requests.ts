import { z } from '@hono/zod-openapi'
import { FACETS, GROUPINGS, MODES, SORTS, type Sort } from '../domain/words.ts'
import type { IssuersRequest } from '../search/issuers/types.ts'
import type { ReportsRequest } from '../search/reports.ts'
import type { SearchRequest } from '../search/types.ts'
import { BACKWARD_RANGE, filterShape, isForwardRange } from './filters.ts'
import {
  type Carrier,
  commaSeparated,
  filterText,
  flag,
  isLongerThan,
  wholeNumber,
} from './parameters.ts'

/** Code points. */
const LONGEST_QUERY = 2_000
const MOST_HITS = 100
export const FARTHEST_OFFSET = 10_000
export const OFF_ID = /^[a-z]+(?::[^\s,:]+)+$/
const COMMAS = { param: { style: 'form', explode: false } } as const

export function searchSchema(carrier: Carrier) {
  return z.strictObject(searchShape(carrier)).refine(isForwardRange, BACKWARD_RANGE)
}

/** Where a passage is, or why it is nowhere, in the answer to a search. */
export function explainSchema() {
  return z
    .strictObject({
      ...searchShape('address'),
      passage: z.string().describe('the id of a passage out of an answer'),
    })
    .refine(isForwardRange, BACKWARD_RANGE)
}

function searchShape(carrier: Carrier) {
  return {
    q: queryText(),
    mode: modeWord(),
    limit: limit(carrier, 'hits, or of groups when grouped,'),
    offset: offset(carrier),
    ...filterShape(carrier),
    facets: commaSeparated(z.enum(FACETS))
      .optional()
      .openapi(COMMAS)
      .describe(`the facets to count, separated by commas, of ${FACETS.join(', ')}`),
    sort: sortWord('relevance'),
    group: z
      .enum(GROUPINGS)
      .optional()
      .describe(`what the hits are grouped by, one of ${GROUPINGS.join(', ')}`),
    explain: flag(carrier)
      .default(false)
      .openapi({ default: false })
      .describe('whether each hit says how its score came about, true or false'),
    within: withinText(),
    off: offIds(),
  }
}

export function issuersSchema(carrier: Carrier) {
  return z
    .strictObject({
      q: queryText().describe(
        'what they are to do or have, such as 哪些局有免罚清单, at most 2,000 characters (Unicode code points); may be left out where practice is given',
      ),
      ...filterShape(carrier),
      off: offIds(),
    })
    .refine(isForwardRange, BACKWARD_RANGE)
    .refine(({ q = '', practice }) => q.trim() !== '' || practice !== undefined, { path: ['q'] })
}

export function reportsSchema(carrier: Carrier) {
  return z
    .strictObject({
      limit: limit(carrier, 'reports'),
      offset: offset(carrier),
      ...filterShape(carrier),
      sort: sortWord('date'),
    })
    .refine(isForwardRange, BACKWARD_RANGE)
}

/** For routes that take none. */
export const noParameters = z.strictObject({})

export function queryText() {
  return z
    .string()
    .refine((value) => value.isWellFormed())
    .refine((value) => !isLongerThan(value, LONGEST_QUERY), { params: { code: 'query_too_long' } })
    .optional()
    .openapi({ maxLength: LONGEST_QUERY })
    .describe(
      'the words or the question to search for, at most 2,000 characters (Unicode code points); without it the newest passages come first',
    )
}

function offIds() {
  return commaSeparated(z.string().regex(OFF_ID))
    .optional()
    .openapi(COMMAS)
    .describe(
      'a list of ids of what the answer has "understood", to undo them, separated by commas, each of the form word:word; ids that are not in the answer change nothing',
    )
}

export function withinText() {
  return filterText()
    .optional()
    .describe(
      'words, separated by spaces, each of which a passage must hold as it stands; at most 200 characters',
    )
}

export function modeWord() {
  return z
    .enum(MODES)
    .default('hybrid')
    .describe(`the way of searching, one of ${MODES.join(', ')}`)
}

export function sortWord(preset: Sort) {
  return z
    .enum(SORTS)
    .default(preset)
    .describe(`the order, one of ${SORTS.join(', ')}`)
}

function limit(carrier: Carrier, counted: string) {
  return wholeNumber(carrier, { min: 1, max: MOST_HITS })
    .default(10)
    .openapi({ default: 10 })
    .describe(`the number of ${counted} in one answer, from 1 to 100, in plain digits`)
}

export function offset(carrier: Carrier) {
  return wholeNumber(carrier, { min: 0, max: FARTHEST_OFFSET })
    .default(0)
    .openapi({ default: 0 })
    .describe('how many to leave out before the first, from 0 to 10,000, in plain digits')
}

export function toSearchRequest(given: z.output<ReturnType<typeof searchSchema>>): SearchRequest {
  const { off = [], facets = [], ...rest } = given
  return { ...withoutUndefined(rest), facets: [...new Set(facets)], off: [...new Set(off)] }
}

export function toReportsRequest(
  given: z.output<ReturnType<typeof reportsSchema>>,
): ReportsRequest {
  return withoutUndefined(given)
}

export function toIssuersRequest(
  given: z.output<ReturnType<typeof issuersSchema>>,
): IssuersRequest {
  return withoutUndefined(given)
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Absent and undefined mean the same to zod, but not to the types of a request. */
export function withoutUndefined<T extends object>(given: T): Present<T> {
  const present = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as Present<T>
}
