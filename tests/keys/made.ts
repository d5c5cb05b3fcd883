import { createKey, type KeyRequest, type NewKey } from '../../src/keys/create.ts'

const NOW = Date.parse('2026-11-22T08:00:00Z')

/** A key as the program makes it, without limits unless they are given. */
export function madeKey(request: Partial<KeyRequest> = {}, now: number = NOW): NewKey {
  const empty = { name: '', routes: [], origins: [], regions: [], reports: [] }
  return createKey({ kind: 'search', ...empty, ...request }, now)
}

export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
