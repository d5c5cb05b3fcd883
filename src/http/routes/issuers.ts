import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { issuersAnswerSchema } from '../issuers-schemas.ts'
import { refuseParameters } from '../refusal.ts'
import { issuersSchema, toIssuersRequest } from '../requests.ts'
import type { Service } from '../service.ts'

const query = issuersSchema('address')

const getIssuers = createRoute({
  method: 'get',
  path: '/v1/issuers',
  summary: 'Which bureaus do or have something, each with the sentences that prove it',
  request: { query },
  responses: {
    200: {
      description: 'A row for each issuer that is an answer, and what was searched.',
      content: { 'application/json': { schema: issuersAnswerSchema } },
    },
    ...failures(['invalid_parameter', 'query_too_long', ...LOOKUP_FAILURES]),
  },
})

export function addIssuerRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(
    getIssuers,
    async (context) => {
      const request = toIssuersRequest(context.req.valid('query'))
      return context.json(await service.issuers(request), 200)
    },
    refuseParameters(query.shape),
  )
}
