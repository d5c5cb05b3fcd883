import { z } from 'zod'
import { type PassagePractice, type Practice, RELATIONS } from '../domain/practice.ts'
import type { FileProblem } from '../domain/report.ts'
import type { Publication } from './reader.ts'

/* What engines keep beside passages and reports, as JSON. */

export const PUBLICATION = z.object({
  name: z.string(),
  publishedAt: z.string(),
  fingerprint: z.object({
    schema: z.number(),
    analyser: z.string(),
    practices: z.string(),
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
  line: z.number().exactOptional(),
}) satisfies z.ZodType<FileProblem>

export const PRACTICE: z.ZodType<Practice> = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.object({ zh: z.string(), en: z.string().optional() }),
  same: z.array(z.string()),
  english: z.array(z.string()),
  plain: z.array(z.string()),
  narrower: z.array(z.string()),
  related: z.array(z.string()),
  not: z.array(z.string()),
  evidence: z.array(
    z.union([
      z.object({ file: z.string(), quote: z.string() }),
      z.object({ document: z.string() }),
    ]),
  ),
})

export const PASSAGE_PRACTICE = z.object({
  id: z.string(),
  relation: z.enum(RELATIONS),
}) satisfies z.ZodType<PassagePractice>
