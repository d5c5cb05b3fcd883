import { z } from 'zod'
import type { IndexCatalogue } from '../catalogue.ts'
import { createPassageCache, type ReadPassage } from '../passage-cache.ts'
import type { Connection } from './connection.ts'
import { unreadable } from './failures.ts'
import { parsePassage, STORED_FIELDS, STORED_PASSAGE } from './passage-document.ts'
import { reading } from './requests.ts'

/** Passages by their number. */
export interface PassageStore {
  /** In the order asked for; those read lately are at hand. */
  read(ordinals: readonly number[]): Promise<readonly ReadPassage[]>
}

/** Documents fetched in one request. */
const TOGETHER = 1000

const ANSWER = z.object({ results: z.array(STORED_PASSAGE) })

export function openPassageStore(
  connection: Connection,
  uid: string,
  catalogue: IndexCatalogue,
): PassageStore {
  const cache = createPassageCache()

  async function fetchAll(ordinals: readonly number[]): Promise<ReadonlyMap<number, ReadPassage>> {
    const found = new Map<number, ReadPassage>()
    for (let first = 0; first < ordinals.length; first += TOGETHER) {
      const ids = ordinals.slice(first, first + TOGETHER).map(String)
      // Without a limit Meilisearch returns twenty.
      const body = { ids, fields: STORED_FIELDS, limit: ids.length }
      const { results } = await connection.ask(
        reading(`indexes/${uid}/documents/fetch`, body),
        ANSWER,
      )
      for (const { ordinal, text, headings, passage } of results) {
        const { id, report } = catalogue.passageAt(ordinal)
        found.set(ordinal, {
          candidate: { passageId: id, text, headings },
          shown: { ...parsePassage(passage), report },
        })
      }
    }
    return found
  }

  return {
    read: async (ordinals) => {
      const cached = ordinals.map(cache.get)
      const missing = ordinals.filter((_, at) => cached[at] === undefined)
      const fetched = await fetchAll([...new Set(missing)])
      for (const [ordinal, passage] of fetched) cache.put(ordinal, passage)
      return ordinals.map((ordinal, at) => {
        const passage = cached[at] ?? fetched.get(ordinal)
        if (passage === undefined)
          throw unreadable(`passage number ${ordinal} of ${uid} is missing`)
        return passage
      })
    },
  }
}
