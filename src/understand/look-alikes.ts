import { readFileSync } from 'node:fs'

/** Characters that are mistaken for each other by their shape, by character; from a table that people review. */
const GROUPS: ReadonlyMap<string, ReadonlySet<string>> = groups(
  readFileSync(new URL('./look-alikes.csv', import.meta.url), 'utf8'),
)

export function lookAlikes(character: string): ReadonlySet<string> {
  return GROUPS.get(character) ?? NONE
}

const NONE: ReadonlySet<string> = new Set()

/** A character may be in several groups. */
function groups(table: string): ReadonlyMap<string, ReadonlySet<string>> {
  const alike = new Map<string, Set<string>>()
  for (const row of table.split(/\r?\n/).slice(1)) {
    const group = Array.from(row.split(',')[0] ?? '')
    for (const character of group) {
      const known = alike.get(character) ?? new Set()
      for (const other of group) if (other !== character) known.add(other)
      alike.set(character, known)
    }
  }
  return alike
}
