import type { Scope } from '../search/scope.ts'

export const KEY_KINDS = ['search', 'administration'] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/** A key as it is kept: of the key itself only the hash. */
export interface StoredKey {
  /** Names the key to people and to `revoke`; not secret. */
  readonly id: string
  readonly kind: KeyKind
  /** What it is for, in its owner's words. */
  readonly name: string
  /** SHA-256 of the key, hexadecimal. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** ISO 8601, UTC; null: never. */
  readonly expiresAt: string | null
  readonly limits: KeyLimits
}

/** What a search key is limited to. An administration key has no limits. */
export interface KeyLimits {
  /** Paths, exact or ending in `*`; absent: every route of search. */
  readonly routes?: readonly string[]
  /** Pages of which sites may use it, as `https://www.example.gov.cn`, or `*`; absent: of none but ours. */
  readonly origins?: readonly string[]
  /** What of the corpus it sees; absent: all. */
  readonly scope?: Scope
}

export function isExpired({ expiresAt }: StoredKey, now: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now
}

export function fitsRoute({ limits: { routes } }: StoredKey, path: string): boolean {
  if (routes === undefined) return true
  return routes.some((route) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route,
  )
}

export function fitsOrigin({ kind, limits: { origins = [] } }: StoredKey, origin: string): boolean {
  return kind === 'search' && origins.some((allowed) => allowed === '*' || allowed === origin)
}
