import { z } from '@hono/zod-openapi'
import { WenmaiError } from '../domain/errors.ts'
import type { PassageId, ReportId } from '../domain/report.ts'

const ID = /^[A-Za-z0-9_-]{1,300}$/

/** Any text is let through here, so that an impossible id is a 404 like any other unknown one. */
export const idSchema = z.object({
  id: z
    .string()
    .openapi({ pattern: ID.source, example: 'shanghai-2023' })
    .describe('an id out of an answer'),
})

/** What a lookup found; throws `not_found` otherwise. Nothing but a well-formed id is looked up. */
export async function foundReport<T>(
  id: string,
  lookUp: (id: ReportId) => Promise<T | undefined>,
): Promise<T> {
  const found = ID.test(id) ? await lookUp(id) : undefined
  if (found !== undefined) return found
  throw new WenmaiError('not_found', `there is no report ${JSON.stringify(id.slice(0, 80))}`, {
    help: 'the ids of all reports are in /v1/reports',
  })
}

/** As `foundReport`. */
export async function foundPassage<T>(
  id: string,
  lookUp: (id: PassageId) => Promise<T | undefined>,
): Promise<T> {
  const found = ID.test(id) ? await lookUp(id) : undefined
  if (found !== undefined) return found
  throw new WenmaiError('not_found', `there is no passage ${JSON.stringify(id.slice(0, 80))}`, {
    help: 'an id ends with a hash of the text: if the text was edited, search for it again, or see the passages of its report in /v1/reports/{id}',
  })
}
