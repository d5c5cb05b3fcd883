import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { foundReport, idSchema } from '../http/ids.ts'
import { refuseParameters } from '../http/refusal.ts'
import type { Service } from '../http/service.ts'
import type { SearchRequest } from '../search/types.ts'
import { addAssetRoutes } from './assets.ts'
import { SHOWN_FACETS } from './facets.ts'
import { homeMain } from './home-page.ts'
import { chooseLanguage } from './language.ts'
import { layout } from './layout.ts'
import { otherLanguageLink } from './links.ts'
import { EMPTY_VIEW, pageSchema, readerSchema, toView, type View } from './page-request.ts'
import { readerMain } from './reader-page.ts'
import { HITS_PER_PAGE, resultsMain, resultsTitle } from './results-page.ts'
import { wordsOf } from './vocabulary.ts'
import type { Words } from './words.ts'

const page = {
  description: 'A page for people.',
  content: { 'text/html; charset=utf-8': { schema: z.string() } },
}

const searchPage = createRoute({
  method: 'get',
  path: '/',
  hide: true,
  request: { query: pageSchema },
  responses: { 200: page },
})

const readerPage = createRoute({
  method: 'get',
  path: '/reports/{id}',
  hide: true,
  request: { query: readerSchema, params: idSchema },
  responses: { 200: page },
})

/** Pages are asked for again each time, yet the way back to one is instant. */
const HEADERS = { 'cache-control': 'no-cache', vary: 'Accept, Accept-Language' }
const FIRST_REPORTS = { limit: 10, offset: 0, sort: 'date' } as const

export function addPageRoutes(app: OpenAPIHono, service: Service): void {
  addAssetRoutes(app)
  app.openapi(
    searchPage,
    async (context) => {
      const view = toView(context.req.valid('query'))
      const words = wordsOf(chooseLanguage(view.lang, context.req.header('accept-language')))
      const shown = isFirstPage(view)
        ? await firstPage(service, view, words)
        : await resultsPage(service, view, words)
      const otherLanguage = otherLanguageLink(new URL(context.req.url), words)
      const state = service.state()
      return context.html(layout({ ...shown, words, view, state, otherLanguage }), 200, HEADERS)
    },
    refuseParameters(pageSchema.shape),
  )
  app.openapi(
    readerPage,
    async (context) => {
      const { id } = context.req.valid('param')
      const { lang } = context.req.valid('query')
      const words = wordsOf(chooseLanguage(lang, context.req.header('accept-language')))
      const [report, source] = await Promise.all([
        foundReport(id, (known) => service.report(known)),
        foundReport(id, (known) => service.source(known)),
      ])
      const page = layout({
        words,
        view: lang === undefined ? EMPTY_VIEW : { ...EMPTY_VIEW, lang },
        state: service.state(),
        title: `${report.report.title} - ${words.brand}`,
        main: readerMain(report, source, words),
        otherLanguage: otherLanguageLink(new URL(context.req.url), words),
        formInHeader: true,
      })
      return context.html(page, 200, HEADERS)
    },
    refuseParameters(readerSchema.shape),
  )
}

function isFirstPage({ q, sort, offset, filters }: View): boolean {
  return q === '' && sort === 'relevance' && offset === 0 && Object.keys(filters).length === 0
}

async function firstPage(service: Service, view: View, words: Words) {
  const reports = await service.reports(FIRST_REPORTS)
  return { title: words.brand, main: homeMain(view, reports, words), formInHeader: false }
}

async function resultsPage(service: Service, view: View, words: Words) {
  const answer = await service.search(toSearch(view))
  const { model } = service.state()
  return {
    title: `${resultsTitle(view, words)} - ${words.brand}`,
    main: resultsMain({ answer, view, words, model }),
    formInHeader: true,
  }
}

function toSearch({ q, mode, sort, offset, filters }: View): SearchRequest {
  return {
    ...filters,
    ...(q === '' ? {} : { q }),
    mode,
    sort,
    offset,
    limit: HITS_PER_PAGE,
    facets: SHOWN_FACETS,
    explain: false,
    off: [],
  }
}
