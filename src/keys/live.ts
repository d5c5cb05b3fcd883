import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KEYS_FILE, readKeys } from './file.ts'
import { isExpired, type StoredKey } from './key.ts'

/** The keys as they are at this moment, expired ones left out. May throw `keys_unreadable`. */
export type KeyRing = () => Promise<readonly StoredKey[]>

/** Follows the file: looks each time whether it is another one, and reads it only then. */
export function liveKeys(data: string, now: () => number = Date.now): KeyRing {
  let seen: { readonly version: string; readonly keys: readonly StoredKey[] } | undefined
  return async () => {
    const version = await versionOf(join(data, KEYS_FILE))
    if (seen?.version !== version) seen = { version, keys: await readKeys(data) }
    const moment = now()
    return seen.keys.filter((key) => !isExpired(key, moment))
  }
}

/** Every change of the keys is a new file. */
async function versionOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => undefined)
  return found === undefined ? 'none' : `${found.ino} ${found.mtimeNs} ${found.size}`
}
