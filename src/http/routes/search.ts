import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { jsonBody } from '../body.ts'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { refuseParameters } from '../refusal.ts'
import { searchSchema, toSearchRequest } from '../requests.ts'
import { searchAnswerSchema } from '../search-schemas.ts'
import type { Service } from '../service.ts'

const fromAddress = searchSchema('address')
const fromJson = searchSchema('json').openapi('SearchRequest', {
  description: 'A list may be given as its only value.',
})
const answer = {
  description: 'The best hits, with their evidence.',
  content: { 'application/json': { schema: searchAnswerSchema } },
} as const
const failsWith = [
  'invalid_parameter',
  'query_too_long',
  'model_not_loaded',
  'embedding_failed',
  ...LOOKUP_FAILURES,
] as const

const getSearch = createRoute({
  method: 'get',
  path: '/v1/search',
  summary: 'Search the passages of all reports',
  request: { query: fromAddress },
  responses: { 200: answer, ...failures(failsWith) },
})

const postSearch = createRoute({
  method: 'post',
  path: '/v1/search',
  summary: 'Search the passages of all reports, with the parameters as JSON',
  request: { body: { required: true, content: { 'application/json': { schema: fromJson } } } },
  middleware: jsonBody(),
  responses: {
    200: answer,
    ...failures([...failsWith, 'invalid_json', 'unsupported_media_type', 'body_too_large']),
  },
})

export function addSearchRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(
    getSearch,
    async (context) => {
      const request = toSearchRequest(context.req.valid('query'))
      return context.json(await service.search(request), 200)
    },
    refuseParameters(fromAddress.shape),
  )
  app.openapi(
    postSearch,
    async (context) => {
      const request = toSearchRequest(context.req.valid('json'))
      return context.json(await service.search(request), 200)
    },
    refuseParameters(fromJson.shape),
  )
}
