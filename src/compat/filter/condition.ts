import type { ReportSummary } from '../../domain/report.ts'
import { SECTIONS } from '../../domain/words.ts'
import type { Condition } from '../../search/types.ts'
import {
  type AttributeValue,
  asFilterable,
  FILTERABLE,
  type Filterable,
  INDEX_UID,
  type PassageTraits,
  practicesOf,
  reportValue,
  type Shelves,
  singleValues,
} from '../attributes.ts'
import { CompatFailure } from '../failure.ts'
import { conditions, type Filter, print, type Single } from './expression.ts'
import { equals, type Literal, literal, order } from './literal.ts'

/** Undefined: it depends on what is not known. */
type Outcome = boolean | undefined
type Test = (report: ReportSummary, passage: Partial<PassageTraits>) => Outcome

/** An attribute's value, and its single values as they are compared. */
interface Compared {
  readonly value: AttributeValue
  readonly literals: readonly Literal[]
}

/** A filter as search takes it. Throws `invalid_search_filter` for attributes that cannot be filtered by. */
export function conditionOf(filter: Filter, shelves: Shelves): Condition {
  refuseUnknown(filter)
  const test = compile(filter)
  return (report) => {
    const outcome = test(report, {})
    if (outcome !== undefined) return outcome
    const bySection = SECTIONS.map((section) => [section, test(report, { section })] as const)
    const sections = new Set(
      bySection.flatMap(([section, passes]) => (passes === false ? [] : [section])),
    )
    if (bySection.every(([, passes]) => passes !== undefined)) return { sections }
    return {
      sections,
      test: (facts) =>
        test(report, { section: facts.section, practices: practicesOf(facts, shelves) }) === true,
    }
  }
}

function refuseUnknown(filter: Filter): void {
  const unknown = conditions(filter).find(({ attribute }) => asFilterable(attribute) === undefined)
  if (unknown === undefined) return
  const { attribute } = unknown
  const available = FILTERABLE.map((name) => `\`${name}\``).join(', ')
  throw new CompatFailure(
    'invalid_search_filter',
    `Index \`${INDEX_UID}\`: Attribute \`${attribute}\` is not filterable. Available filterable attribute patterns are: ${available}.\n2:${2 + Array.from(attribute).length} ${print(unknown)}`,
  )
}

function compile(filter: Filter): Test {
  switch (filter.kind) {
    case 'and':
      return combined(filter.of.map(compile), false)
    case 'or':
      return combined(filter.of.map(compile), true)
    case 'not': {
      const test = compile(filter.of)
      return (report, passage) => {
        const outcome = test(report, passage)
        return outcome === undefined ? undefined : !outcome
      }
    }
    default:
      return single(filter)
  }
}

/** `decisive` is the outcome of one test that settles the whole. */
function combined(tests: readonly Test[], decisive: boolean): Test {
  return (report, passage) => {
    let outcome: Outcome = !decisive
    for (const test of tests) {
      const one = test(report, passage)
      if (one === decisive) return decisive
      if (one === undefined) outcome = undefined
    }
    return outcome
  }
}

function single(condition: Single): Test {
  const attribute = asFilterable(condition.attribute)
  const holds = predicate(condition)
  if (attribute === undefined) return () => false
  return (report, passage) => {
    const known = compared(attribute, report, passage)
    return known === undefined ? undefined : holds(known)
  }
}

function predicate(condition: Single): (known: Compared) => boolean {
  switch (condition.kind) {
    case 'exists':
      return ({ value }) => value !== undefined
    case 'null':
      return ({ value }) => value === null
    case 'empty':
      return ({ value }) => value === '' || (Array.isArray(value) && value.length === 0)
    case 'compare':
      return comparison(condition.operator, literal(condition.value))
    case 'between': {
      const from = literal(condition.from)
      const to = literal(condition.to)
      return some((one) => order(one, from) >= 0 && order(one, to) <= 0)
    }
    case 'in': {
      const wanted = condition.values.map(literal)
      const texts = new Set(wanted.map(({ text }) => text))
      const numbers = new Set(wanted.map(({ number }) => number))
      return some((one) => texts.has(one.text) || numbers.has(one.number ?? NaN))
    }
    case 'contains': {
      const { text } = literal(condition.value)
      return some((one) => one.text.includes(text))
    }
    case 'starts with': {
      const { text } = literal(condition.value)
      return some((one) => one.text.startsWith(text))
    }
  }
}

function comparison(
  operator: Extract<Filter, { readonly kind: 'compare' }>['operator'],
  wanted: Literal,
): (known: Compared) => boolean {
  switch (operator) {
    case '=':
      return some((one) => equals(one, wanted))
    case '!=': {
      const isEqual = some((one) => equals(one, wanted))
      return (known) => !isEqual(known)
    }
    case '>':
      return some((one) => order(one, wanted) > 0)
    case '>=':
      return some((one) => order(one, wanted) >= 0)
    case '<':
      return some((one) => order(one, wanted) < 0)
    case '<=':
      return some((one) => order(one, wanted) <= 0)
  }
}

function some(test: (one: Literal) => boolean): (known: Compared) => boolean {
  return ({ literals }) => literals.some(test)
}

const ofReports = new WeakMap<ReportSummary, Map<Filterable, Compared>>()

/** What a report says of itself is made ready once, not for each condition of each filter. */
function compared(
  attribute: Filterable,
  report: ReportSummary,
  { section, practices }: Partial<PassageTraits>,
): Compared | undefined {
  if (attribute === 'section') return section === undefined ? undefined : ready(section)
  if (attribute === 'practices') return practices === undefined ? undefined : ready(practices)
  const known = ofReports.get(report) ?? new Map<Filterable, Compared>()
  ofReports.set(report, known)
  const found = known.get(attribute) ?? ready(reportValue(attribute, report))
  known.set(attribute, found)
  return found
}

function ready(value: AttributeValue): Compared {
  return { value, literals: singleValues(value).map(literal) }
}
