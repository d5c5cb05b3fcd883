import { z } from '@hono/zod-openapi'
import { FACETS, type Facet, MODES, PART_LEVELS } from '../domain/words.ts'
import { READING_KINDS } from '../understand/reading.ts'
import { passageSchema, reportSummarySchema } from './report-schemas.ts'

/** Shapes of search answers, for the OpenAPI document; a test holds them to the search's own types. */

const score = z.number()
const withinPassage = {
  start: z.int().min(0).describe('UTF-16 code units of the text of the passage'),
  end: z.int().min(0).describe('UTF-16 code units of the text of the passage, exclusive'),
}
const withinReport = { start: z.int().min(0), end: z.int().min(0) }

const explanationSchema = z
  .object({
    lexical: z.object({
      score: score.describe('BM25 over all terms'),
      share: score.describe('share of the IDF of the query that the passage holds, 0 to 1'),
      matches: z.boolean(),
      terms: z.array(z.object({ term: z.string(), count: z.number(), score })).readonly(),
    }),
    semantic: z.object({
      score: score.nullable().describe('mean over the levels of the best part of each'),
      matches: z.boolean(),
      parts: z.array(z.object({ ...withinReport, level: z.enum(PART_LEVELS), score })).readonly(),
    }),
    fusion: z
      .object({
        lexicalWeight: score,
        lexical: score,
        semantic: score,
        whole: score,
        implied: score,
      })
      .nullable()
      .describe('hybrid searches only'),
  })
  .openapi('Explanation')

export const readingSchema = z
  .object({
    id: z.string(),
    as: z.enum(READING_KINDS),
    from: z
      .object({ start: z.int().min(0), end: z.int().min(0), text: z.string() })
      .describe('in the query as it was typed, in UTF-16 code units'),
    to: z.array(z.string()).readonly().describe('what it was read as, the best first'),
  })
  .openapi('Reading')

const hitSchema = z
  .object({
    report: reportSummarySchema,
    passage: passageSchema,
    highlights: z
      .array(z.object({ ...withinPassage, kind: z.enum(['word', 'sentence']) }))
      .readonly(),
    score: score.describe('orders the hits of one answer, no more'),
    folded: z
      .object({ count: z.int().min(1), passages: z.array(z.string()).readonly() })
      .optional()
      .describe('passages that say the same, behind this one; off=folding:alike makes them hits'),
    explanation: explanationSchema.optional().describe('present when asked for by explain'),
  })
  .openapi('Hit')

const groupSchema = z
  .object({
    key: z.string(),
    label: z.string(),
    total: z.int().min(0).describe('matching passages in the group'),
    hits: z.array(hitSchema).readonly().describe('the best three'),
  })
  .openapi('Group')

const facetSchema = z
  .array(
    z
      .object({
        value: z.string().describe('as the filter of the same name takes it'),
        label: z.string(),
        path: z.string().optional().describe('regions only'),
        count: z.int().min(0),
      })
      .openapi('FacetCount'),
  )
  .readonly()
  .optional()

type FacetSchemas = Record<Facet, typeof facetSchema>

const facetSchemas: FacetSchemas = {
  report: facetSchema,
  region: facetSchema,
  issuer: facetSchema,
  year: facetSchema,
  kind: facetSchema,
  level: facetSchema,
  section: facetSchema,
  practice: facetSchema,
}

export const degradedSchema = z
  .object({
    from: z.enum(MODES),
    to: z.enum(MODES),
    reason: z.enum(['model_not_loaded', 'embedding_failed']),
  })
  .nullable()

export const searchAnswerSchema = z
  .object({
    query: z.string(),
    mode: z.enum(MODES).describe('what was done'),
    took: z.number().min(0).describe('milliseconds'),
    total: z
      .object({
        value: z.int().min(0),
        exact: z.boolean().describe('false past the cap: at least this many'),
        folded: z
          .int()
          .min(1)
          .optional()
          .describe('of value, passages that stand behind a hit that says the same'),
      })
      .describe('matching passages, or groups when grouped'),
    degraded: degradedSchema.describe(
      'says that another mode than the one asked for was used, and why',
    ),
    answered: z
      .boolean()
      .describe('whether any passage answers; if not, the hits are the nearest misses'),
    understood: z
      .array(readingSchema)
      .readonly()
      .describe('what was read in the query; off with an id undoes it'),
    facets: z.object(facetSchemas).describe(`those asked for, of ${FACETS.join(', ')}`),
    hits: z.array(hitSchema).readonly().optional().describe('present unless grouped'),
    groups: z.array(groupSchema).readonly().optional().describe('present when grouped'),
    help: z.string().optional().describe('near values for filters whose value does not exist'),
  })
  .openapi('SearchAnswer')
