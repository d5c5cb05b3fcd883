import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { jsonBody } from '../body.ts'
import { ENGINE_FAILURES, failures } from '../error-schemas.ts'
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
  'unknown_parameter',
  'query_too_long',
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
  'model_not_loaded',
  'embedding_failed',
  'internal',
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
