import type { HonoRequest, MiddlewareHandler } from 'hono'
import { WenmaiError } from '../domain/errors.ts'
import { fitsOrigin, fitsRoute, type StoredKey } from '../keys/key.ts'
import type { KeyRing } from '../keys/live.ts'
import { keyWithSecret } from '../keys/secret.ts'
import { within } from '../search/scope.ts'
import { isOfAnotherSite } from './origin.ts'

/**
 * `open` to everybody: whether it lives, what it offers, how its pages look. `page`: what people open.
 * Whatever is nothing else is `search`, so that a new route is never open by oversight.
 */
export type Zone = 'open' | 'page' | 'search' | 'administration'

const ADMINISTRATION: ReadonlySet<string> = new Set(['/v1/problems', '/v1/index', '/metrics'])
const OPEN = /^\/(healthz|readyz|health|openapi\.json|box\.js|assets\/.*)$/
const PAGE = /^\/(reports\/.*|passages\/.*|coverage)?$/

export function zoneOf(path: string): Zone {
  if (ADMINISTRATION.has(path)) return 'administration'
  if (OPEN.test(path)) return 'open'
  return PAGE.test(path) ? 'page' : 'search'
}

interface GuardOptions {
  readonly keys: KeyRing
  readonly requireKey: boolean
}

/** Lets through who may ask for this, and shows them the part of the corpus that their key sees. */
export function guard({ keys, requireKey }: GuardOptions): MiddlewareHandler {
  return async ({ req }, next) => {
    const zone = zoneOf(req.path)
    if (zone === 'open') return next()
    const key = await keyOf(req, keys)
    if (zone !== 'page' && isOfAnotherSite(req)) refuseSites(req, zone, key)
    if (key === undefined && (requireKey || zone === 'administration')) throw keyMissing(zone)
    if (key?.kind === 'search') refuseBeyondLimits(req.path, zone, key)
    await within(key?.limits.scope, next)
  }
}

const BEARER = /^Bearer +(\S+) *$/i

/** Another scheme than Bearer is for a proxy in front, not for us. */
async function keyOf(req: HonoRequest, keys: KeyRing): Promise<StoredKey | undefined> {
  const secret = BEARER.exec(req.header('authorization') ?? '')?.[1]
  if (secret === undefined) return undefined
  const key = keyWithSecret(await keys(), secret)
  if (key !== undefined) return key
  throw new WenmaiError('key_invalid', 'no such key is valid here', {
    help: 'see whether it was copied whole, has expired or was revoked: npm run keys -- list',
  })
}

/** Pages of other sites search with a key made for them, and never administer. */
function refuseSites(req: HonoRequest, zone: Zone, key: StoredKey | undefined): void {
  const origin = req.header('origin') ?? ''
  if (zone === 'search' && key !== undefined && fitsOrigin(key, origin)) return
  if (key?.kind === 'administration') throw administrationKeyInPage(key, origin)
  throw new WenmaiError('origin_not_allowed', 'a page of another site asked for this', {
    help: `ask from the page of this service or from a program, or make a key for that site with npm run keys -- create search --origin ${shownOrigin(origin)}`,
  })
}

/** Who can read the page has the key by now. */
function administrationKeyInPage({ id }: StoredKey, origin: string): WenmaiError {
  return new WenmaiError(
    'origin_not_allowed',
    'a page of another site bears an administration key',
    {
      help: `revoke it with npm run keys -- revoke ${id}, and put a key into the page that only searches: npm run keys -- create search --origin ${shownOrigin(origin)}`,
    },
  )
}

function shownOrigin(origin: string): string {
  return URL.canParse(origin) ? origin : 'https://…'
}

function keyMissing(zone: Zone): WenmaiError {
  const kind = zone === 'administration' ? 'an administration key' : 'a key'
  return new WenmaiError('key_missing', `this needs ${kind}`, {
    help: 'send the header Authorization: Bearer KEY; npm run keys makes keys',
  })
}

function refuseBeyondLimits(path: string, zone: Zone, key: StoredKey): void {
  if (zone === 'administration') {
    throw new WenmaiError('key_not_allowed', 'a search key does not administer', {
      help: 'use an administration key: npm run keys -- create administration',
    })
  }
  if (!fitsRoute(key, path)) {
    throw new WenmaiError('key_not_allowed', 'this key is not for this route', {
      help: `it is for ${key.limits.routes?.join(', ')}`,
    })
  }
}
