import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CompatFailure } from '../../src/compat/failure.ts'
import { conditionOf } from '../../src/compat/filter/condition.ts'
import { type Filter, OPERATORS, print } from '../../src/compat/filter/expression.ts'
import { filterFromJson } from '../../src/compat/filter/from-json.ts'
import { parseFilter } from '../../src/compat/filter/parse.ts'
import type { ReportSummary } from '../../src/domain/report.ts'
import { SECTIONS, type Section } from '../../src/domain/words.ts'
import type { Catalogue, PassageFacts } from '../../src/engine/reader.ts'
import type { Condition } from '../../src/search/types.ts'

const REPORT: ReportSummary = {
  id: 'yuhang-2019',
  file: 'yuhang-2019.txt',
  title: '余杭区2019年法治政府建设 Report',
  issuers: [
    { id: 'a', name: '杭州市余杭区市场监督管理局' },
    { id: 'b', name: '杭州市余杭区司法局' },
  ],
  region: { code: '330110', name: '余杭区', path: '浙江省/杭州市/余杭区' },
  years: { from: 2018, to: 2019 },
  kind: 'rule-of-law-report',
  level: 'county',
  issuedOn: null,
  publishedOn: null,
  passages: 2,
}
const BARE: ReportSummary = {
  ...REPORT,
  id: 'bare',
  region: null,
  years: null,
  kind: null,
  issuers: [],
}

const PRACTICE = {
  id: 'mian-fa',
  name: '免罚清单',
  definition: { zh: '免罚清单' },
  same: [],
  english: [],
  plain: [],
  narrower: [],
  related: [],
  not: [],
  evidence: [],
} as const

const catalogue: Catalogue = {
  reports: [REPORT, BARE],
  report: (id) => [REPORT, BARE].find((report) => report.id === id),
  passage: () => undefined,
  passagesOf: () => [],
  naming: () => [],
}
const SHELVES = { catalogue, practices: [PRACTICE] }

const facts = (section: Section, practices: PassageFacts['practices'] = []): PassageFacts => ({
  id: 'p',
  report: REPORT.id,
  ordinal: 0,
  section,
  start: 0,
  end: 1,
  terms: 1,
  practices,
})

function passes(where: Condition, report: ReportSummary, passage: PassageFacts): boolean {
  const outcome = where(report)
  if (typeof outcome === 'boolean') return outcome
  return outcome.sections.has(passage.section) && (outcome.test?.(passage) ?? true)
}

function holds(filter: unknown, report = REPORT, passage = facts('plan')): boolean {
  const parsed = filterFromJson(filter)
  return parsed === undefined || passes(conditionOf(parsed, SHELVES), report, passage)
}

const OF_YUHANG: readonly (readonly [filter: unknown, expected: boolean])[] = [
  ['year = 2019', true],
  ['year = "2019"', true],
  ["year = '2019.0'", true],
  ['year = 2018', false],
  ['year != 2018', true],
  ['year > 2018 AND year < 2020', true],
  ['year >= 2019 AND year <= 2019', true],
  ['year < 2019', false],
  ['year 2018 TO 2019', true],
  ['year 2020 TO 2024', false],
  ['year IN [2019, 2023]', true],
  ['year IN[]', false],
  ['year NOT IN [2019]', false],
  ['NOT year = 2019', false],
  ['NOT NOT year = 2019', true],
  ['year EXISTS', true],
  ['year IS NULL', false],
  ['year IS NOT NULL', true],
  ['region.lvl0 = 浙江省', true],
  ["region.lvl1 = '浙江省 > 杭州市'", true],
  ["region.lvl2 = '浙江省 > 杭州市 > 余杭区'", true],
  ["region.lvl1 = '杭州市'", false],
  ['issuers = "杭州市余杭区司法局"', true],
  ['issuers IN ["上城区", "杭州市余杭区司法局",]', true],
  ['issuers CONTAINS 司法', true],
  ['issuers NOT CONTAINS 司法', false],
  ['issuers STARTS WITH 杭州', true],
  ['issuers STARTS WITH 余杭', false],
  ['issuers NOT STARTS WITH 余杭', true],
  ['issuers IS EMPTY', false],
  ['title CONTAINS REPORT', true],
  ['kind = RULE-of-law-report', true],
  ['title > "a"', true],
  ['section = plan', true],
  ['section = problems', false],
  ['section != problems AND year = 2019', true],
  ['practices IS EMPTY', true],
  ['practices = 免罚清单', false],
  ['practices = 免罚清单 OR year = 2019', true],
  ['year = 2000 OR year = 2019 AND section = problems', false],
  ['(year = 2000 OR year = 2019) AND section = plan', true],
  ['"year"="2019"', true],
  [[['year = 2000', 'year = 2019'], 'section = plan'], true],
  [['year = 2019', 'section = problems'], false],
  [['"year"=2019'], true],
  ['', true],
  ['  ', true],
  [[], true],
  [[''], true],
  [null, true],
]

describe('a filter', () => {
  it.each(OF_YUHANG)('%j: %s', (filter, expected) => {
    expect(holds(filter)).toBe(expected)
  })

  it.each([
    ['year EXISTS', true],
    ['year IS NULL', true],
    ['year = 2019', false],
    ['year != 2019', true],
    ['year > 0', false],
    ['region.lvl0 EXISTS', false],
    ['region.lvl0 NOT EXISTS', true],
    ['region.lvl0 IS NULL', false],
    ['issuers IS EMPTY', true],
    ['issuers IS NOT EMPTY', false],
    ['issuers EXISTS', true],
    ['issuers != 上城区', true],
  ])('of a report of which little is known, %s: %s', (filter, expected) => {
    expect(holds(filter, BARE)).toBe(expected)
  })

  it('asks passages for what reports do not know', () => {
    const naming = facts('plan', [{ id: 'mian-fa', relation: 'narrower' }])
    const touching = facts('plan', [{ id: 'mian-fa', relation: 'related' }])
    expect(holds('practices = 免罚清单', REPORT, naming)).toBe(true)
    expect(holds('practices = 免罚清单', REPORT, touching)).toBe(false)
    expect(holds('NOT practices = 免罚清单 AND section = plan', REPORT, touching)).toBe(true)
  })
})

const REFUSED: readonly (readonly [filter: unknown, message: string])[] = [
  ['year =', 'Was expecting a value but instead got nothing.\n7:7 year ='],
  ['= 2019', 'Was expecting a value but instead got nothing.\n1:1 = 2019'],
  ['year', 'Was expecting an operation `=`'],
  ['year 2019', 'Was expecting an operation `=`'],
  ['year = OR', 'Was expecting a value but instead got `OR`, which is a reserved keyword.'],
  ['year = 2019 section = plan', 'Found unexpected characters at the end of the filter: `section'],
  ['year = 2019)', 'Found unexpected characters at the end of the filter: `)`'],
  ['(year = 2019', 'is missing the following closing delimiter: `)`'],
  ['title = "a', 'Expression `"a` is missing the following closing delimiter: `"`'],
  ['title = "a\\q"', 'Malformed value'],
  ['year IN 2019', 'Expected `[` after `IN` keyword.'],
  ['year IN [2019', 'Expected matching `]`'],
  ['year IN [2019 2020]', 'Expected only comma-separated field names'],
  ['_geoRadius(1, 2, 3)', 'Attribute `_geo` is not filterable'],
  ['nope = 1', 'Index `passages`: Attribute `nope` is not filterable.'],
  ['text = 1', 'Attribute `text` is not filterable.'],
  ['year = 2019 OR region = 浙江省', 'Attribute `region` is not filterable.'],
  [3, 'expected String, Array, found: 3'],
  [{}, 'expected String, Array, found: {…}'],
  [['year = 2019', 3], 'expected String, Array, found: 3'],
  [[['year = 2019', ['year = 2020']]], 'expected String, found: […]'],
]

describe('a filter that cannot be meant', () => {
  it.each(REFUSED)('%j is refused', (filter, message) => {
    const refusal = refusalOf(filter)
    expect(refusal.code).toBe('invalid_search_filter')
    expect(refusal.status).toBe(400)
    expect(refusal.message).toContain(message)
  })

  it.each([
    ['parentheses within one another', `${'('.repeat(500_000)}year = 1`],
    ['parentheses that close', `${'('.repeat(100)}year = 1${')'.repeat(100)}`],
    ['NOTs', `${'NOT '.repeat(250_000)}year = 1`],
    ['conditions', Array.from({ length: 100_000 }, () => 'year = 1').join(' OR ')],
    ['parts of a list', Array.from({ length: 100_000 }, () => 'year = 1')],
    ['parts of a list in a list', [Array.from({ length: 100_000 }, () => 'year = 1')]],
    ['values', `year IN [${'1,'.repeat(400_000)}]`],
    ['a value', `title = ${'a'.repeat(1_000_000)} AND`],
    ['an open quote', `title = "${'a'.repeat(1_000_000)}`],
    ['backslashes', `title = "${'\\\\'.repeat(500_000)}`],
    ['spaces', `${' '.repeat(1_000_000)}=`],
    ['lists within one another', JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))],
  ])('a megabyte of %s is refused in a few words', (_, filter) => {
    expect(refusalOf(filter).message.length).toBeLessThan(2_000)
  })
})

function refusalOf(filter: unknown): CompatFailure {
  try {
    holds(filter)
  } catch (thrown) {
    if (thrown instanceof CompatFailure) return thrown
    throw thrown
  }
  throw new Error('it was not refused')
}

const NAMES = fc.oneof(
  fc.constantFrom('year', 'region.lvl0', 'AND', 'a b', '"'),
  fc.string({ minLength: 0 }),
)
const VALUES = fc.oneof(
  fc.string(),
  fc.constantFrom('浙江省 > 杭州市', "it's", '\\', '\\"', 'NULL', ''),
)

const single: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    attribute: NAMES,
    operator: fc.constantFrom(...OPERATORS),
    value: VALUES,
  }),
  fc.record({ kind: fc.constant('between' as const), attribute: NAMES, from: VALUES, to: VALUES }),
  fc.record({ kind: fc.constant('in' as const), attribute: NAMES, values: fc.array(VALUES) }),
  fc.record({
    kind: fc.constantFrom('contains' as const, 'starts with' as const),
    attribute: NAMES,
    value: VALUES,
  }),
  fc.record({
    kind: fc.constantFrom('exists' as const, 'null' as const, 'empty' as const),
    attribute: NAMES,
  }),
)

const { filter: anyFilter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    single,
    tie('filter').map((of): Filter => ({ kind: 'not', of })),
    fc
      .array(tie('filter'), { minLength: 2, maxLength: 4 })
      .map((of): Filter => ({ kind: 'and', of })),
    fc
      .array(tie('filter'), { minLength: 2, maxLength: 4 })
      .map((of): Filter => ({ kind: 'or', of })),
  ),
}))

/** Filters over what there is, so that they can be asked. */
const known: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    attribute: fc.constantFrom('year', 'section', 'practices', 'issuers', 'region.lvl1'),
    operator: fc.constantFrom(...OPERATORS),
    value: fc.constantFrom('2019', 'plan', 'problems', '免罚清单', '杭州市余杭区司法局'),
  }),
  fc.record({
    kind: fc.constantFrom('exists' as const, 'null' as const, 'empty' as const),
    attribute: fc.constantFrom('year', 'section', 'practices', 'region.lvl2'),
  }),
)
const PASSAGES = SECTIONS.flatMap((section) => [
  facts(section),
  facts(section, [{ id: 'mian-fa', relation: 'same' }]),
])
const ask = (filter: Filter, report: ReportSummary, passage: PassageFacts) =>
  passes(conditionOf(filter, SHELVES), report, passage)

describe('laws of filters', () => {
  it('what is printed reads back as the same filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(print(filter))).toEqual(filter)
      }),
    )
  })

  it('any text is a filter or refused as one', () => {
    const pieces = fc.constantFrom(
      'year',
      '=',
      '!=',
      '(',
      ')',
      '[',
      ']',
      ',',
      '"',
      "'",
      '\\',
      ' ',
      'NOT',
      'IN',
      'TO',
      'IS',
      'NULL',
      'OR',
      'AND',
      '2019',
      '>',
      '𠮷',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join(' ')),
        ),
        (text) => {
          try {
            parseFilter(text)
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(CompatFailure)
          }
        },
      ),
    )
  })

  it('NOT, AND and OR mean what they say, whatever engines are told', () => {
    fc.assert(
      fc.property(
        known,
        known,
        fc.constantFrom(REPORT, BARE),
        fc.constantFrom(...PASSAGES),
        (a, b, report, passage) => {
          const [left, right] = [ask(a, report, passage), ask(b, report, passage)]
          expect(ask({ kind: 'not', of: a }, report, passage)).toBe(!left)
          expect(ask({ kind: 'and', of: [a, b] }, report, passage)).toBe(left && right)
          expect(ask({ kind: 'or', of: [a, b] }, report, passage)).toBe(left || right)
        },
      ),
    )
  })
})
