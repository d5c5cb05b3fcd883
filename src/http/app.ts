import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { WenmaiError } from '../domain/errors.ts'
import { failurePage, wantsPage } from '../page/failure-page.ts'
import { addPageRoutes } from '../page/routes.ts'
import { strictAddress } from './address.ts'
import { asFailure, type FailureLog, failureResponse, logToStderr } from './failure.ts'
import { safeHeaders } from './headers.ts'
import { refuseOtherMethods, unknownRoute } from './methods.ts'
import { addOpenApiRoute } from './openapi.ts'
import { loopbackNamesOnly, sameOriginOnly } from './origin.ts'
import { refuseParameters } from './refusal.ts'
import { addExplainRoutes } from './routes/explain.ts'
import { addPassageRoutes } from './routes/passages.ts'
import { addReportRoutes } from './routes/reports.ts'
import { addSearchRoutes } from './routes/search.ts'
import { addStatusRoutes } from './routes/status.ts'
import { addSuggestRoute } from './routes/suggest.ts'
import type { Service } from './service.ts'

interface AppOptions {
  readonly service: Service
  /** Whether it is reached on a loopback address: it then answers to names of this machine only. */
  readonly loopback?: boolean
  /** Where failures that an operator should know of are written; standard error by default. */
  readonly log?: FailureLog
}

/** The whole HTTP surface, as a function from request to response: no network is touched here. */
export function createApp({ service, loopback = false, log = logToStderr }: AppOptions) {
  const app = new OpenAPIHono({ defaultHook: refuseParameters({}) })
  app.use(safeHeaders)
  if (loopback) app.use(loopbackNamesOnly)
  app.use(strictAddress)
  app.use('/v1/*', sameOriginOnly)
  addSearchRoutes(app, service)
  addReportRoutes(app, service)
  addExplainRoutes(app, service)
  addPassageRoutes(app, service)
  addSuggestRoute(app, service)
  addStatusRoutes(app, service)
  addOpenApiRoute(app)
  addPageRoutes(app, service)
  refuseOtherMethods(app)
  const answer = (context: Context, failure: WenmaiError) =>
    wantsPage(context.req) ? failurePage(context, failure) : failureResponse(failure)
  app.notFound((context) => answer(context, unknownRoute(app, context.req.path)))
  app.onError((thrown, context) => {
    // Nobody is left to answer, and nothing of ours failed.
    const hasLeft = context.req.raw.signal.aborted
    return answer(context, asFailure(thrown, hasLeft ? () => {} : log))
  })
  return app
}
