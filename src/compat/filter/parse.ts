import { CompatFailure } from '../failure.ts'
import { type Filter, OPERATORS } from './expression.ts'
import { FilterScanner, shortened } from './scanner.ts'

/** Parentheses and NOTs within one another. */
const DEEPEST = 60
const MOST_CONDITIONS = 500
/** Values of one list. */
const MOST_VALUES = 10_000

/** Reads one filter; undefined where there is only space. Throws `invalid_search_filter`. */
export function parseFilter(input: string): Filter | undefined {
  const scanner = new FilterScanner(input)
  if (scanner.isAtEnd()) return undefined
  const parser = { scanner, conditions: 0 }
  const filter = or(parser, 0)
  if (scanner.isAtEnd()) return filter
  const rest = scanner.rest()
  throw scanner.failure(
    `Found unexpected characters at the end of the filter: \`${shortened(rest)}\`. You probably forgot an \`OR\` or an \`AND\` rule.`,
    scanner.at,
    rest,
  )
}

interface Parser {
  readonly scanner: FilterScanner
  conditions: number
}

function or(parser: Parser, depth: number): Filter {
  return joined(
    'or',
    collect(parser, 'OR', () => and(parser, depth)),
  )
}

function and(parser: Parser, depth: number): Filter {
  return joined(
    'and',
    collect(parser, 'AND', () => not(parser, depth)),
  )
}

function collect({ scanner }: Parser, word: string, read: () => Filter): readonly Filter[] {
  const found = [read()]
  while (scanner.takeWords(word)) found.push(read())
  return found
}

function joined(kind: 'and' | 'or', of: readonly Filter[]): Filter {
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { kind, of }
}

function not(parser: Parser, depth: number): Filter {
  const { scanner } = parser
  if (depth > DEEPEST) {
    throw scanner.failure(
      'The filter exceeded the maximum depth limit. Try rewriting the filter so that it contains fewer nested conditions.',
      scanner.at,
      '',
    )
  }
  if (scanner.takeWords('NOT')) return { kind: 'not', of: not(parser, depth + 1) }
  const from = scanner.at
  if (scanner.takeSymbol(['(']) === undefined) return condition(parser)
  const within = or(parser, depth + 1)
  if (scanner.takeSymbol([')']) !== undefined) return within
  const about = scanner.input.slice(from)
  throw scanner.failure(
    `Expression \`${shortened(about)}\` is missing the following closing delimiter: \`)\`.`,
    from,
    about,
  )
}

function condition(parser: Parser): Filter {
  const { scanner } = parser
  parser.conditions++
  if (parser.conditions > MOST_CONDITIONS) {
    throw new CompatFailure(
      'invalid_search_filter',
      `The filter has more than ${MOST_CONDITIONS} conditions. Use \`IN\` for many values of one attribute.`,
    )
  }
  scanner.skipSpace()
  const from = scanner.at
  refuseGeo(scanner)
  refuseFeature(scanner)
  const attribute = scanner.takeValue()
  const operator = scanner.takeSymbol(OPERATORS)
  if (operator !== undefined) {
    return { kind: 'compare', attribute, operator, value: scanner.takeValue() }
  }
  return (
    negatable(scanner, attribute) ?? worded(scanner, attribute) ?? range(scanner, attribute, from)
  )
}

/** `IN`, `EXISTS`, `CONTAINS` and `STARTS WITH`, each also after `NOT`. */
function negatable(scanner: FilterScanner, attribute: string): Filter | undefined {
  const from = scanner.at
  const isNegated = scanner.takeWords('NOT')
  const found = positive(scanner, attribute)
  if (found === undefined) {
    scanner.at = from
    return undefined
  }
  return isNegated ? { kind: 'not', of: found } : found
}

function positive(scanner: FilterScanner, attribute: string): Filter | undefined {
  if (scanner.takeWords('EXISTS')) return { kind: 'exists', attribute }
  if (scanner.takeWords('IN')) return { kind: 'in', attribute, values: list(scanner) }
  if (scanner.takeWords('CONTAINS')) {
    return { kind: 'contains', attribute, value: scanner.takeValue() }
  }
  if (scanner.takeWords('STARTS', 'WITH')) {
    return { kind: 'starts with', attribute, value: scanner.takeValue() }
  }
  return undefined
}

function worded(scanner: FilterScanner, attribute: string): Filter | undefined {
  if (scanner.takeWords('IS', 'NULL')) return { kind: 'null', attribute }
  if (scanner.takeWords('IS', 'EMPTY')) return { kind: 'empty', attribute }
  if (scanner.takeWords('IS', 'NOT', 'NULL'))
    return { kind: 'not', of: { kind: 'null', attribute } }
  if (scanner.takeWords('IS', 'NOT', 'EMPTY')) {
    return { kind: 'not', of: { kind: 'empty', attribute } }
  }
  return undefined
}

const OPERATIONS =
  '`=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `CONTAINS`, `NOT CONTAINS`, `STARTS WITH`, `NOT STARTS WITH`, `_geoRadius`, or `_geoBoundingBox`'

function range(scanner: FilterScanner, attribute: string, from: number): Filter {
  scanner.skipSpace()
  const first = scanner.input.charAt(scanner.at)
  const startsValue = first === '"' || first === "'" || scanner.peekWord() !== ''
  if (startsValue && !scanner.isAtEnd()) {
    const before = scanner.at
    const lower = isReservedNext(scanner) ? undefined : scanner.takeValue()
    if (lower !== undefined && scanner.takeWords('TO')) {
      return { kind: 'between', attribute, from: lower, to: scanner.takeValue() }
    }
    scanner.at = before
  }
  const about = scanner.input.slice(from)
  throw scanner.failure(
    `Was expecting an operation ${OPERATIONS} at \`${shortened(about)}\`.`,
    from,
    about,
  )
}

function isReservedNext(scanner: FilterScanner): boolean {
  return ['AND', 'OR', 'NOT', 'IS', 'TO', 'STARTS', 'NULL', 'EMPTY', 'WITH'].includes(
    scanner.peekWord(),
  )
}

function list(scanner: FilterScanner): readonly string[] {
  if (scanner.takeSymbol(['[']) === undefined) {
    throw scanner.failure('Expected `[` after `IN` keyword.', scanner.at, scanner.rest())
  }
  const values: string[] = []
  for (;;) {
    if (scanner.takeSymbol([']']) !== undefined) return values
    if (scanner.isAtEnd()) {
      throw scanner.failure(
        'Expected matching `]` after the list of field names given to `IN[`',
        scanner.at,
        '',
      )
    }
    values.push(scanner.takeValue())
    if (values.length > MOST_VALUES) {
      throw new CompatFailure(
        'invalid_search_filter',
        `A list of the filter has more than ${MOST_VALUES} values.`,
      )
    }
    const next = scanner.takeSymbol([',', ']'])
    if (next === ']') return values
    if (next === undefined && !scanner.isAtEnd()) {
      const rest = scanner.rest()
      throw scanner.failure(
        `Expected only comma-separated field names inside \`IN[..]\` but instead found \`${shortened(rest)}\`.`,
        scanner.at,
        rest,
      )
    }
  }
}

/** Documents here have no coordinates. */
function refuseGeo(scanner: FilterScanner): void {
  const word = scanner.peekWord()
  if (!word.startsWith('_geo')) return
  throw new CompatFailure(
    'invalid_search_filter',
    `Attribute \`_geo\` is not filterable: the documents of this index have no coordinates, and \`${shortened(word)}\` cannot be used.`,
  )
}

/** What Meilisearch has only where it was turned on. */
function refuseFeature(scanner: FilterScanner): void {
  const [word = ''] = scanner.peekWord().split('.')
  if (word !== '_vectors' && word !== '_foreign') return
  throw new CompatFailure(
    'feature_not_enabled',
    `Using \`${word}\` in a filter is not supported by this service. Leave it out.`,
  )
}
