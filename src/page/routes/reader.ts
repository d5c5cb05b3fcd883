import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { accessDate, permalink } from '../../http/cited.ts'
import { foundPassage, foundReport, idSchema } from '../../http/ids.ts'
import { refuseParameters } from '../../http/refusal.ts'
import type { Service } from '../../http/service.ts'
import type { Hit } from '../../search/types.ts'
import { readerLink } from '../links.ts'
import { answerPage, wordsFor } from '../page-context.ts'
import {
  EMPTY_VIEW,
  languageSchema,
  type ReaderView,
  readerSchema,
  toReaderView,
} from '../page-request.ts'
import { readerMain } from '../reader-page.ts'
import { PAGE } from './page.ts'

const readerPage = createRoute({
  method: 'get',
  path: '/reports/{id}',
  hide: true,
  request: { query: readerSchema, params: idSchema },
  responses: { 200: PAGE },
})

const passagePage = createRoute({
  method: 'get',
  path: '/passages/{id}',
  hide: true,
  request: { query: languageSchema, params: idSchema },
  responses: { 302: { description: 'To the passage in its report.' } },
})

/** Hits in one report that one can go through. */
const HITS_IN_REPORT = 100

export function addReaderPages(app: OpenAPIHono, service: Service): void {
  app.openapi(
    readerPage,
    async (context) => {
      const { id } = context.req.valid('param')
      const view = toReaderView(id, context.req.valid('query'))
      const words = wordsFor(context, view.lang)
      const layers = new Set(view.show)
      const reading = await foundReport(id, (known) => service.reading(known, layers))
      const [hits, citation] = await Promise.all([
        hitsIn(service, view),
        view.passage === undefined
          ? undefined
          : service.citation(view.passage, {
              format: 'gbt7714',
              accessedOn: accessDate(),
              address: permalink(context.req, view.passage),
            }),
      ])
      const { q, mode, lang } = view
      return answerPage(context, service, {
        title: `${reading.report.title} - ${words.brand}`,
        main: readerMain({ reading, hits, citation, view, words }),
        words,
        view: { ...EMPTY_VIEW, q, mode, ...(lang === undefined ? {} : { lang }) },
      })
    },
    refuseParameters(readerSchema.shape),
  )
  app.openapi(
    passagePage,
    async (context) => {
      const { lang } = context.req.valid('query')
      const { id } = context.req.valid('param')
      const { report } = await foundPassage(id, (known) => service.passage(known))
      const view = toReaderView(report.id, { passage: id, mode: 'hybrid', lang })
      return context.redirect(readerLink(view), 302)
    },
    refuseParameters(languageSchema.shape),
  )
}

/** Where the report answers the query, in the order of its text. */
async function hitsIn(service: Service, view: ReaderView): Promise<readonly Hit[]> {
  if (view.q === '') return []
  const { hits = [] } = await service.search({
    q: view.q,
    mode: view.mode,
    off: view.off,
    report: [view.report],
    facets: [],
    limit: HITS_IN_REPORT,
    offset: 0,
    sort: 'relevance',
    explain: false,
  })
  return hits.toSorted((a, b) => a.passage.start - b.passage.start)
}
