import { marginOf } from './answered.ts'
import { countFacets } from './facets.ts'
import { type Finding, find, type SearchContext } from './find.ts'
import { GROUP_HITS, groupBy } from './groups.ts'
import { hits } from './hits.ts'
import { withImplied } from './implied.ts'
import type { SearchAnswer, SearchRequest } from './types.ts'
import { withinWords } from './within.ts'

/** Answers one request from one published index. */
export async function search(
  context: SearchContext,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const started = context.clock()
  const found = await find(context, request)
  const shown = await page(context, request, found)
  const help = helpOf(found)
  return {
    query: request.q ?? '',
    mode: found.mode,
    took: Math.round((context.clock() - started) * 100) / 100,
    degraded: found.degraded,
    answered: marginOf(context, found) >= 0,
    understood: withImplied(found.understanding, found.implied),
    facets: countFacets(
      request.facets,
      found.ordered.map(({ facts }) => facts),
      context.reader,
    ),
    ...shown,
    ...(help === undefined ? {} : { help }),
  }
}

/** One page of hits, or of groups. */
async function page(
  { reader }: SearchContext,
  { offset, limit, group, explain, within }: SearchRequest,
  { need, ordered, kept, exact }: Finding,
): Promise<Pick<SearchAnswer, 'total' | 'hits' | 'groups'>> {
  const reading = { reader, need, explain, within: withinWords(within) }
  if (group === undefined) {
    const total = { value: ordered.length, exact }
    const behind = ordered.length - kept.length
    return {
      total: behind === 0 ? total : { ...total, folded: behind },
      hits: await hits(reading, kept.slice(offset, offset + limit)),
    }
  }
  const groups = groupBy(group, ordered, reader.catalogue)
  return {
    total: { value: groups.length, exact },
    groups: await Promise.all(
      groups.slice(offset, offset + limit).map(async ({ key, label, members }) => ({
        key,
        label,
        total: members.length,
        hits: await hits(reading, members.slice(0, GROUP_HITS)),
      })),
    ),
  }
}

/** Near values for filters that were given, and what the words name that no report here has. */
function helpOf({ resolved, understanding }: Finding): string | undefined {
  const missing = understanding?.unknown.flatMap(({ labels }) => labels) ?? []
  const words = missing.length === 0 ? [] : [`no report here is of ${missing.join(', ')}`]
  const all = [...(resolved.help === undefined ? [] : [resolved.help]), ...words]
  return all.length === 0 ? undefined : all.join('; ')
}
