import type { HonoRequest, MiddlewareHandler } from 'hono'
import { WenmaiError } from '../domain/errors.ts'
import { fitsOrigin, fitsRoute } from '../keys/key.ts'
import type { KeyRing } from '../keys/live.ts'
import { zoneOf } from './access.ts'
import { isOfAnotherSite } from './origin.ts'

/** `X-Meilisearch-Client` is what Meilisearch's own clients send. */
const ALLOWED = {
  'access-control-allow-methods': 'GET, HEAD, POST',
  'access-control-allow-headers': 'Authorization, Content-Type, X-Meilisearch-Client',
  'access-control-max-age': '600',
}

/**
 * Tells browsers which other sites may read answers: those that some key was made for. Which key a
 * request bears is looked at later; a preflight bears none.
 */
export function crossOrigin(keys: KeyRing): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    const origin = req.header('origin')
    if (origin === undefined || !isOfAnotherSite(req)) return next()
    const isAllowed = await someKeyFits(keys, req, origin)
    if (isPreflight(req)) {
      if (!isAllowed) throw notAllowed(origin)
      return context.body(null, 204, { ...ALLOWED, ...allowing(origin) })
    }
    await next()
    if (!isAllowed) return
    for (const [name, value] of Object.entries(allowing(origin))) {
      context.res.headers.append(name, value)
    }
  }
}

function allowing(origin: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'Retry-After',
    vary: 'Origin',
  }
}

function isPreflight(req: HonoRequest): boolean {
  return req.method === 'OPTIONS' && req.header('access-control-request-method') !== undefined
}

async function someKeyFits(keys: KeyRing, req: HonoRequest, origin: string): Promise<boolean> {
  if (zoneOf(req.path) !== 'search') return false
  return (await keys()).some((key) => fitsOrigin(key, origin) && fitsRoute(key, req.path))
}

function notAllowed(origin: string): WenmaiError {
  return new WenmaiError('origin_not_allowed', 'no key is for pages of that site', {
    help: `make one with npm run keys -- create search --origin ${URL.canParse(origin) ? origin : 'https://…'}`,
  })
}
