import type { HonoRequest, MiddlewareHandler } from 'hono'
import { WenmaiError } from '../domain/errors.ts'

/**
 * Whether the scripts or frames of another site ask. Opening a link that stands on another site is a
 * direct request.
 */
export function isOfAnotherSite(req: HonoRequest): boolean {
  const site = req.header('sec-fetch-site')
  return site === undefined
    ? isForeign(req.header('origin'), new URL(req.url).host)
    : (site === 'cross-site' || site === 'same-site') && !isFollowedLink(req)
}

/** `null` is what a sandboxed frame or a file sends. Hosts alone count: a proxy may add TLS. */
function isForeign(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

function isFollowedLink(req: HonoRequest): boolean {
  const reads = req.method === 'GET' || req.method === 'HEAD'
  const { mode, dest } = { mode: req.header('sec-fetch-mode'), dest: req.header('sec-fetch-dest') }
  return reads && mode === 'navigate' && dest === 'document'
}

/**
 * For a listener on a loopback address. A site that points its own name at this machine would be of
 * the same origin to a browser, so only names of this machine are answered to.
 */
export const loopbackNamesOnly: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url)
  if (!isLoopbackName(hostname)) {
    throw new WenmaiError('host_not_allowed', `this service does not answer to ${hostname}`, {
      help: 'ask for localhost or 127.0.0.1; a proxy in front sends that as Host; or listen on another address with --host',
    })
  }
  await next()
}

/** Also for the `--host` setting; IPv6 with or without brackets. */
export function isLoopbackName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[|\]$/g, '')
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(name)
  )
}
