import type { Admission } from '../admission.ts'

/** The filter as SQL over the columns `report` and `section`; undefined where all pass. */
export function predicate({ reports, sections }: Admission): string | undefined {
  const conditions = [oneOf('report', reports), oneOf('section', sections)]
  const given = conditions.filter((condition) => condition !== undefined)
  return given.length === 0 ? undefined : given.join(' AND ')
}

/** Names whichever are fewer, those let through or the others: lists of thousands take time. */
function oneOf(column: string, marks: Uint8Array | undefined): string | undefined {
  if (marks === undefined) return undefined
  const within: number[] = []
  const without: number[] = []
  for (const [index, mark] of marks.entries()) (mark === 1 ? within : without).push(index)
  return within.length <= without.length
    ? `${column} IN (${within.join(',')})`
    : `${column} NOT IN (${without.join(',')})`
}
