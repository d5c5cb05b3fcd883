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
