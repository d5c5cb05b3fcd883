import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { noParameters } from '../http/requests.ts'

/** Served under its path: the files, one after the other. */
const ASSETS = [
  {
    path: '/assets/style.css',
    files: ['style/frame.css', 'style/home.css', 'style/results.css', 'style/reader.css'],
    type: 'text/css; charset=utf-8',
  },
  { path: '/assets/icon.svg', files: ['icon.svg'], type: 'image/svg+xml' },
] as const

/** Browsers keep them and ask whether they changed. */
export function addAssetRoutes(app: OpenAPIHono): void {
  for (const { path, files, type } of ASSETS) {
    const content = files
      .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
      .join('\n')
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
    const route = createRoute({
      method: 'get',
      path,
      hide: true,
      request: { query: noParameters },
      responses: { 200: { description: 'A file of the page.' } },
    })
    app.openapi(route, (context) => {
      const headers = { etag, 'cache-control': 'no-cache' }
      const isKnown = context.req.header('if-none-match')?.includes(etag) ?? false
      return isKnown
        ? context.body(null, 304, headers)
        : context.body(content, 200, { ...headers, 'content-type': type })
    })
  }
}
