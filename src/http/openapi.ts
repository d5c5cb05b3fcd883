import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { noParameters } from './requests.ts'

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Wenmai 文脉',
    version: '1',
    license: { name: 'MIT', identifier: 'MIT' },
    description: [
      'Search over Chinese government reports. Everything an answer holds is a span of a real document.',
      'Offsets are UTF-16 code units, spans are half open, dates are YYYY-MM-DD.',
      'Fields may be added to answers, none is renamed: ignore what you do not know.',
      'A parameter that is not listed is refused. HEAD works where GET does.',
      'Every failure, also of an unknown address or method, has the shape of Failure.',
    ].join(' '),
  },
} as const

const getDocument = createRoute({
  method: 'get',
  path: '/openapi.json',
  hide: true,
  request: { query: noParameters },
  responses: {
    200: { description: 'This.', content: { 'application/json': { schema: z.unknown() } } },
  },
})

/** The document is made once, of the schemas that validate the requests. */
export function addOpenApiRoute(app: OpenAPIHono): void {
  let document: ReturnType<typeof app.getOpenAPI31Document> | undefined
  app.openapi(getDocument, (context) => {
    document ??= app.getOpenAPI31Document(DOCUMENT)
    return context.json(document, 200)
  })
}
