import { expect, it } from 'vitest'
import { termTable } from '../../src/engine/lancedb/tables.ts'
import { openTermTable, termRows } from '../../src/engine/lancedb/term-table.ts'

/** `costarring` and `liquid` are known for having one FNV-1a hash. */
const FREQUENCIES = new Map([
  ...Array.from({ length: 5000 }, (_, n) => [`词${n}`, n + 1] as const),
  ['costarring', 3],
  ['liquid', 4],
  ['', 5],
  ['𠮷野', 6],
])

it('finds every term, those that share a hash too, and no other', () => {
  const table = openTermTable(termTable(termRows(FREQUENCIES)))
  for (const [term, passages] of FREQUENCIES) expect(table.get(term)).toBe(passages)
  for (const term of ['词', '词5000', 'liqui', '𠮷']) expect(table.get(term)).toBeUndefined()
})
