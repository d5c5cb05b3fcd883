import type { ReportId, ReportSummary } from '../domain/report.ts'
import { SECTIONS, type Section } from '../domain/words.ts'
import type { PassageFacts } from '../engine/reader.ts'
import type { Condition, PassageCondition } from './types.ts'

interface ResolvedCondition {
  /** Those of which something passes. */
  readonly reports: readonly ReportSummary[]
  /** Absent: all. */
  readonly sections?: ReadonlySet<Section>
  /** Absent where reports and sections say it all. */
  readonly passes?: (facts: PassageFacts) => boolean
}

/** As much of a condition as engines understand, reports and sections, and a test for the rest. */
export function resolveCondition(
  where: Condition | undefined,
  given: readonly ReportSummary[],
): ResolvedCondition {
  if (where === undefined) return { reports: given }
  const passing = new Map<ReportId, PassageCondition>()
  for (const report of given) {
    const outcome = where(report)
    const condition = outcome === true ? ALL_PASS : outcome
    if (condition !== false && condition.sections.size > 0) passing.set(report.id, condition)
  }
  const conditions = [...passing.values()]
  const sections = new Set(conditions.flatMap((condition) => [...condition.sections]))
  const isWhole = conditions.every(
    (condition) => condition.test === undefined && condition.sections.size === sections.size,
  )
  return {
    reports: given.filter(({ id }) => passing.has(id)),
    ...(sections.size < SECTIONS.length && { sections }),
    ...(!isWhole && { passes: (facts) => passes(passing.get(facts.report), facts) }),
  }
}

const ALL_PASS: PassageCondition = { sections: new Set(SECTIONS) }

function passes(condition: PassageCondition | undefined, facts: PassageFacts): boolean {
  if (condition === undefined || !condition.sections.has(facts.section)) return false
  return condition.test?.(facts) ?? true
}
