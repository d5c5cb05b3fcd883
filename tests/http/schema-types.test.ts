import type { z } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import type { coverageSchema } from '../../src/http/coverage-schemas.ts'
import type { issuersAnswerSchema } from '../../src/http/issuers-schemas.ts'
import type {
  passageViewSchema,
  reportsAnswerSchema,
  reportViewSchema,
} from '../../src/http/report-schemas.ts'
import type { searchAnswerSchema } from '../../src/http/search-schemas.ts'
import type { StatisticsView } from '../../src/http/service.ts'
import type { statisticsSchema } from '../../src/http/status-schemas.ts'
import type { suggestionsSchema } from '../../src/http/suggest-schemas.ts'
import type { CoverageAnswer } from '../../src/search/coverage.ts'
import type { IssuersAnswer } from '../../src/search/issuers/types.ts'
import type { PassageView, ReportView } from '../../src/search/lookup.ts'
import type { ReportsAnswer } from '../../src/search/reports.ts'
import type { SearchAnswer } from '../../src/search/types.ts'
import type { SuggestionsAnswer } from '../../src/suggest/types.ts'

/** A type without what zod and the domain write differently: `readonly`, and `| undefined` beside `?`. */
type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> }
    : T

type IsSame<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Fits<Schema extends z.ZodType, T> = [Plain<z.output<Schema>>, Plain<T>] extends [
  Plain<T>,
  Plain<z.output<Schema>>,
]
  ? IsSame<Paths<Plain<z.output<Schema>>>, Paths<Plain<T>>>
  : false

/** Every place in a type, so that an optional field on one side alone is seen. */
type Paths<T> = T extends (infer E)[]
  ? Paths<E>
  : T extends object
    ? { [K in keyof T & string]-?: K | `${K}.${Paths<NonNullable<T[K]>> & string}` }[keyof T &
        string]
    : never

/** These lines fail to compile when a documented shape and the type behind it differ. */
const FIT: readonly [
  Fits<typeof searchAnswerSchema, SearchAnswer>,
  Fits<typeof issuersAnswerSchema, IssuersAnswer>,
  Fits<typeof reportViewSchema, ReportView>,
  Fits<typeof reportsAnswerSchema, ReportsAnswer>,
  Fits<typeof passageViewSchema, PassageView>,
  Fits<typeof statisticsSchema, StatisticsView>,
  Fits<typeof suggestionsSchema, SuggestionsAnswer>,
  Fits<typeof coverageSchema, CoverageAnswer>,
] = [true, true, true, true, true, true, true, true]

it('documented shapes are those of the types, as the compiler says', () => {
  expect(FIT).not.toContain(false)
})
