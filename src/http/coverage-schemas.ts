import { z } from '@hono/zod-openapi'
import { KINDS } from '../domain/words.ts'

/** Shape of what there is and what is missing; a test holds it to the use-case's own type. */

const reports = z.int().min(0)
const regionValue = z.string().describe('a code, or a path where there is none, as filters take it')

export const coverageSchema = z
  .object({
    cells: z
      .array(
        z.object({
          region: regionValue.nullable().describe("the reports' own; null where they name none"),
          year: z.int().nullable(),
          kind: z.enum(KINDS).nullable(),
          reports,
        }),
      )
      .readonly(),
    regions: z
      .array(
        z.object({
          value: regionValue,
          label: z.string(),
          path: z.string().describe('from the province down, separated by /'),
          reports: reports.describe('its own and of all that lies in it'),
        }),
      )
      .readonly()
      .describe('a region before what lies in it'),
    years: z.array(z.int()).readonly().describe('from the first to the last, none left out'),
    kinds: z.array(z.object({ value: z.enum(KINDS), label: z.string(), reports })).readonly(),
    reports: reports.describe('a report of several years counts once here'),
    duplicates: z
      .int()
      .min(0)
      .describe('files with the text of another report, counted nowhere else'),
  })
  .openapi('Coverage')
