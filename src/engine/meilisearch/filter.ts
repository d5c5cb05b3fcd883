import type { Admission } from '../admission.ts'

/** The filter in Meilisearch's words, over numbers; undefined where all pass. */
export function filterExpression({ reports, sections }: Admission): string | undefined {
  return allOf([oneOf('report', reports), oneOf('section', sections)])
}

/** Keeps to these passages. */
export function onlyOrdinals(ordinals: readonly number[]): string {
  return `ordinal IN [${ordinals.join(',')}]`
}

export function allOf(conditions: readonly (string | undefined)[]): string | undefined {
  const given = conditions.filter((condition) => condition !== undefined)
  return given.length === 0 ? undefined : given.join(' AND ')
}

/** Names whichever are fewer, those let through or the others: lists of thousands take time. */
function oneOf(attribute: string, marks: Uint8Array | undefined): string | undefined {
  if (marks === undefined) return undefined
  const within: number[] = []
  const without: number[] = []
  for (const [index, mark] of marks.entries()) (mark === 1 ? within : without).push(index)
  return within.length <= without.length
    ? `${attribute} IN [${within.join(',')}]`
    : `${attribute} NOT IN [${without.join(',')}]`
}
