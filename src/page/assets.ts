import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'

interface Asset {
  readonly path: string
  /** One after the other. */
  readonly files: readonly string[]
  readonly type: string
  /** Pages of other sites load it. */
  readonly forOthers?: boolean
}

/** Scripts are written as modules and served as one file that declares nothing outside itself. */
const ASSETS: readonly Asset[] = [
  {
    path: '/assets/style.css',
    files: [
      'style/frame.css',
      'style/home.css',
      'style/results.css',
      'style/tools.css',
      'style/answer.css',
      'style/reader.css',
      'style/reader-tools.css',
      'style/report-text.css',
      'style/coverage.css',
      'style/suggestions.css',
    ],
    type: 'text/css; charset=utf-8',
  },
  {
    path: '/assets/page.js',
    files: [
      'browser/latest.js',
      'browser/combobox.js',
      'browser/suggestions.js',
      'browser/turning.js',
      'browser/keyboard.js',
      'browser/copying.js',
      'browser/waiting.js',
      'browser/page.js',
    ],
    type: 'text/javascript; charset=utf-8',
  },
  {
    path: '/box.js',
    files: [
      'browser/latest.js',
      'browser/combobox.js',
      'browser/suggestions.js',
      'browser/excerpt.js',
      'style/box.css',
      'browser/box-words.js',
      'browser/box.js',
    ],
    type: 'text/javascript; charset=utf-8',
    forOthers: true,
  },
  {
    path: '/assets/box.css',
    files: ['style/box.css'],
    type: 'text/css; charset=utf-8',
    forOthers: true,
  },
  { path: '/assets/icon.svg', files: ['icon.svg'], type: 'image/svg+xml' },
]

const SERVED = ASSETS.map((asset) => {
  const content = contentOf(asset)
  const version = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return { ...asset, content, version }
})
const VERSIONS: ReadonlyMap<string, string> = new Map(
  SERVED.map(({ path, version }) => [path, version]),
)

/** Names what the file holds, so that a browser that has it need not ask whether it changed. */
export function assetAddress(path: string): string {
  return `${path}?v=${VERSIONS.get(path)}`
}

function contentOf({ files, type }: Asset): string {
  const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
  if (!type.startsWith('text/javascript')) return files.map(read).join('\n')
  const bodies = files.map((file) =>
    file.endsWith('.css')
      ? `const BOX_STYLE = ${JSON.stringify(tight(read(file)))}\n`
      : scriptBody(read(file)),
  )
  return `(() => {\n'use strict'\n${bodies.join('\n')}})()\n`
}

/** Imports and exports hold between the files, which stand in the order that they need. */
function scriptBody(text: string): string {
  return text
    .replace(/^import [^;]*? from '[^']*'\n/gm, '')
    .replace(/^export /gm, '')
    .replace(/^ *\/\*\*(?:[^*]|\*(?!\/))*\*\/ *\n/gm, '')
    .replace(/^ *\/\/.*\n/gm, '')
}

function tight(css: string): string {
  return css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ')
}

const FOR_GOOD = 'public, max-age=31536000, immutable'
const versionSchema = z.strictObject({ v: z.string().max(100).optional() })

/** Browsers keep them for good by the address that names what they hold, else ask whether they changed. */
export function addAssetRoutes(app: OpenAPIHono): void {
  for (const { path, type, forOthers = false, content, version } of SERVED) {
    const etag = `"${version}"`
    const route = createRoute({
      method: 'get',
      path,
      hide: true,
      request: { query: versionSchema },
      responses: { 200: { description: 'A file of the page.' } },
    })
    app.openapi(route, (context) => {
      const headers = {
        etag,
        'cache-control': context.req.valid('query').v === version ? FOR_GOOD : 'no-cache',
        ...(forOthers && { 'cross-origin-resource-policy': 'cross-origin' }),
      }
      const isKnown = context.req.header('if-none-match')?.includes(etag) ?? false
      return isKnown
        ? context.body(null, 304, headers)
        : context.body(content, 200, { ...headers, 'content-type': type })
    })
  }
}
