import { WenmaiError } from '../domain/errors.ts'
import type { Mode } from '../domain/words.ts'
import type { Embedder } from '../embedding/embedder.ts'
import type { IndexReader } from '../engine/reader.ts'
import type { LexicalNeed } from '../ranking/need.ts'
import { wordsAsked } from './asked.ts'
import { byDate } from './dates.ts'
import { countFacets } from './facets.ts'
import { type ResolvedFilters, resolveFilters } from './filters.ts'
import { FOLDING, folded, unfolded } from './folding.ts'
import { GROUP_HITS, groupBy } from './groups.ts'
import { hits } from './hits.ts'
import { inOrder, type Ranked } from './order.ts'
import { retrieve } from './retrieve.ts'
import type { Degraded, SearchAnswer, SearchRequest } from './types.ts'

export interface SearchContext {
  readonly reader: IndexReader
  readonly embedder: Embedder
  /** Milliseconds, from any start. */
  readonly clock: () => number
}

interface Found {
  /** What was done. */
  readonly mode: Mode
  readonly degraded: Degraded | null
  readonly ranked: readonly Ranked[]
  readonly exact: boolean
  readonly need: LexicalNeed | undefined
}

/** Answers one request from one published index. */
export async function search(
  context: SearchContext,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const started = context.clock()
  const { reader } = context
  const resolved = resolveFilters(request, reader.catalogue, reader.practices)
  const query = request.q?.trim() ?? ''
  const found =
    query === ''
      ? browse(reader, request, resolved)
      : await findWithFallback(context, { ...request, q: query }, resolved)
  const ordered = inOrder(found.ranked, request.sort, reader.catalogue)
  const shown = await page(context, request, { found, ordered })
  return {
    query: request.q ?? '',
    mode: found.mode,
    took: Math.round((context.clock() - started) * 100) / 100,
    degraded: found.degraded,
    facets: countFacets(
      request.facets,
      found.ranked.map(({ facts }) => facts),
      reader,
    ),
    ...shown,
    ...(resolved.help === undefined ? {} : { help: resolved.help }),
  }
}

/** One page of hits, or of groups. */
async function page(
  { reader }: SearchContext,
  request: SearchRequest,
  { found, ordered }: { readonly found: Found; readonly ordered: readonly Ranked[] },
): Promise<Pick<SearchAnswer, 'total' | 'hits' | 'groups'>> {
  const { offset, limit, group, explain } = request
  const reading = { reader, need: found.need, explain }
  if (group === undefined) {
    const alike = found.need !== undefined && !request.off.includes(FOLDING)
    const kept = alike ? await folded(reader, ordered) : unfolded(ordered)
    const behind = ordered.length - kept.length
    const total = { value: ordered.length, exact: found.exact }
    return {
      total: behind === 0 ? total : { ...total, folded: behind },
      hits: await hits(reading, kept.slice(offset, offset + limit)),
    }
  }
  const groups = groupBy(group, ordered, reader.catalogue)
  return {
    total: { value: groups.length, exact: found.exact },
    groups: await Promise.all(
      groups.slice(offset, offset + limit).map(async ({ key, label, members }) => ({
        key,
        label,
        total: members.length,
        hits: await hits(reading, unfolded(members.slice(0, GROUP_HITS))),
      })),
    ),
  }
}

/** Without a query: everything the filters let through, newest first. */
function browse(reader: IndexReader, request: SearchRequest, resolved: ResolvedFilters): Found {
  const { naming, filter } = resolved
  const only = naming && new Set(naming.map(({ ordinal }) => ordinal))
  const ranked = resolved.reports
    .toSorted(byDate)
    .flatMap(({ id }) => reader.catalogue.passagesOf(id))
    .filter(({ ordinal, section }) => {
      return (only?.has(ordinal) ?? true) && (filter.sections?.has(section) ?? true)
    })
    .map((facts): Ranked => ({ facts, score: 0, match: undefined }))
  return { mode: request.mode, degraded: null, ranked, exact: true, need: undefined }
}

/** A hybrid search whose semantic side fails is answered by words alone, and says so. */
async function findWithFallback(
  context: SearchContext,
  request: SearchRequest & { readonly q: string },
  resolved: ResolvedFilters,
): Promise<Found> {
  try {
    return await find(context, request, resolved)
  } catch (error) {
    const reason = semanticFailure(error)
    if (request.mode !== 'hybrid' || reason === undefined) throw error
    const found = await find(context, { ...request, mode: 'keyword' }, resolved)
    return { ...found, degraded: { from: 'hybrid', to: 'keyword', reason } }
  }
}

async function find(
  { reader, embedder }: SearchContext,
  { q, mode }: SearchRequest & { readonly q: string },
  { filter, naming }: ResolvedFilters,
): Promise<Found> {
  const asked = { words: wordsAsked(q, reader.practices), meaning: q }
  const { need, matches, exact } = await retrieve({
    reader,
    embedder,
    ...asked,
    mode,
    filter,
    naming,
  })
  const ranked = matches.map((match): Ranked => ({ facts: match.facts, score: match.score, match }))
  return { mode, degraded: null, ranked, exact, need }
}

function semanticFailure(error: unknown): Degraded['reason'] | undefined {
  if (!(error instanceof WenmaiError)) return undefined
  switch (error.code) {
    case 'model_not_loaded':
    case 'model_missing':
    case 'model_invalid':
      return 'model_not_loaded'
    case 'embedding_failed':
      return 'embedding_failed'
    default:
      return undefined
  }
}
