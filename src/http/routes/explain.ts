import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { STAGES } from '../../search/explain.ts'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { foundPassage } from '../ids.ts'
import { refuseParameters } from '../refusal.ts'
import { explainSchema, toSearchRequest } from '../requests.ts'
import type { Service } from '../service.ts'

const query = explainSchema()

export const whereaboutsSchema = z
  .object({
    stage: z.enum(STAGES).describe('what dropped the passage; shown where nothing did'),
    detail: z.string(),
    rank: z.int().min(1).optional().describe('among the hits, where it is shown'),
  })
  .openapi('Whereabouts')

const getExplanation = createRoute({
  method: 'get',
  path: '/v1/explain',
  summary: 'Why a passage is, or is not, among the hits of a search',
  request: { query },
  responses: {
    200: {
      description: 'The stage that dropped it, or its rank.',
      content: { 'application/json': { schema: whereaboutsSchema } },
    },
    ...failures([
      'invalid_parameter',
      'unknown_parameter',
      'query_too_long',
      'not_found',
      'model_not_loaded',
      'embedding_failed',
      ...LOOKUP_FAILURES,
    ]),
  },
})

export function addExplainRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(
    getExplanation,
    async (context) => {
      const { passage, ...given } = context.req.valid('query')
      const request = toSearchRequest(given)
      return context.json(
        await foundPassage(passage, (id) => service.whereabouts(request, id)),
        200,
      )
    },
    refuseParameters(query.shape),
  )
}
