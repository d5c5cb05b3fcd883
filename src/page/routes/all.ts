import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { Service } from '../../http/service.ts'
import { addAssetRoutes } from '../assets.ts'
import { addCoveragePage } from './coverage.ts'
import { addReaderPages } from './reader.ts'
import { addSearchPage } from './search.ts'

export function addPageRoutes(app: OpenAPIHono, service: Service): void {
  for (const path of ['/', '/reports/*', '/coverage', '/assets/*', '/box.js']) {
    app.use(path, compress(), variesByEncoding)
  }
  addAssetRoutes(app)
  addSearchPage(app, service)
  addReaderPages(app, service)
  addCoveragePage(app, service)
}

/** Said for HEAD too, which is never compressed. */
const variesByEncoding: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('vary', 'Accept-Encoding', { append: true })
}
