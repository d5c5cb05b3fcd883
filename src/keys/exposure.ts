import { WenmaiError } from '../domain/errors.ts'
import type { StoredKey } from './key.ts'

/** A service that others can reach must have somebody who may administer it. Throws `invalid_setting`. */
export function requireAdministrationKey(keys: readonly StoredKey[], host: string): void {
  if (keys.some(({ kind }) => kind === 'administration')) return
  throw new WenmaiError(
    'invalid_setting',
    `listening on ${host}, where others reach it, needs an administration key, and there is none`,
    {
      help: 'make one with npm run keys -- create administration, with the --data of this service; or listen on 127.0.0.1',
    },
  )
}
