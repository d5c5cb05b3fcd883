import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { KeyKind, StoredKey } from './key.ts'

/** Bytes of chance in a key: too many to guess, so that a fast hash protects it as well as a slow one. */
const KEY_BYTES = 32
/** Characters; nothing longer is ours, and none is hashed. */
const LONGEST_KEY = 200

/** `wm_search_…` or `wm_administration_…`: who finds one in a page's source sees what it is. */
export function newSecret(kind: KeyKind): string {
  return `wm_${kind}_${randomBytes(KEY_BYTES).toString('base64url')}`
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The key that this is the secret of. Looks at every key, so that time tells nothing of which came near. */
export function keyWithSecret(keys: readonly StoredKey[], secret: string): StoredKey | undefined {
  if (secret.length > LONGEST_KEY) return undefined
  const given = Buffer.from(hashOf(secret))
  let found: StoredKey | undefined
  for (const key of keys) {
    const kept = Buffer.from(key.sha256)
    if (kept.length === given.length && timingSafeEqual(kept, given)) found = key
  }
  return found
}
