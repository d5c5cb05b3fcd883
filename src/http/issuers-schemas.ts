import { z } from '@hono/zod-openapi'
import { ACTORS, STAGES } from '../domain/words.ts'
import { passageSchema, reportSummarySchema } from './report-schemas.ts'
import { degradedSchema, readingSchema } from './search-schemas.ts'

/** Shapes of answers to "which bureaus", for the OpenAPI document; a test holds them to the types behind. */

const withinReport = {
  start: z.int().min(0).describe('UTF-16 code units of the decoded text of the report'),
  end: z.int().min(0).describe('UTF-16 code units of the decoded text of the report, exclusive'),
}

const figureSchema = z
  .object({
    value: z.number().describe('万 and 亿 multiplied out'),
    unit: z.string().nullable().describe('as written'),
    counted: z.string().nullable().describe('the words that say what is counted'),
    qualifier: z.string().nullable().describe('约, 余, 不低于 and the like, as written'),
    text: z.string(),
    ...withinReport,
  })
  .openapi('Figure')

const evidenceSchema = z
  .object({
    report: reportSummarySchema,
    passage: passageSchema,
    quote: z.object({ text: z.string(), ...withinReport }).describe('the sentence that proves it'),
    actor: z
      .enum(ACTORS)
      .describe("whose doing it is: the issuer's own, a superior's or another's"),
    stage: z.enum(STAGES),
    figures: z.array(figureSchema).readonly().describe('in the quote'),
  })
  .openapi('Evidence')

const rowSchema = z
  .object({
    issuer: z.string().describe("its name; the report's title where no issuer is known"),
    id: z.string(),
    region: reportSummarySchema.shape.region,
    years: z
      .object({ from: z.int(), to: z.int() })
      .nullable()
      .describe('from the first to the last that the reports quoted cover'),
    stage: z.enum(STAGES).describe('the highest of its own doing'),
    basis: z.enum(['stated', 'inferred']).describe('whether the reports say who issued them'),
    evidence: z
      .array(evidenceSchema)
      .readonly()
      .describe('its own doing first, the furthest first; at most twenty'),
    passages: z
      .int()
      .min(0)
      .describe('how many passages of its reports speak of what is asked for, quoted or not'),
  })
  .openapi('IssuerRow')

export const issuersAnswerSchema = z
  .object({
    query: z.string(),
    understood: z.array(readingSchema).readonly(),
    by: z
      .enum(['words', 'meaning'])
      .describe(
        'meaning: no report holds the words that were looked for; these come nearest to what is meant',
      ),
    degraded: degradedSchema.describe(
      'says that the model could not be asked where nobody was found by words, and why',
    ),
    issuers: z.array(rowSchema).readonly().describe('those that are an answer, the furthest first'),
    coverage: z.object({
      reports: z.int().min(0).describe('how many were searched'),
      reportIds: z.array(z.string()).readonly(),
      issuers: z.int().min(0).describe('whose reports were searched'),
      silent: z.array(z.string()).readonly().describe('issuers searched that are no answer'),
      searchedAs: z.array(z.string()).readonly().describe('the words that were looked for'),
    }),
    help: z.string().optional().describe('near values for filters whose value does not exist'),
  })
  .openapi('IssuersAnswer')
