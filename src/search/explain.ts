import type { PassageId } from '../domain/report.ts'
import type { PassageFacts } from '../engine/reader.ts'
import { type Finding, find, type SearchContext } from './find.ts'
import type { SearchRequest } from './types.ts'

/** In the order in which a passage passes them. */
export const STAGES = ['filters', 'phrases', 'candidates', 'match', 'folding', 'shown'] as const
export type Stage = (typeof STAGES)[number]

/** Why a passage is, or is not, among the hits of a search. */
export interface Whereabouts {
  /** What dropped it; `shown` where nothing did. */
  readonly stage: Stage
  /** In words a person can act on. */
  readonly detail: string
  /** Its place among the hits, from 1, where it is shown. */
  readonly rank?: number
}

/** Undefined where there is no such passage. */
export async function whereabouts(
  context: SearchContext,
  request: SearchRequest,
  id: PassageId,
): Promise<Whereabouts | undefined> {
  const facts = context.reader.catalogue.passage(id)
  if (facts === undefined) return undefined
  const { group: _, ...ungrouped } = request
  const found = await find(context, ungrouped)
  return shown(found, facts) ?? (await dropped(context, found, facts))
}

function shown({ kept }: Finding, { ordinal }: PassageFacts): Whereabouts | undefined {
  const place = kept.findIndex(({ facts }) => facts.ordinal === ordinal)
  if (place === -1) return undefined
  const rank = place + 1
  return { stage: 'shown', rank, detail: `it is hit number ${rank} of ${kept.length}` }
}

async function dropped(
  { reader }: SearchContext,
  found: Finding,
  facts: PassageFacts,
): Promise<Whereabouts> {
  const { resolved, need, kept, missed } = found
  const filtered = filteredBy(resolved, facts)
  if (filtered !== undefined) return { stage: 'filters', detail: filtered }
  const front = kept.find(({ folded }) => folded?.includes(facts.id))
  if (front !== undefined) {
    const place = kept.indexOf(front) + 1
    return {
      stage: 'folding',
      detail: `hit number ${place}, passage ${front.facts.id}, says the same and stands for it; off=folding:alike lists both`,
    }
  }
  const [text] = await reader.texts([facts.id])
  const held = (words: string) =>
    text !== undefined && (text.text.includes(words) || text.headings.includes(words))
  const lacking = need?.asked.phrases.find((phrase) => !held(phrase))
  if (lacking !== undefined) return { stage: 'phrases', detail: `it does not hold "${lacking}"` }
  const excluded = need?.asked.exclusions.find(held)
  if (excluded !== undefined) {
    return { stage: 'phrases', detail: `it holds ${excluded}, which was excluded` }
  }
  const match = missed.find((one) => one.facts.ordinal === facts.ordinal)
  if (match === undefined) {
    return {
      stage: 'candidates',
      detail: found.exact
        ? 'it holds none of the words that tell what is meant, and is not among the nearest by meaning'
        : 'more passages hold these words than are ranked, and others hold more of them; narrow the search by a filter or a phrase',
    }
  }
  const share = Math.round(match.lexical.share * 100)
  const nearness =
    match.semantic === undefined
      ? 'it is not among the nearest by meaning'
      : 'its meaning is too far below the best'
  const semantic = found.mode === 'keyword' ? '' : `, and ${nearness}`
  return {
    stage: 'match',
    detail: `it holds ${share} % of what the words of the query weigh, too little to match${semantic}`,
  }
}

function filteredBy(
  { filter, naming }: Finding['resolved'],
  { ordinal, report, section }: PassageFacts,
): string | undefined {
  if (filter.reports?.has(report) === false) return `the filters leave out its report, ${report}`
  if (filter.sections?.has(section) === false)
    return `the filters leave out its section, ${section}`
  if (naming?.every((one) => one.ordinal !== ordinal)) return 'it names no practice asked for'
  return undefined
}
