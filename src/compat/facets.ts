import type { PassageFacts } from '../engine/reader.ts'
import { fold } from '../text/fold.ts'
import {
  asFilterable,
  FILTERABLE,
  type Filterable,
  passageValues,
  type Shelves,
} from './attributes.ts'
import { CompatFailure } from './failure.ts'

/** Values of one facet, the most frequent first. */
const MOST_VALUES = 500
/** Values that a facet search answers. */
const MOST_FACET_HITS = 100

export interface Facets {
  readonly facetDistribution: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Of numbers only. */
  readonly facetStats: Readonly<Record<string, { readonly min: number; readonly max: number }>>
}

/** Names or patterns: `region.*`, `*`. Throws `invalid_search_facets`. */
export function facetAttributes(given: readonly string[]): readonly Filterable[] {
  for (const pattern of given) {
    if (FILTERABLE.some((name) => fits(pattern, name) || areNested(pattern, name))) continue
    throw new CompatFailure(
      'invalid_search_facets',
      `Invalid facet distribution: Pattern \`${pattern.slice(0, 100)}\` is not filterable. Available filterable attributes patterns are: \`${FILTERABLE.join(', ')}\`.`,
    )
  }
  return FILTERABLE.filter((name) => given.some((pattern) => fits(pattern, name)))
}

/** A star stands for anything at the beginning of a pattern or at its end, nowhere else. */
function fits(pattern: string, name: string): boolean {
  const [first, last] = [pattern.startsWith('*'), pattern.endsWith('*')]
  if (pattern === '*') return true
  if (first && last) return name.includes(pattern.slice(1, -1))
  if (first) return name.endsWith(pattern.slice(1))
  return last ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

/** `region` and `region.lvl0`: such a pattern is not refused, and counts nothing. */
function areNested(one: string, other: string): boolean {
  return one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}

export function countFacets(
  attributes: readonly Filterable[],
  passages: readonly PassageFacts[],
  shelves: Shelves,
): Facets {
  const counted = attributes.map(
    (attribute) => [attribute, count(attribute, passages, shelves)] as const,
  )
  return {
    facetDistribution: Object.fromEntries(
      counted.map(([attribute, counts]) => [
        attribute,
        Object.fromEntries(
          mostFrequent(counts)
            .slice(0, MOST_VALUES)
            .map(([value, times]) => [String(value), times]),
        ),
      ]),
    ),
    facetStats: Object.fromEntries(
      counted.flatMap(([attribute, counts]) => {
        const numbers = [...counts.keys()].filter((value) => typeof value === 'number')
        if (numbers.length === 0) return []
        return [[attribute, { min: Math.min(...numbers), max: Math.max(...numbers) }]]
      }),
    ),
  }
}

export interface FacetHit {
  readonly value: string
  readonly count: number
}

/** Throws `invalid_facet_search_facet_name`. */
export function facetSearchAttribute(name: string): Filterable {
  const attribute = asFilterable(name)
  if (attribute !== undefined) return attribute
  throw new CompatFailure(
    'invalid_facet_search_facet_name',
    `Attribute \`${name.slice(0, 100)}\` is not facet-searchable. Available facet-searchable attributes patterns are: \`${FILTERABLE.join(', ')}\`. To make it facet-searchable add it to the \`filterableAttributes\` index settings.`,
  )
}

/** The values that hold what is typed, width and case apart; as Meilisearch has equally many, the last first. */
export function findFacetValues(
  { attribute, typed }: { readonly attribute: Filterable; readonly typed: string },
  passages: readonly PassageFacts[],
  shelves: Shelves,
): readonly FacetHit[] {
  const wanted = fold(typed.trim())
  return mostFrequent(count(attribute, passages, shelves))
    .map(([value, times]) => ({ value: String(value), count: times }))
    .filter(({ value }) => fold(value).includes(wanted))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? 1 : -1))
    .slice(0, MOST_FACET_HITS)
}

type Counts = ReadonlyMap<string | number, number>

/** Reports have their values once; only what differs within a report is asked of each passage. */
function count(attribute: Filterable, passages: readonly PassageFacts[], shelves: Shelves): Counts {
  const counts = new Map<string | number, number>()
  const add = (facts: PassageFacts, times: number) => {
    for (const value of passageValues(attribute, facts, shelves)) {
      counts.set(value, (counts.get(value) ?? 0) + times)
    }
  }
  if (attribute === 'section' || attribute === 'practices') {
    for (const facts of passages) add(facts, 1)
    return counts
  }
  for (const ofReport of Map.groupBy(passages, ({ report }) => report).values()) {
    const [first] = ofReport
    if (first !== undefined) add(first, ofReport.length)
  }
  return counts
}

function mostFrequent(counts: Counts): readonly (readonly [string | number, number])[] {
  return [...counts].sort(
    ([a, times], [b, others]) => others - times || (String(a) < String(b) ? -1 : 1),
  )
}
