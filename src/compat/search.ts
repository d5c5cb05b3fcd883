import type { Mode } from '../domain/words.ts'
import type { Embedder } from '../embedding/embedder.ts'
import { resolveFilters } from '../search/filters.ts'
import { type Found, findAll, type SearchContext } from '../search/find.ts'
import { hits } from '../search/hits.ts'
import type { Hit } from '../search/types.ts'
import { fold } from '../text/fold.ts'
import { marks } from '../text/marks.ts'
import { practicesOf } from './attributes.ts'
import { asJson, type Json, type JsonObject, select, toDocument } from './document.ts'
import {
  countFacets,
  type FacetHit,
  type Facets,
  facetAttributes,
  facetSearchAttribute,
  findFacetValues,
} from './facets.ts'
import { CompatFailure } from './failure.ts'
import { conditionOf } from './filter/condition.ts'
import { formatted, formattedNames, type MarksOf, matchPositions } from './format.ts'
import { distinct, distinctAttribute, sorted, sortKeys } from './order.ts'
import type { FacetSearchParameters, MatchParameters, SearchParameters } from './parameters.ts'
import { type Scored, weighed } from './ranking.ts'

/** Hits that can be paged through, as Meilisearch's own default is. */
const MOST_HITS = 1_000

export type SearchAnswer = Paging &
  Partial<Facets> & {
    readonly hits: readonly JsonObject[]
    readonly query: string
    readonly processingTimeMs: number
    readonly requestUid: string
    /** Hits of this answer that meaning found, where it was asked. */
    readonly semanticHitCount?: number
  }

type Paging =
  | { readonly limit: number; readonly offset: number; readonly estimatedTotalHits: number }
  | {
      readonly hitsPerPage: number
      readonly page: number
      readonly totalPages: number
      readonly totalHits: number
    }

/** Answers one search from one published index. Throws `CompatFailure` for what cannot be meant. */
export async function searchDocuments(
  context: SearchContext,
  parameters: SearchParameters,
  requestUid: string,
): Promise<SearchAnswer> {
  const started = context.clock()
  const { reader } = context
  const keys = sortKeys(parameters.sort)
  const single = distinctAttribute(parameters.distinct)
  const facets = facetAttributes(parameters.facets ?? [])
  const { found, scored } = await match(context, parameters)
  const ordered = distinct(sorted(scored, keys, reader), single, reader)
  const { paging, from, to } = pageOf(parameters, Math.min(ordered.length, MOST_HITS))
  const page = ordered.slice(from, to)
  const shown = await documents(context, { found, page }, parameters)
  return {
    hits: shown,
    query: parameters.q,
    processingTimeMs: Math.round(context.clock() - started),
    ...paging,
    ...((parameters.facets?.length ?? 0) > 0 &&
      countFacets(
        facets,
        ordered.map(({ ranked }) => ranked.facts),
        reader,
      )),
    requestUid,
    ...(parameters.hybrid !== undefined && {
      semanticHitCount: page.filter(({ ranked }) => ranked.match?.near === true).length,
    }),
  }
}

export interface FacetSearchAnswer {
  readonly facetHits: readonly FacetHit[]
  readonly facetQuery: string | null
  readonly processingTimeMs: number
}

/** As `searchDocuments`. */
export async function searchFacet(
  context: SearchContext,
  parameters: FacetSearchParameters,
): Promise<FacetSearchAnswer> {
  const started = context.clock()
  const { facetName, facetQuery } = parameters
  const attribute = facetSearchAttribute(facetName)
  const { scored } = await match(context, parameters)
  const facetHits = findFacetValues(
    { attribute, typed: facetQuery ?? '' },
    scored.map(({ ranked }) => ranked.facts),
    context.reader,
  )
  return { facetHits, facetQuery, processingTimeMs: Math.round(context.clock() - started) }
}

interface Matched {
  readonly found: Found
  readonly scored: readonly Scored[]
}

async function match(context: SearchContext, parameters: MatchParameters): Promise<Matched> {
  const { q, filter, hybrid } = parameters
  const mode = modeOf(hybrid?.semanticRatio, hybrid !== undefined)
  const vector = queryVector(parameters, context.embedder)
  const where = filter === undefined ? {} : { where: conditionOf(filter, context.reader) }
  const found = await findAll(
    context,
    {
      ...{ q, mode, off: [], wordsNeverFilter: true },
      ...(vector !== undefined && mode !== 'keyword' && { vector }),
    },
    resolveFilters(where, context.reader.catalogue, context.reader.practices),
  )
  return { found, scored: weighed(found, parameters) }
}

function modeOf(ratio: number | undefined, isHybrid: boolean): Mode {
  if (!isHybrid || ratio === 0) return 'keyword'
  return ratio === 1 ? 'semantic' : 'hybrid'
}

/** Of unit length, as ours are. */
function queryVector({ vector }: MatchParameters, { model }: Embedder): Float32Array | undefined {
  if (vector === undefined) return undefined
  if (vector.length !== model.dimensions) {
    throw new CompatFailure(
      'invalid_vector_dimensions',
      `Invalid vector dimensions: expected: \`${model.dimensions}\`, found: \`${vector.length}\`.`,
    )
  }
  const length = Math.hypot(...vector)
  if (Number.isFinite(length) && length > 0) {
    return Float32Array.from(vector, (component) => component / length)
  }
  throw new CompatFailure(
    'invalid_search_vector',
    'Invalid value at `.vector`: a vector without a direction finds nothing.',
  )
}

function pageOf(
  { offset, limit, page, hitsPerPage }: SearchParameters,
  total: number,
): { readonly paging: Paging; readonly from: number; readonly to: number } {
  if (page === undefined && hitsPerPage === undefined) {
    const to = Math.min(offset + limit, total)
    return { paging: { limit, offset, estimatedTotalHits: total }, from: offset, to }
  }
  const size = hitsPerPage ?? 20
  const number = page ?? 1
  const totalPages = size === 0 ? 0 : Math.ceil(total / size)
  const paging = { hitsPerPage: size, page: number, totalPages, totalHits: total }
  if (number === 0) return { paging, from: 0, to: 0 }
  const from = Math.min((number - 1) * size, total)
  return { paging, from, to: Math.min(from + size, total) }
}

async function documents(
  { reader }: SearchContext,
  { found, page }: { readonly found: Found; readonly page: readonly Scored[] },
  parameters: SearchParameters,
): Promise<readonly JsonObject[]> {
  const reading = { reader, need: found.need, explain: false }
  const read = await hits(
    reading,
    page.map(({ ranked }) => ranked),
  )
  return read.flatMap((hit, i) => {
    const scored = page[i]
    if (scored === undefined) return []
    const practices = practicesOf(scored.ranked.facts, reader)
    const whole = asJson(toDocument(hit.report, hit.passage, practices))
    return [shownHit(whole, { hit, score: scored.score }, parameters)]
  })
}

function shownHit(
  whole: JsonObject,
  { hit, score }: { readonly hit: Hit; readonly score: number },
  parameters: SearchParameters,
): JsonObject {
  const { attributesToRetrieve: retrieved } = parameters
  const marksOf = marksIn(hit, fold(parameters.q))
  const names = formattedNames(parameters)
  const extras: Record<string, Json> = {}
  if (names.length > 0) {
    const touched = select(whole, retrieved && [...retrieved, ...names])
    extras._formatted = formatted(touched, parameters, marksOf)
  }
  if (parameters.showMatchesPosition) {
    extras._matchesPosition = Object.fromEntries(
      Object.entries(matchPositions(whole, marksOf)).map(([path, positions]) => [
        path,
        positions.map((position) => ({ ...position })),
      ]),
    )
  }
  if (parameters.showRankingScore) extras._rankingScore = score
  return { ...select(whole, retrieved), ...extras }
}

/** In the text what search itself marks, elsewhere the words of the query. */
function marksIn({ passage, highlights }: Hit, foldedQuery: string): MarksOf {
  const words = highlights.filter(({ kind }) => kind === 'word')
  return (path, text) =>
    path === 'text' && text === passage.text ? words : marks(fold(text), foldedQuery)
}
