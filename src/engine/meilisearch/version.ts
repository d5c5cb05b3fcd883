import { z } from 'zod'
import { WenmaiError } from '../../domain/errors.ts'
import type { Connection } from './connection.ts'
import { reading } from './requests.ts'

/** What the adapter relies on was recorded from this version; older ones were never tried. */
export const OLDEST_SERVER = '1.50.0'

const VERSION = z.object({ pkgVersion: z.string() })

/** Throws `engine_outdated` when the server is older than `OLDEST_SERVER`. */
export async function refuseOldServer(connection: Connection): Promise<void> {
  const { pkgVersion } = await connection.ask(reading('version'), VERSION)
  if (isOlder(pkgVersion, OLDEST_SERVER)) {
    throw new WenmaiError(
      'engine_outdated',
      `meilisearch at ${connection.url} is ${pkgVersion}, older than ${OLDEST_SERVER}`,
      { help: `upgrade it to ${OLDEST_SERVER} or newer, then run npm run index` },
    )
  }
}

function isOlder(version: string, than: string): boolean {
  const [own, other] = [version, than].map((text) => text.split('.').map(Number.parseFloat))
  for (let place = 0; place < 3; place += 1) {
    const difference = (own?.[place] ?? 0) - (other?.[place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
