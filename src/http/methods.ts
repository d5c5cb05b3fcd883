import type { OpenAPIHono } from '@hono/zod-openapi'
import { WenmaiError } from '../domain/errors.ts'
import { nearest } from '../text/nearest.ts'
import { failureResponse } from './failure.ts'

/** Answers the methods that a path does not have. To be called after all routes were added. */
export function refuseOtherMethods(app: OpenAPIHono): void {
  for (const [path, methods] of methodsByPath(app)) {
    const allow = [...methods].join(', ')
    app.all(path, (context) => {
      const response = failureResponse(
        new WenmaiError(
          'method_not_allowed',
          `${context.req.method} does not work on ${readable(path)}`,
          { help: `use ${allow}` },
        ),
      )
      response.headers.set('allow', allow)
      return response
    })
  }
}

export function unknownRoute(app: OpenAPIHono, path: string): WenmaiError {
  const meant = nearest(path, [...methodsByPath(app).keys()].map(readable))
  const list = 'the routes are in /openapi.json'
  return new WenmaiError('route_not_found', `there is no ${JSON.stringify(path.slice(0, 80))}`, {
    help: meant === undefined ? list : `did you mean ${meant}? ${list}`,
  })
}

/** Hono answers HEAD wherever it answers GET. */
function methodsByPath(app: OpenAPIHono): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue
    const methods = found.get(path) ?? new Set()
    methods.add(method)
    if (method === 'GET') methods.add('HEAD')
    found.set(path, methods)
  }
  return found
}

/** `/v1/reports/:id` as people write it. */
function readable(path: string): string {
  return path.replaceAll(/:([a-z]+)/g, '{$1}')
}
