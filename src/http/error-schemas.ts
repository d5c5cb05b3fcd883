import { z } from '@hono/zod-openapi'
import { type ErrorCode, STATUS } from '../domain/errors.ts'

/** The one shape of every failure. */
export const failureSchema = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(STATUS)).describe('one of a closed set'),
      message: z.string().describe('what failed'),
      help: z.string().describe('what to do about it'),
      progress: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('with code indexing: how much of the index is done'),
    }),
  })
  .openapi('Failure')

type Status = (typeof STATUS)[ErrorCode]
type FailureResponse = {
  readonly description: string
  readonly content: { readonly 'application/json': { readonly schema: typeof failureSchema } }
}

/** An entry of a route's responses for each status that the codes are answered with. */
export function failures(codes: readonly ErrorCode[]): Partial<Record<Status, FailureResponse>> {
  const responses: Partial<Record<Status, FailureResponse>> = {}
  for (const status of new Set(codes.map((code) => STATUS[code]))) {
    const named = codes.filter((code) => STATUS[code] === status)
    responses[status] = {
      description: `The error's code is one of ${named.join(', ')}.`,
      content: { 'application/json': { schema: failureSchema } },
    }
  }
  return responses
}

/** What an engine may be answered with; all but the first are of a server's. */
const ENGINE_FAILURES = [
  'engine_failed',
  'engine_refused',
  'engine_unreachable',
  'engine_timeout',
  'engine_busy',
  'engine_key_refused',
  'engine_outdated',
  'engine_answer_broken',
  'engine_task_failed',
] as const

/** What any route that reads the index may be answered with. */
export const LOOKUP_FAILURES = [
  'unknown_parameter',
  'bad_request',
  'origin_not_allowed',
  'host_not_allowed',
  'key_missing',
  'key_invalid',
  'key_not_allowed',
  'keys_unreadable',
  'indexing',
  'index_missing',
  'index_outdated',
  'index_unreadable',
  ...ENGINE_FAILURES,
  'internal',
] as const
