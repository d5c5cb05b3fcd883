import { CompatFailure } from '../failure.ts'
import type { Filter } from './expression.ts'
import { parseFilter } from './parse.ts'

/** Filters of one request, however they are nested. */
const MOST_FILTERS = 500

/**
 * A filter as requests hold it: text, or a list of which all must hold, in which a list means any of
 * its texts. Throws `invalid_search_filter`.
 */
export function filterFromJson(given: unknown): Filter | undefined {
  if (given === undefined || given === null) return undefined
  if (typeof given === 'string') return parseFilter(given)
  if (!Array.isArray(given)) throw misformed('String, Array', given)
  const outer: readonly unknown[] = given
  if (outer.flat(1).length > MOST_FILTERS) {
    throw new CompatFailure(
      'invalid_search_filter',
      `The filter has more than ${MOST_FILTERS} parts. Use \`IN\` for many values of one attribute.`,
    )
  }
  return combined('and', outer.map(part))
}

function part(given: unknown): Filter | undefined {
  if (typeof given === 'string') return parseFilter(given)
  if (!Array.isArray(given)) throw misformed('String, Array', given)
  const inner: readonly unknown[] = given
  return combined(
    'or',
    inner.map((one) => {
      if (typeof one !== 'string') throw misformed('String', one)
      return parseFilter(one)
    }),
  )
}

function combined(kind: 'and' | 'or', given: readonly (Filter | undefined)[]): Filter | undefined {
  const of = given.filter((filter) => filter !== undefined)
  return of.length < 2 ? of[0] : { kind, of }
}

function misformed(expected: string, given: unknown): CompatFailure {
  return new CompatFailure(
    'invalid_search_filter',
    `Invalid syntax for the filter parameter: \`expected ${expected}, found: ${shown(given)}\`.`,
  )
}

/** Lists and objects are not written out: they may be of any size and depth. */
function shown(given: unknown): string {
  if (Array.isArray(given)) return '[…]'
  return typeof given === 'object' && given !== null ? '{…}' : String(given)
}
