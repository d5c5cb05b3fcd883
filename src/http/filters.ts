import { z } from '@hono/zod-openapi'
import { KINDS, LEVELS, SECTIONS } from '../domain/words.ts'
import { type Carrier, digits, filterText, several, wholeNumber } from './parameters.ts'

const YEARS = { min: 1900, max: 2999 } as const

/** A description also serves as the help of a refusal, after "region is". */
export function filterShape(carrier: Carrier) {
  return {
    report: several(filterText()).optional().describe('the id of a report; may be repeated'),
    region: several(filterText())
      .optional()
      .describe(
        'a GB/T 2260 code such as 330102 or a path such as 浙江省/杭州市/上城区, what lies below included; may be repeated',
      ),
    issuer: several(filterText()).optional().describe('the id of an issuer; may be repeated'),
    year: several(year(carrier))
      .optional()
      .describe(`a year that the report covers, ${YEARS.min} to ${YEARS.max}; may be repeated`),
    yearFrom: wholeNumber(carrier, YEARS)
      .optional()
      .describe(
        `the first year of a range that the report's years overlap, ${YEARS.min} to ${YEARS.max}`,
      ),
    yearTo: wholeNumber(carrier, YEARS)
      .optional()
      .describe(
        `the last year of a range that the report's years overlap, ${YEARS.min} to ${YEARS.max}, not before yearFrom`,
      ),
    kind: several(z.enum(KINDS))
      .optional()
      .describe(`a kind of document, one of ${KINDS.join(', ')}; may be repeated`),
    level: several(z.enum(LEVELS))
      .optional()
      .describe(`a level of government, one of ${LEVELS.join(', ')}; may be repeated`),
    section: several(z.enum(SECTIONS))
      .optional()
      .describe(`a part of a report, one of ${SECTIONS.join(', ')}; may be repeated`),
    practice: several(filterText())
      .optional()
      .describe('a practice, by id or name; may be repeated'),
  }
}

/** Facets give years as text; a JSON body may send them back as they came. */
function year(carrier: Carrier): z.ZodType<number> {
  if (carrier === 'address') return wholeNumber(carrier, YEARS)
  return z
    .union([wholeNumber(carrier, YEARS), digits(YEARS)])
    .openapi({ type: 'integer', minimum: YEARS.min, maximum: YEARS.max })
}

interface YearRange {
  readonly yearFrom?: number | undefined
  readonly yearTo?: number | undefined
}

export function isForwardRange({ yearFrom, yearTo }: YearRange): boolean {
  return yearFrom === undefined || yearTo === undefined || yearFrom <= yearTo
}

/** What a refused range is blamed on. */
export const BACKWARD_RANGE = { path: ['yearTo'] }
