import { z } from 'zod'
import type { IndexCatalogue } from '../catalogue.ts'
import { createPassageCache, type PassageCache, type ReadPassage } from '../passage-cache.ts'
import { unreadable } from './failures.ts'
import { type Rows, readNumbers, readOptionalNumbers, readTexts } from './from-arrow.ts'
import type { StoredTable } from './load.ts'

/** The texts of passages; from memory where it can be. */
export interface PassageStore {
  /** In the order asked for. */
  read(ordinals: readonly number[]): Promise<readonly ReadPassage[]>
  /** Reads all passages into memory, or as many as there is room for, until told to stop. */
  readAhead(stop: AbortSignal): Promise<void>
}

const COLUMNS = ['ordinal', 'text', 'folded', 'headingPath', 'headings', 'page']

/** More than any ranking looks at. */
const MANY = 5000

const HEADING_PATH = z.array(z.string())

export function createPassageStore(
  catalogue: IndexCatalogue,
  { table, rowIds }: StoredTable,
  cache: PassageCache = createPassageCache(),
): PassageStore {
  return {
    read: async (ordinals) => {
      const cached = ordinals.map(ordinals.length > MANY ? cache.peek : cache.get)
      const missing = ordinals.filter((_, at) => cached[at] === undefined)
      if (missing.length === 0) return cached.filter((passage) => passage !== undefined)
      const rows = await table.takeRowIds(missing.map(rowIds.at)).select(COLUMNS).toArrow()
      const taken = new Map(passagesOf(rows, catalogue))
      for (const [ordinal, passage] of taken) cache.put(ordinal, passage)
      return ordinals.map((ordinal, at) => {
        const passage = cached[at] ?? taken.get(ordinal)
        if (passage === undefined) throw unreadable(`passage number ${ordinal} is missing`)
        return passage
      })
    },
    readAhead: async (stop) => {
      for await (const batch of table.query().select(COLUMNS)) {
        for (const [ordinal, passage] of passagesOf(batch, catalogue)) {
          if (stop.aborted || cache.isFull()) return
          cache.put(ordinal, passage)
        }
      }
    },
  }
}

function* passagesOf(rows: Rows, catalogue: IndexCatalogue): Iterable<[number, ReadPassage]> {
  const texts = readTexts(rows, 'text')
  const folded = readTexts(rows, 'folded')
  const headingPaths = readTexts(rows, 'headingPath')
  const headings = readTexts(rows, 'headings')
  const pages = readOptionalNumbers(rows, 'page')
  const sharedPath = shared((json) => HEADING_PATH.parse(JSON.parse(json)))
  const sharedHeadings = shared((text) => text)
  for (const [row, ordinal] of readNumbers(rows, 'ordinal').entries()) {
    const { id, report, section, start, end } = catalogue.passageAt(ordinal)
    const headingPath = sharedPath(headingPaths[row] ?? '')
    const shown = { id, report, section, start, end, headingPath }
    yield [
      ordinal,
      {
        candidate: {
          passageId: id,
          text: folded[row] ?? '',
          headings: sharedHeadings(headings[row] ?? ''),
        },
        shown: { ...shown, text: texts[row] ?? '', page: pages[row] ?? null },
      },
    ]
  }
}

/** One object for all equal strings in a row: neighbours have their heading path in common. */
function shared<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) }
    return last.made
  }
}
