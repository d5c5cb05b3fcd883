import { z } from '@hono/zod-openapi'
import { SUGGESTION_TYPES } from '../suggest/types.ts'
import { wholeNumber } from './parameters.ts'
import { queryText } from './requests.ts'

const MOST_SUGGESTIONS = 20

export const suggestQuery = z.strictObject({
  q: queryText(),
  limit: wholeNumber('address', { min: 1, max: MOST_SUGGESTIONS })
    .default(8)
    .openapi({ default: 8 })
    .describe('the number of suggestions, from 1 to 20, in plain digits'),
})

const ids = z.array(z.string()).readonly().optional()

export const suggestionsSchema = z
  .object({
    suggestions: z
      .array(
        z.object({
          type: z.enum(SUGGESTION_TYPES),
          text: z.string(),
          marks: z
            .array(z.object({ start: z.int().min(0), end: z.int().min(0) }))
            .readonly()
            .describe('what of the text was typed, in UTF-16 code units'),
          query: z.string().describe('choosing it searches for this, empty where filters say all'),
          filters: z
            .object({ region: ids, issuer: ids, report: ids })
            .describe('choosing it searches under these'),
        }),
      )
      .readonly(),
  })
  .openapi('Suggestions')
