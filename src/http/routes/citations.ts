import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { CITATION_FORMATS } from '../../search/citation.ts'
import { accessDate, permalink } from '../cited.ts'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { foundPassage, idSchema } from '../ids.ts'
import { refuseParameters } from '../refusal.ts'
import type { Service } from '../service.ts'

const query = z.strictObject({
  format: z
    .enum(CITATION_FORMATS)
    .default('gbt7714')
    .describe(`the form of the citation, one of ${CITATION_FORMATS.join(', ')}`),
})

const getCitation = createRoute({
  method: 'get',
  path: '/v1/passages/{id}/citation',
  summary: 'The report of a passage as GB/T 7714, as BibTeX, or the passage quoted with its source',
  request: { params: idSchema, query },
  responses: {
    200: {
      description:
        'The citation. It links to the original where that is known, else to the passage.',
      content: { 'text/plain; charset=utf-8': { schema: z.string() } },
    },
    ...failures(['not_found', 'invalid_parameter', ...LOOKUP_FAILURES]),
  },
})

export function addCitationRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(
    getCitation,
    async (context) => {
      const { id } = context.req.valid('param')
      const { format } = context.req.valid('query')
      const asked = { format, accessedOn: accessDate(), address: permalink(context.req, id) }
      return context.text(await foundPassage(id, (known) => service.citation(known, asked)), 200)
    },
    refuseParameters(query.shape),
  )
}
