import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { foundPassage, idSchema } from '../ids.ts'
import { passageViewSchema } from '../report-schemas.ts'
import { noParameters } from '../requests.ts'
import type { Service } from '../service.ts'

const getPassage = createRoute({
  method: 'get',
  path: '/v1/passages/{id}',
  summary: 'A passage with its report and its neighbours',
  request: { params: idSchema, query: noParameters },
  responses: {
    200: {
      description: 'The passage.',
      content: { 'application/json': { schema: passageViewSchema } },
    },
    ...failures(['not_found', ...LOOKUP_FAILURES]),
  },
})

export function addPassageRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(getPassage, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(await foundPassage(id, (known) => service.passage(known)), 200)
  })
}
