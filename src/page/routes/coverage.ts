import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { WenmaiError } from '../../domain/errors.ts'
import { refuseParameters } from '../../http/refusal.ts'
import type { Service, StatisticsView } from '../../http/service.ts'
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
      const [coverage, statistics] = await Promise.all([
        service.coverage(),
        statisticsOfAll(service),
      ])
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

/** Who sees a part of the reports is shown that part, without what is counted over all of them. */
async function statisticsOfAll(service: Service): Promise<StatisticsView | undefined> {
  try {
    return await service.statistics()
  } catch (error) {
    if (error instanceof WenmaiError && error.code === 'key_not_allowed') return undefined
    throw error
  }
}
