import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { refuseParameters } from '../../http/refusal.ts'
import type { Service } from '../../http/service.ts'
import { coverageMain } from '../coverage-page.ts'
import { answerPage, wordsFor } from '../page-context.ts'
import { coverageSchema } from '../page-request.ts'
import { PAGE } from './page.ts'

const coveragePage = createRoute({
  method: 'get',
  path: '/coverage',
  hide: true,
  request: { query: coverageSchema },
  responses: { 200: PAGE },
})

export function addCoveragePage(app: OpenAPIHono, service: Service): void {
  app.openapi(
    coveragePage,
    async (context) => {
      const { region, kind, lang } = context.req.valid('query')
      const words = wordsFor(context, lang)
      const [coverage, statistics] = await Promise.all([service.coverage(), service.statistics()])
      return answerPage(context, service, {
        title: `${words.coverage.title} - ${words.brand}`,
        main: coverageMain({ coverage, statistics, region, kind, lang, words }),
        words,
        lang,
      })
    },
    refuseParameters(coverageSchema.shape),
  )
}
