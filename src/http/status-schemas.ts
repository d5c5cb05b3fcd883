import { z } from '@hono/zod-openapi'

/** Shapes of what the service says of itself. */

const fingerprintSchema = z
  .object({
    schema: z.int(),
    analyser: z.string(),
    practices: z.string(),
    model: z.string(),
    dimensions: z.int(),
  })
  .openapi('Fingerprint', { description: 'What the index was made with.' })

export const statisticsSchema = z
  .object({
    reports: z.int().min(0),
    passages: z.int().min(0),
    vectors: z.int().min(0),
    problems: z.record(z.string(), z.int()).describe('problems met while indexing, by code'),
    publishedAt: z.string().openapi({ format: 'date-time' }),
    fingerprint: fingerprintSchema,
    engine: z.string(),
    semantic: z.object({
      ready: z.number().min(0).max(1).describe('1 once semantic search is answered'),
    }),
  })
  .openapi('Statistics')

export const healthSchema = z.object({ status: z.literal('alive') }).openapi('Health')
export const readinessSchema = z.object({ status: z.literal('ready') }).openapi('Readiness')

export const problemsSchema = z
  .object({
    problems: z
      .array(
        z.object({
          file: z.string().describe('relative to the corpus'),
          code: z.string(),
          message: z.string(),
          start: z.int().min(0).nullable(),
          end: z.int().min(0).nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('Problems')

export const reindexSchema = z
  .object({
    status: z.enum(['started', 'running']).describe('running: a run was under way already'),
  })
  .openapi('Reindexing')
