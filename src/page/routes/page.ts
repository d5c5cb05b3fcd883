import { z } from '@hono/zod-openapi'

/** What a route of a page answers with. */
export const PAGE = {
  description: 'A page for people.',
  content: { 'text/html; charset=utf-8': { schema: z.string() } },
}
