import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { foundPassage } from '../../http/ids.ts'
import { refuseParameters } from '../../http/refusal.ts'
import type { Service } from '../../http/service.ts'
import { asksForIssuers } from '../../search/issuers/asked-for.ts'
import type { PassageView } from '../../search/lookup.ts'
import type { SearchAnswer, SearchRequest } from '../../search/types.ts'
import { countsToChooseFrom, SHOWN_FACETS } from '../facet-counts.ts'
import { homeMain } from '../home-page.ts'
import { answerPage, wordsFor } from '../page-context.ts'
import { type Opened, pageSchema, toView, type View } from '../page-request.ts'
import { HITS_PER_PAGE, resultsMain, resultsTitle } from '../results-page.ts'
import type { Words } from '../words.ts'
import { PAGE } from './page.ts'

const searchPage = createRoute({
  method: 'get',
  path: '/',
  hide: true,
  request: { query: pageSchema },
  responses: { 200: PAGE },
})

const FIRST_REPORTS = { limit: 10, offset: 0, sort: 'date' } as const
/** Passages shown of those that say nearly the same. */
const FOLDED_SHOWN = 50

export function addSearchPage(app: OpenAPIHono, service: Service): void {
  app.openapi(
    searchPage,
    async (context) => {
      const given = context.req.valid('query')
      const view = toView(given)
      const words = wordsFor(context, view.lang)
      const shown = isFirstPage(view)
        ? await firstPage(service, view, words)
        : await resultsPage(service, { view, words, opened: { why: given.why, open: given.open } })
      return answerPage(context, service, { ...shown, words, view })
    },
    refuseParameters(pageSchema.shape),
  )
}

function isFirstPage({ q, sort, offset, filters, group, within }: View): boolean {
  const isPlain = sort === 'relevance' && offset === 0 && group === undefined
  return q === '' && within === '' && isPlain && Object.keys(filters).length === 0
}

async function firstPage(service: Service, view: View, words: Words) {
  const reports = await service.reports(FIRST_REPORTS)
  return { title: words.brand, main: homeMain(view, reports, words), formInHeader: false }
}

interface Asked {
  readonly view: View
  readonly words: Words
  readonly opened: Opened
}

async function resultsPage(service: Service, { view, words, opened }: Asked) {
  const request = toSearch(view, opened)
  const [answer, issuers] = await Promise.all([service.search(request), issuersFor(service, view)])
  const [counts, folded, searched] = await Promise.all([
    countsToChooseFrom(service, request, answer),
    foldedInto(service, answer, opened),
    reportsSearched(service, answer, view),
  ])
  const { model } = service.state()
  const parts = { answer, counts, issuers, folded, searched, view, opened, words, model }
  return { title: `${resultsTitle(view, words)} - ${words.brand}`, main: resultsMain(parts) }
}

function toSearch(view: View, { why }: Opened): SearchRequest {
  const { q, mode, sort, offset, group, within, off, filters } = view
  return {
    ...filters,
    ...(q === '' ? {} : { q }),
    ...(group === undefined ? {} : { group }),
    ...(within === '' ? {} : { within }),
    off,
    mode,
    sort,
    offset,
    limit: HITS_PER_PAGE,
    facets: SHOWN_FACETS,
    explain: why !== undefined,
  }
}

/** Only questions that ask for issuers, and on their first page, are answered with a table. */
async function issuersFor(service: Service, { q, off, offset, filters }: View) {
  if (offset > 0 || !asksForIssuers(q)) return undefined
  return service.issuers({ ...filters, q, off })
}

async function foldedInto(
  service: Service,
  { hits, groups }: SearchAnswer,
  { open }: Opened,
): Promise<readonly PassageView[]> {
  if (open === undefined) return []
  const all = hits ?? groups?.flatMap((group) => group.hits) ?? []
  const folded = all.find(({ passage }) => passage.id === open)?.folded?.passages ?? []
  return Promise.all(
    folded.slice(0, FOLDED_SHOWN).map((id) => foundPassage(id, (known) => service.passage(known))),
  )
}

/** Said only where nothing answers: how much there was to answer from. */
async function reportsSearched(
  service: Service,
  { answered, total }: SearchAnswer,
  { filters }: View,
): Promise<number | undefined> {
  if (answered !== false && total.value > 0) return undefined
  const reports = await service.reports({ ...filters, ...FIRST_REPORTS, limit: 1 })
  return reports.total
}
