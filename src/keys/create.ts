import { randomBytes } from 'node:crypto'
import { WenmaiError } from '../domain/errors.ts'
import { findDivision, resolveRegion } from '../regions/divisions.ts'
import type { KeyKind, KeyLimits, StoredKey } from './key.ts'
import { hashOf, newSecret } from './secret.ts'

export interface KeyRequest {
  readonly kind: KeyKind
  readonly name: string
  readonly routes: readonly string[]
  readonly origins: readonly string[]
  /** Codes or paths. */
  readonly regions: readonly string[]
  readonly reports: readonly string[]
  /** A day (`2027-06-30`, the whole of it, UTC), a moment, or days from now (`90d`); absent: never. */
  readonly expires?: string
}

export interface NewKey {
  readonly key: StoredKey
  /** What the client sends. Kept nowhere: this is the only time it is seen. */
  readonly secret: string
}

/** Throws `invalid_setting` for what cannot be meant. */
export function createKey(request: KeyRequest, now: number): NewKey {
  const { kind, name } = request
  const limits = limitsOf(request)
  if (kind === 'administration' && Object.keys(limits).length > 0) {
    throw invalid(
      'an administration key cannot be limited',
      'make a search key, or leave limits out',
    )
  }
  const secret = newSecret(kind)
  const key: StoredKey = {
    id: randomBytes(6).toString('hex'),
    kind,
    name,
    sha256: hashOf(secret),
    createdAt: new Date(now).toISOString(),
    expiresAt: request.expires === undefined ? null : expiry(request.expires, now),
    limits,
  }
  return { key, secret }
}

function limitsOf({ routes, origins, regions, reports }: KeyRequest): KeyLimits {
  const scope = {
    ...(regions.length > 0 && { regions: regions.map(knownRegion) }),
    ...(reports.length > 0 && { reports }),
  }
  return {
    ...(routes.length > 0 && { routes: routes.map(route) }),
    ...(origins.length > 0 && { origins: origins.map(origin) }),
    ...(Object.keys(scope).length > 0 && { scope }),
  }
}

function route(given: string): string {
  if (/^\/[!-)+-~]*\*?$/.test(given)) return given
  throw invalid(
    `"${given}" is no route`,
    'give a path such as /v1/search, or its beginning and a star, such as /indexes/*',
  )
}

/** As browsers send it. */
function origin(given: string): string {
  if (given === '*') return given
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url !== undefined && isWeb && url.href === `${url.origin}/`) return url.origin
  throw invalid(
    `"${given}" is no origin`,
    'give scheme, name and port alone, such as https://www.example.gov.cn, or * for every site',
  )
}

/** A region nobody knows would make a key that sees nothing. Zones have no code: paths are let through. */
function knownRegion(given: string): string {
  const isPath = given.includes('/') || resolveRegion(given) !== undefined
  if (isPath || findDivision(given) !== undefined) return given
  throw invalid(
    `there is no region "${given}"`,
    'give a GB/T 2260 code such as 330100, or a path such as 浙江省/杭州市',
  )
}

const DAY = 86_400_000

function expiry(given: string, now: number): string {
  const days = /^([1-9]\d{0,4})d$/.exec(given)?.[1]
  const moment =
    days !== undefined
      ? now + Number(days) * DAY
      : Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T23:59:59Z` : given)
  if (Number.isFinite(moment) && moment > now) return new Date(moment).toISOString()
  throw invalid(
    `a key cannot expire at "${given}"`,
    'give a day to come such as 2030-12-31, or a number of days such as 90d',
  )
}

function invalid(message: string, help: string): WenmaiError {
  return new WenmaiError('invalid_setting', message, { help })
}
