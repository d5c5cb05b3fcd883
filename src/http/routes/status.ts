import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { unreadiness } from '../readiness.ts'
import { noParameters } from '../requests.ts'
import type { Service } from '../service.ts'
import { healthSchema, readinessSchema, statisticsSchema } from '../status-schemas.ts'

const getStatistics = createRoute({
  method: 'get',
  path: '/v1/stats',
  summary: 'What is indexed, with what, and what went wrong on the way',
  request: { query: noParameters },
  responses: {
    200: {
      description: 'Counts over the served index.',
      content: { 'application/json': { schema: statisticsSchema } },
    },
    ...failures(LOOKUP_FAILURES),
  },
})

const getHealth = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process lives',
  request: { query: noParameters },
  responses: {
    200: {
      description: 'It does.',
      content: { 'application/json': { schema: healthSchema } },
    },
    ...failures(['unknown_parameter', 'bad_request', 'host_not_allowed']),
  },
})

const getReadiness = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether there is a fitting index and a loaded model',
  request: { query: noParameters },
  responses: {
    200: {
      description: 'Every kind of search is answered.',
      content: { 'application/json': { schema: readinessSchema } },
    },
    ...failures([
      'unknown_parameter',
      'bad_request',
      'host_not_allowed',
      'index_missing',
      'indexing',
      'index_outdated',
      'model_not_loaded',
      'engine_refused',
      'engine_unreachable',
      'engine_timeout',
      'engine_busy',
      'engine_key_refused',
      'engine_outdated',
      'engine_answer_broken',
    ]),
  },
})

export function addStatusRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(getStatistics, async (context) => context.json(await service.statistics(), 200))
  app.openapi(getHealth, (context) => context.json({ status: 'alive' as const }, 200))
  app.openapi(getReadiness, (context) => {
    const missing = unreadiness(service.state())
    if (missing !== undefined) throw missing
    return context.json({ status: 'ready' as const }, 200)
  })
}
