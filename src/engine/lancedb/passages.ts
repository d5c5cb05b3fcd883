import { z } from 'zod'
import type { PassageId } from '../../domain/report.ts'
import { type IndexCatalogue, ordinalsOf } from '../catalogue.ts'
import type { StoredPassage } from '../reader.ts'
import { unreadable } from './failures.ts'
import { readNumbers, readOptionalNumbers, readTexts } from './from-arrow.ts'
import type { StoredTable } from './load.ts'
import { recentlyUsed } from './recently-used.ts'

export type PassageReader = (ids: readonly PassageId[]) => Promise<readonly StoredPassage[]>

const HEADING_PATH = z.array(z.string())

/** Some megabytes: the first pages of what is asked for again and again. */
const KEPT_PASSAGES = 4000

export function createPassageReader(
  catalogue: IndexCatalogue,
  { table, rowIds }: StoredTable,
): PassageReader {
  const lately = recentlyUsed<StoredPassage>(KEPT_PASSAGES)

  async function take(ordinals: readonly number[]): Promise<ReadonlyMap<number, StoredPassage>> {
    if (ordinals.length === 0) return new Map()
    const rows = await table
      .takeRowIds(ordinals.map(rowIds.at))
      .select(['ordinal', 'text', 'headingPath', 'page'])
      .toArrow()
    const texts = readTexts(rows, 'text')
    const headingPaths = readTexts(rows, 'headingPath')
    const pages = readOptionalNumbers(rows, 'page')
    const passages = Array.from(readNumbers(rows, 'ordinal'), (ordinal, row) => {
      const { id, report, section, start, end } = catalogue.passageAt(ordinal)
      const headingPath = HEADING_PATH.parse(JSON.parse(headingPaths[row] ?? ''))
      const page = pages[row] ?? null
      const text = texts[row] ?? ''
      return [ordinal, { id, report, section, start, end, text, headingPath, page }] as const
    })
    return new Map(passages)
  }

  return async (ids) => {
    const ordinals = ordinalsOf(catalogue, ids)
    const known = new Map(ordinals.map((ordinal) => [ordinal, lately.get(ordinal)]))
    const taken = await take(
      [...known.keys()].filter((ordinal) => known.get(ordinal) === undefined),
    )
    for (const [ordinal, passage] of taken) lately.put(ordinal, passage)
    return ordinals.map((ordinal) => {
      const passage = known.get(ordinal) ?? taken.get(ordinal)
      if (passage === undefined) throw unreadable(`passage number ${ordinal} is missing`)
      return passage
    })
  }
}
