import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { refuseParameters } from '../refusal.ts'
import type { Service } from '../service.ts'
import { suggestionsSchema, suggestQuery } from '../suggest-schemas.ts'

const getSuggestions = createRoute({
  method: 'get',
  path: '/v1/suggest',
  summary: 'Complete what is being typed, by characters, pinyin or initials',
  request: { query: suggestQuery },
  responses: {
    200: {
      description: 'The best first.',
      content: { 'application/json': { schema: suggestionsSchema } },
    },
    ...failures(['invalid_parameter', 'query_too_long', ...LOOKUP_FAILURES]),
  },
})

export function addSuggestRoute(app: OpenAPIHono, service: Service): void {
  app.openapi(
    getSuggestions,
    async (context) => {
      const { q = '', limit } = context.req.valid('query')
      return context.json(await service.suggest({ q, limit }), 200)
    },
    refuseParameters(suggestQuery.shape),
  )
}
