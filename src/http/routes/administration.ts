import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import type { IndexGauges, Metrics } from '../metrics.ts'
import { noParameters } from '../requests.ts'
import type { Service } from '../service.ts'
import { problemsSchema, reindexSchema } from '../status-schemas.ts'

const KEY_FAILURES = ['key_missing', 'key_invalid', 'key_not_allowed', 'keys_unreadable'] as const

const getProblems = createRoute({
  method: 'get',
  path: '/v1/problems',
  summary: 'What went wrong while indexing, file by file; needs an administration key',
  request: { query: noParameters },
  responses: {
    200: {
      description: 'The problems of the served index.',
      content: { 'application/json': { schema: problemsSchema } },
    },
    ...failures(LOOKUP_FAILURES),
  },
})

const postIndex = createRoute({
  method: 'post',
  path: '/v1/index',
  summary: 'Index the corpus anew behind the index that is served; needs an administration key',
  request: { query: noParameters },
  responses: {
    202: {
      description: 'It is under way; /readyz and /v1/stats tell of it.',
      content: { 'application/json': { schema: reindexSchema } },
    },
    ...failures([...KEY_FAILURES, 'unknown_parameter', 'bad_request', 'origin_not_allowed']),
  },
})

const getMetrics = createRoute({
  method: 'get',
  path: '/metrics',
  summary:
    'Requests, latencies and the age of the index, for Prometheus; needs an administration key',
  request: { query: noParameters },
  responses: {
    200: {
      description: 'Counts since the service started.',
      content: { 'text/plain': { schema: z.string() } },
    },
    ...failures([...KEY_FAILURES, 'unknown_parameter', 'bad_request', 'origin_not_allowed']),
  },
})

export function addAdministrationRoutes(
  app: OpenAPIHono,
  service: Service,
  metrics: Metrics,
): void {
  app.openapi(getProblems, async (context) =>
    context.json({ problems: await service.problems() }, 200),
  )
  app.openapi(postIndex, (context) => context.json({ status: service.reindex() }, 202))
  app.openapi(getMetrics, async (context) => context.text(metrics.text(await gauges(service)), 200))
}

async function gauges(service: Service): Promise<IndexGauges | undefined> {
  return service.state().status === 'ready' ? service.statistics() : undefined
}
