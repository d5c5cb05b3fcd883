import { randomBytes } from 'node:crypto'
import { WenmaiError } from '../../src/domain/errors.ts'
import { removeMeilisearchIndexes } from '../../src/engine/meilisearch/index.ts'

/** A server to measure on. What is put there has names of its own and is removed afterwards. */
export interface MeilisearchServer {
  /** For the service and the indexer; the key is in the environment only. */
  readonly flags: readonly string[]
  readonly environment: { readonly MEILI_URL: string; readonly MEILI_KEY: string }
}

/** Throws `invalid_setting` when the environment names no server. */
export async function withMeilisearch<T>(
  what: string,
  work: (server: MeilisearchServer) => Promise<T>,
): Promise<T> {
  const { MEILI_URL: url = '', MEILI_KEY: key = '' } = process.env
  if (url === '') {
    throw new WenmaiError(
      'invalid_setting',
      `${what} needs a Meilisearch server, and MEILI_URL names none`,
      {
        help: 'start one (docker compose up -d meilisearch), set MEILI_URL and MEILI_KEY, try again',
      },
    )
  }
  const index = `wenmai-measured-${randomBytes(4).toString('hex')}`
  try {
    return await work({
      flags: ['--engine', 'meilisearch', '--meili-index', index],
      environment: { MEILI_URL: url, MEILI_KEY: key },
    })
  } finally {
    await removeMeilisearchIndexes({ url, key, prefix: index })
  }
}
