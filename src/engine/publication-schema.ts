import { z } from 'zod'
import type { FileProblem } from '../domain/report.ts'
import type { Publication } from './reader.ts'

/** A `Publication` as engines keep it. */
export const PUBLICATION = z.object({
  name: z.string(),
  publishedAt: z.string(),
  fingerprint: z.object({
    schema: z.number(),
    analyser: z.string(),
    model: z.string(),
    dimensions: z.number(),
  }),
  reports: z.number(),
  passages: z.number(),
  vectors: z.number(),
  problems: z.record(z.string(), z.number()),
  corpus: z.array(z.object({ file: z.string(), size: z.number(), sha256: z.string() })),
}) satisfies z.ZodType<Publication>

export const PROBLEM = z.object({
  file: z.string(),
  code: z.string(),
  message: z.string(),
  start: z.number().nullable(),
  end: z.number().nullable(),
}) satisfies z.ZodType<FileProblem>
