import type { Table } from 'apache-arrow'
import { readNumbers } from './from-arrow.ts'
import type { TermRow } from './tables.ts'

/**
 * Rows in the order of the terms' hashes, so that a reader finds a term without making a map of
 * them all: half a million terms are as many strings, most of which nobody will ever ask for.
 */
export function termRows(documentFrequencies: ReadonlyMap<string, number>): readonly TermRow[] {
  return Array.from(documentFrequencies, ([term, passages]) => ({
    hash: hashOf(term),
    term,
    passages,
  })).sort((a, b) => a.hash - b.hash)
}

export interface TermTable {
  get(term: string): number | undefined
}

export function openTermTable(rows: Table): TermTable {
  const hashes = readNumbers(rows, 'hash')
  const passages = readNumbers(rows, 'passages')
  const terms = rows.getChild('term')
  return {
    get: (term) => {
      const hash = hashOf(term)
      let row = firstAtLeast(hashes, hash)
      while (hashes[row] === hash && terms?.get(row) !== term) row += 1
      return hashes[row] === hash ? passages[row] : undefined
    },
  }
}

/** FNV-1a over UTF-16 code units, as a signed 32-bit integer. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  }
  return hash | 0
}

function firstAtLeast(rising: Int32Array, wanted: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
