import { z } from '@hono/zod-openapi'
import { KINDS, LEVELS, SECTIONS } from '../domain/words.ts'

/** Shapes of reports in answers, for the OpenAPI document; a test holds them to the domain's types. */

const offsets = {
  start: z.int().min(0).describe('UTF-16 code units of the decoded text'),
  end: z.int().min(0).describe('UTF-16 code units of the decoded text, exclusive'),
}
const date = z.string().openapi({ format: 'date' })
const id = z.string().openapi({ pattern: '^[A-Za-z0-9_-]+$' })

const issuerSchema = z
  .object({ id: z.string().describe('derived from the name'), name: z.string() })
  .openapi('Issuer')

export const reportSummarySchema = z
  .object({
    id: id.describe('derived from the path of the file, the same after every indexing'),
    file: z.string().describe('relative to the corpus'),
    title: z.string().describe('stated, else inferred, else the name of the file: never empty'),
    issuers: z.array(issuerSchema).readonly(),
    region: z
      .object({
        code: z.string().nullable().describe('GB/T 2260; null for a special zone'),
        name: z.string(),
        path: z.string().describe('from the province down, separated by /'),
      })
      .nullable(),
    years: z
      .object({ from: z.int(), to: z.int() })
      .nullable()
      .describe('the years that the report covers'),
    kind: z.enum(KINDS).nullable(),
    level: z.enum(LEVELS).nullable(),
    issuedOn: date.nullable(),
    publishedOn: date.nullable(),
    documentNumber: z.string().optional().describe('its own 文号; absent where it has none'),
    duplicateOf: z
      .string()
      .optional()
      .describe('the report of the same text that counts in coverage'),
    passages: z.int().min(0).describe('how many it has'),
  })
  .openapi('Report')

export const passageSchema = z
  .object({
    id: id.describe('derived from the report and the text, the same after every indexing'),
    ...offsets,
    text: z.string(),
    headingPath: z.array(z.string()).readonly().describe('headings above it, outermost first'),
    section: z.enum(SECTIONS),
    page: z.int().min(1).nullable().describe('null where the format has no pages'),
  })
  .openapi('Passage')

const basis = z
  .enum(['stated', 'inferred'])
  .optional()
  .describe('whether the value stands in the text or was concluded from it')
const proof = {
  start: offsets.start.optional(),
  end: offsets.end.optional(),
  basis,
}

function field<T>(value: z.ZodType<T>) {
  return z.object({ value: value.nullable(), ...proof })
}

const metadataSchema = z
  .object({
    title: field(z.string()),
    issuers: z.array(field(z.string())).readonly(),
    region: field(z.string()).extend({
      code: z.string().nullable(),
      path: z.string().nullable(),
    }),
    level: field(z.enum(LEVELS)),
    kind: field(z.enum(KINDS)),
    years: z.object({ from: z.int().nullable(), to: z.int().nullable(), ...proof }),
    issuedOn: field(date),
    publishedOn: field(date),
    documentNumber: field(z.string()),
    indexNumber: field(z.string()),
    source: field(z.string()),
    attachments: z.array(field(z.string())).readonly(),
  })
  .openapi('Metadata', { description: 'Each value with the span of the text that proves it.' })

const headingSchema = z
  .object({
    ...offsets,
    level: z.int().min(1).describe('1 is the outermost'),
    text: z.string(),
    parent: z.int().min(0).nullable().describe('its index in the outline'),
  })
  .openapi('Heading')

export const reportViewSchema = z
  .object({
    report: reportSummarySchema,
    metadata: metadataSchema,
    outline: z.array(headingSchema).readonly(),
    passages: z.array(z.object({ id, ...offsets, section: z.enum(SECTIONS) })).readonly(),
  })
  .openapi('ReportView')

export const reportsAnswerSchema = z
  .object({
    reports: z.array(reportSummarySchema).readonly(),
    total: z.int().min(0),
    help: z.string().optional().describe('near values for filters whose value does not exist'),
  })
  .openapi('ReportsAnswer')

export const passageViewSchema = z
  .object({
    report: reportSummarySchema,
    passage: passageSchema,
    previous: id.nullable().describe('the passage before it in the report'),
    next: id.nullable().describe('the passage after it in the report'),
  })
  .openapi('PassageView')
