import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { attachment } from '../attachment.ts'
import { failures, LOOKUP_FAILURES } from '../error-schemas.ts'
import { foundReport, idSchema } from '../ids.ts'
import { refuseParameters } from '../refusal.ts'
import { reportsAnswerSchema, reportViewSchema } from '../report-schemas.ts'
import { noParameters, reportsSchema, toReportsRequest } from '../requests.ts'
import type { Service } from '../service.ts'

const listQuery = reportsSchema('address')
const byId = { params: idSchema, query: noParameters }

const listReports = createRoute({
  method: 'get',
  path: '/v1/reports',
  summary: 'List reports by the filters of search',
  request: { query: listQuery },
  responses: {
    200: {
      description: 'Reports, newest first.',
      content: { 'application/json': { schema: reportsAnswerSchema } },
    },
    ...failures(['invalid_parameter', ...LOOKUP_FAILURES]),
  },
})

const getReport = createRoute({
  method: 'get',
  path: '/v1/reports/{id}',
  summary: 'A report: its metadata with evidence, its outline, its passages',
  request: byId,
  responses: {
    200: {
      description: 'The report without its text.',
      content: { 'application/json': { schema: reportViewSchema } },
    },
    ...failures(['not_found', ...LOOKUP_FAILURES]),
  },
})

const getSource = createRoute({
  method: 'get',
  path: '/v1/reports/{id}/source',
  summary: 'The decoded text of a report, which all offsets point into',
  request: byId,
  responses: {
    200: {
      description: 'The text, without a byte order mark, line ends as they are.',
      content: { 'text/plain; charset=utf-8': { schema: z.string() } },
    },
    ...failures(['not_found', ...LOOKUP_FAILURES]),
  },
})

const getFile = createRoute({
  method: 'get',
  path: '/v1/reports/{id}/file',
  summary: 'The file of a report, byte for byte as it was indexed',
  request: byId,
  responses: {
    200: {
      description: 'The bytes, with the name of the file, to be saved.',
      content: {
        'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...failures(['not_found', ...LOOKUP_FAILURES]),
  },
})

export function addReportRoutes(app: OpenAPIHono, service: Service): void {
  app.openapi(
    listReports,
    async (context) => {
      const request = toReportsRequest(context.req.valid('query'))
      return context.json(await service.reports(request), 200)
    },
    refuseParameters(listQuery.shape),
  )
  app.openapi(getReport, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(await foundReport(id, (known) => service.report(known)), 200)
  })
  app.openapi(getSource, async (context) => {
    const { id } = context.req.valid('param')
    return context.text(await foundReport(id, (known) => service.source(known)), 200)
  })
  app.openapi(getFile, async (context) => {
    const { id } = context.req.valid('param')
    const { file, bytes } = await foundReport(id, (known) => service.original(known))
    return attachment(file, bytes)
  })
}
