import type { IndexCatalogue } from '../catalogue.ts'
import type { Candidate } from '../reader.ts'
import { type CandidateCache, createCandidateCache } from './candidate-cache.ts'
import { unreadable } from './failures.ts'
import { type Rows, readNumbers, readTexts } from './from-arrow.ts'
import type { StoredTable } from './load.ts'

/** What candidates are returned with; from memory where it can be. */
export interface CandidateTexts {
  /** In the order asked for. */
  read(ordinals: readonly number[]): Promise<readonly Candidate[]>
  /** Reads all texts into memory, or as many as there is room for, until told to stop. */
  readAhead(stop: AbortSignal): Promise<void>
}

const COLUMNS = ['ordinal', 'folded', 'headings']

export function createCandidateTexts(
  catalogue: IndexCatalogue,
  { table, rowIds }: StoredTable,
  cache: CandidateCache = createCandidateCache(),
): CandidateTexts {
  function candidatesOf(rows: Rows): readonly (readonly [number, Candidate])[] {
    const texts = readTexts(rows, 'folded')
    const headings = readTexts(rows, 'headings')
    return Array.from(readNumbers(rows, 'ordinal'), (ordinal, row) => [
      ordinal,
      {
        passageId: catalogue.passageAt(ordinal).id,
        text: texts[row] ?? '',
        headings: headings[row] ?? '',
      },
    ])
  }

  return {
    read: async (ordinals) => {
      const candidates = new Map<number, Candidate>()
      for (const ordinal of ordinals) {
        const cached = cache.get(ordinal)
        if (cached !== undefined) candidates.set(ordinal, cached)
      }
      const missing = ordinals.filter((ordinal) => !candidates.has(ordinal))
      if (missing.length > 0) {
        const taken = table.takeRowIds(missing.map(rowIds.at)).select(COLUMNS)
        for (const [ordinal, candidate] of candidatesOf(await taken.toArrow())) {
          candidates.set(ordinal, candidate)
          cache.put(ordinal, candidate)
        }
      }
      return ordinals.map((ordinal) => {
        const candidate = candidates.get(ordinal)
        if (candidate === undefined) throw unreadable(`passage number ${ordinal} is missing`)
        return candidate
      })
    },
    readAhead: async (stop) => {
      for await (const batch of table.query().select(COLUMNS)) {
        for (const [ordinal, candidate] of candidatesOf(batch)) {
          if (stop.aborted || cache.isFull()) return
          cache.put(ordinal, candidate)
        }
      }
    },
  }
}
