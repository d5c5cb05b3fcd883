import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { coverageSchema } from '../coverage-schemas.ts'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { noParameters } from '../requests.ts'
import type { Service } from '../service.ts'

const getCoverage = createRoute({
  method: 'get',
  path: '/v1/coverage',
  summary: 'Which regions, years and kinds of report there are',
  request: { query: noParameters },
  responses: {
    200: {
      description: 'Counts of reports.',
      content: { 'application/json': { schema: coverageSchema } },
    },
    ...failures(LOOKUP_FAILURES),
  },
})

export function addCoverageRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(getCoverage, async (context) => context.json(await service.coverage(), 200))
}
