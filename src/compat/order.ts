import {
  asFilterable,
  FILTERABLE,
  type Filterable,
  INDEX_UID,
  passageValues,
  type Shelves,
  SORTABLE,
  type Sortable,
} from './attributes.ts'
import { CompatFailure } from './failure.ts'
import type { Scored } from './ranking.ts'

export interface SortKey {
  readonly attribute: Sortable
  readonly direction: 'asc' | 'desc'
}

/** Throws `invalid_search_sort`. */
export function sortKeys(given: readonly string[] = []): readonly SortKey[] {
  return given.map((one) => {
    const at = one.lastIndexOf(':')
    const name = one.slice(0, Math.max(at, 0))
    const direction = one.slice(at + 1)
    if (at === -1 || (direction !== 'asc' && direction !== 'desc')) {
      throw new CompatFailure(
        'invalid_search_sort',
        `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${one.slice(0, 100)}\`.`,
      )
    }
    const attribute = SORTABLE.find((known) => known === name)
    if (attribute !== undefined) return { attribute, direction }
    throw new CompatFailure(
      'invalid_search_sort',
      `Index \`${INDEX_UID}\`: Attribute \`${name.slice(0, 100)}\` is not sortable. Available sortable attributes are: \`${SORTABLE.join(', ')}\`.`,
    )
  })
}

/** By the keys, the first most; passages without a value last; equals keep their order. */
export function sorted(
  scored: readonly Scored[],
  keys: readonly SortKey[],
  shelves: Shelves,
): readonly Scored[] {
  if (keys.length === 0) return scored
  const valued = scored.map((one) => ({
    one,
    values: keys.map(({ attribute }) => passageValues(attribute, one.ranked.facts, shelves)[0]),
  }))
  return valued
    .sort((a, b) => {
      for (const [i, { direction }] of keys.entries()) {
        const order = compare(a.values[i], b.values[i], direction)
        if (order !== 0) return order
      }
      return 0
    })
    .map(({ one }) => one)
}

type Value = string | number | undefined

function compare(a: Value, b: Value, direction: 'asc' | 'desc'): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return (a < b ? -1 : 1) * (direction === 'asc' ? 1 : -1)
}

/** Throws `invalid_search_distinct`. */
export function distinctAttribute(given: string | undefined): Filterable | undefined {
  if (given === undefined) return undefined
  const attribute = asFilterable(given)
  if (attribute !== undefined) return attribute
  throw new CompatFailure(
    'invalid_search_distinct',
    `Index \`${INDEX_UID}\`: Attribute \`${given.slice(0, 100)}\` is not filterable and thus, cannot be used as distinct attribute. Available filterable attributes patterns are: \`${FILTERABLE.join(', ')}\`.`,
  )
}

/** The first of each value; passages without a value all stay. */
export function distinct(
  scored: readonly Scored[],
  attribute: Filterable | undefined,
  shelves: Shelves,
): readonly Scored[] {
  if (attribute === undefined) return scored
  const seen = new Set<string | number>()
  return scored.filter(({ ranked }) => {
    const values = passageValues(attribute, ranked.facts, shelves)
    if (values.some((value) => seen.has(value))) return false
    for (const value of values) seen.add(value)
    return true
  })
}
