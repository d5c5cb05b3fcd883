import type { Span } from '../../domain/report.ts'

/**
 * How English questions after bureaus begin. What they are said to have done never filters: which
 * bureaus piloted, published or reported it are those that have it.
 */
const OPENING =
  /^\s*(?:(?:which|what|how many|list|name|show|find)\s+)?(?:all\s+|of\s+the\s+|the\s+)*(?:(?:local|district|city|municipal|county|market|regulation|supervision)\s+)*(?:bureaus?|offices?|departments?|districts?|cities|counties|provinces|regions|places|authorities|agencies|governments|regulators|reports)\s+(?:(?:have|has|had|are|is|were|do|did|that|who|which|already|actually)\s+)*(?:(?:report|pilot|state|mention|publish|disclose|take|give|have|has|had|use|run|introduce|adopt|implement|carry out|conduct|describe|say|tell|talk about|speak of|launch|issue|set up|try|tried|ran|took|gave|said|told|used)(?:s|es|d|ed|ted|ing)?\b)?/

/** The beginning of a folded query that only asks; undefined where it is no such question. */
export function questionOpening(folded: string): Span | undefined {
  const opening = OPENING.exec(folded)?.[0]
  return opening === undefined || !/^\s*(?:which|what|how many)\b/.test(opening)
    ? undefined
    : { start: 0, end: opening.length }
}
