import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { CompatFailure } from '../compat/failure.ts'
import { asCompatFailure } from '../compat/ours.ts'
import type { WenmaiError } from '../domain/errors.ts'
import type { KeyRing } from '../keys/live.ts'
import { failurePage, wantsPage } from '../page/failure-page.ts'
import { addPageRoutes } from '../page/routes/all.ts'
import { guard } from './access.ts'
import { strictAddress } from './address.ts'
import { crossOrigin } from './cross-origin.ts'
import { asFailure, type FailureLog, failureResponse, logToStderr } from './failure.ts'
import { safeHeaders } from './headers.ts'
import { compatFailureResponse, isMeilisearchPath } from './meilisearch.ts'
import { refuseOtherMethods, unknownRoute } from './methods.ts'
import { createMetrics } from './metrics.ts'
import { addOpenApiRoute } from './openapi.ts'
import { loopbackNamesOnly } from './origin.ts'
import { refuseParameters } from './refusal.ts'
import { addAdministrationRoutes } from './routes/administration.ts'
import { addCitationRoutes } from './routes/citations.ts'
import { addCoverageRoutes } from './routes/coverage.ts'
import { addExplainRoutes } from './routes/explain.ts'
import { addIssuerRoutes } from './routes/issuers.ts'
import { addMeilisearchRoutes } from './routes/meilisearch.ts'
import { addPassageRoutes } from './routes/passages.ts'
import { addReportRoutes } from './routes/reports.ts'
import { addSearchRoutes } from './routes/search.ts'
import { addStatusRoutes } from './routes/status.ts'
import { addSuggestRoute } from './routes/suggest.ts'
import type { Service } from './service.ts'

export interface AppOptions {
  readonly service: Service
  /** Whether it is reached on a loopback address: it then answers to names of this machine only. */
  readonly loopback?: boolean
  /** The keys at this moment; none by default. */
  readonly keys?: KeyRing
  /** Whether every search needs one. */
  readonly requireKey?: boolean
  /** Where failures that an operator should know of are written; standard error by default. */
  readonly log?: FailureLog
}

/** The whole HTTP surface, as a function from request to response: no network is touched here. */
export function createApp(options: AppOptions) {
  const { service, loopback = false, log = logToStderr } = options
  const { keys = async () => [], requireKey = false } = options
  const app = new OpenAPIHono({ defaultHook: refuseParameters({}) })
  const metrics = createMetrics()
  app.use(metrics.observe)
  app.use(safeHeaders)
  if (loopback) app.use(loopbackNamesOnly)
  app.use(strictAddress)
  app.use(crossOrigin(keys))
  app.use(guard({ keys, requireKey }))
  addSearchRoutes(app, service)
  addIssuerRoutes(app, service)
  addReportRoutes(app, service)
  addExplainRoutes(app, service)
  addPassageRoutes(app, service)
  addSuggestRoute(app, service)
  addCitationRoutes(app, service)
  addCoverageRoutes(app, service)
  addStatusRoutes(app, service)
  addAdministrationRoutes(app, service, metrics)
  addMeilisearchRoutes(app, service)
  addOpenApiRoute(app)
  addPageRoutes(app, service)
  refuseOtherMethods(app)
  const answer = (context: Context, failure: WenmaiError) => {
    if (isMeilisearchPath(context.req.path)) return compatFailureResponse(asCompatFailure(failure))
    return wantsPage(context.req) ? failurePage(context, failure) : failureResponse(failure)
  }
  app.notFound((context) => answer(context, unknownRoute(app, context.req.path)))
  app.onError((thrown, context) => {
    if (thrown instanceof CompatFailure) return compatFailureResponse(thrown)
    // Nobody is left to answer, and nothing of ours failed.
    const hasLeft = context.req.raw.signal.aborted
    return answer(context, asFailure(thrown, hasLeft ? () => {} : log))
  })
  return app
}
