import { z } from 'zod'
import type { PassageId } from '../../domain/report.ts'
import { createCandidateCache } from '../candidate-cache.ts'
import { type IndexCatalogue, ordinalsOf } from '../catalogue.ts'
import type { Candidate, StoredPassage } from '../reader.ts'
import type { Connection } from './connection.ts'
import { unreadable } from './failures.ts'
import {
  CANDIDATE_FIELDS,
  PASSAGE_FIELDS,
  parsePassage,
  STORED_CANDIDATE,
  STORED_PASSAGE,
} from './passage-document.ts'
import { reading } from './requests.ts'

/** Passages by their number. */
export interface PassageStore {
  /** In the order asked for; those read lately are at hand. */
  candidates(ordinals: readonly number[]): Promise<readonly Candidate[]>
  /** In the order asked for; ids that do not exist are left out. */
  passages(ids: readonly PassageId[]): Promise<readonly StoredPassage[]>
}

/** Documents fetched in one request. */
const TOGETHER = 1000

export function openPassageStore(
  connection: Connection,
  uid: string,
  catalogue: IndexCatalogue,
): PassageStore {
  const cache = createCandidateCache()

  async function fetchAll<T extends { readonly ordinal: number }>(
    ordinals: readonly number[],
    fields: readonly string[],
    document: z.ZodType<T>,
  ): Promise<ReadonlyMap<number, T>> {
    const distinct = [...new Set(ordinals)]
    const found = new Map<number, T>()
    for (let first = 0; first < distinct.length; first += TOGETHER) {
      const ids = distinct.slice(first, first + TOGETHER).map(String)
      const request = reading(`indexes/${uid}/documents/fetch`, { ids, fields, limit: ids.length })
      const { results } = await connection.ask(request, z.object({ results: z.array(document) }))
      for (const one of results) found.set(one.ordinal, one)
    }
    if (found.size === distinct.length) return found
    throw unreadable(`${distinct.length - found.size} passages of ${uid} are missing`)
  }

  return {
    candidates: async (ordinals) => {
      const candidates = new Map<number, Candidate>()
      for (const ordinal of ordinals) {
        const cached = cache.get(ordinal)
        if (cached !== undefined) candidates.set(ordinal, cached)
      }
      const missing = ordinals.filter((ordinal) => !candidates.has(ordinal))
      const fetched = await fetchAll(missing, CANDIDATE_FIELDS, STORED_CANDIDATE)
      for (const [ordinal, { text, headings }] of fetched) {
        const candidate = { passageId: catalogue.passageAt(ordinal).id, text, headings }
        candidates.set(ordinal, candidate)
        cache.put(ordinal, candidate)
      }
      return ordinals.flatMap((ordinal) => candidates.get(ordinal) ?? [])
    },
    passages: async (ids) => {
      const ordinals = ordinalsOf(catalogue, ids)
      const found = await fetchAll(ordinals, PASSAGE_FIELDS, STORED_PASSAGE)
      return ordinals.flatMap((ordinal) => {
        const stored = found.get(ordinal)
        if (stored === undefined) return []
        return [{ ...parsePassage(stored.passage), report: catalogue.passageAt(ordinal).report }]
      })
    },
  }
}
