import { INDEX_UID, SEARCHABLE } from './attributes.ts'
import { type CompatCode, CompatFailure } from './failure.ts'
import {
  count,
  type Field,
  flag,
  isFields,
  type JsonFields,
  numbers,
  share,
  text,
  texts,
  unknownField,
  word,
  wrongType,
} from './fields.ts'
import { filterFromJson } from './filter/from-json.ts'
import { LOCALES } from './locales.ts'
import {
  EMBEDDER,
  type FacetSearchParameters,
  type Hybrid,
  MATCHING_STRATEGIES,
  type MatchParameters,
  type SearchParameters,
} from './parameters.ts'

/** Parameters of a search and the code that each is refused with, in the order failures list them. */
export const SEARCH_FIELDS = {
  q: 'invalid_search_q',
  offset: 'invalid_search_offset',
  limit: 'invalid_search_limit',
  page: 'invalid_search_page',
  hitsPerPage: 'invalid_search_hits_per_page',
  attributesToRetrieve: 'invalid_search_attributes_to_retrieve',
  attributesToCrop: 'invalid_search_attributes_to_crop',
  cropLength: 'invalid_search_crop_length',
  cropMarker: 'invalid_search_crop_marker',
  attributesToHighlight: 'invalid_search_attributes_to_highlight',
  highlightPreTag: 'invalid_search_highlight_pre_tag',
  highlightPostTag: 'invalid_search_highlight_post_tag',
  showMatchesPosition: 'invalid_search_show_matches_position',
  filter: 'invalid_search_filter',
  sort: 'invalid_search_sort',
  distinct: 'invalid_search_distinct',
  facets: 'invalid_search_facets',
  matchingStrategy: 'invalid_search_matching_strategy',
  attributesToSearchOn: 'invalid_search_attributes_to_search_on',
  rankingScoreThreshold: 'invalid_search_ranking_score_threshold',
  locales: 'invalid_search_locales',
  hybrid: 'invalid_search_hybrid_query',
  vector: 'invalid_search_vector',
  retrieveVectors: 'invalid_search_retrieve_vectors',
  media: 'feature_not_enabled',
  personalize: 'feature_not_enabled',
  useNetwork: 'feature_not_enabled',
  showRankingScore: 'invalid_search_show_ranking_score',
  showRankingScoreDetails: 'invalid_search_show_ranking_score_details',
  showPerformanceDetails: 'invalid_search_show_performance_details',
} as const satisfies Readonly<Record<string, CompatCode>>

const FACET_SEARCH_FIELDS = {
  facetQuery: 'invalid_facet_search_query',
  facetName: 'invalid_facet_search_facet_name',
  q: 'invalid_search_q',
  vector: 'invalid_search_vector',
  media: 'feature_not_enabled',
  hybrid: 'invalid_search_hybrid_query',
  filter: 'invalid_search_filter',
  matchingStrategy: 'invalid_search_matching_strategy',
  attributesToSearchOn: 'invalid_search_attributes_to_search_on',
  rankingScoreThreshold: 'invalid_search_ranking_score_threshold',
  locales: 'invalid_search_locales',
  exhaustiveFacetCount: 'invalid_facet_search_exhaustive_facet_count',
  useNetwork: 'feature_not_enabled',
} as const satisfies Readonly<Record<string, CompatCode>>

/** Code points, as everywhere here. */
const LONGEST_QUERY = 2_000

/** Left out, these have a value all the same, and null is none; of all others null is as good as absent. */
const NEVER_NULL: ReadonlySet<string> = new Set([
  ...['offset', 'limit', 'cropLength', 'cropMarker', 'highlightPreTag', 'highlightPostTag'],
  ...['showMatchesPosition', 'showRankingScore', 'showRankingScoreDetails'],
  ...['showPerformanceDetails', 'retrieveVectors', 'matchingStrategy'],
])
/** Of these, those that may be null in one of several searches. */
const NULL_AMONG_SEVERAL: ReadonlySet<string> = new Set([
  ...['offset', 'limit', 'showPerformanceDetails'],
])

/** Reads one value of a request where it is given. */
function reader(given: JsonFields, path: string, codes: Readonly<Record<string, CompatCode>>) {
  return <T>(name: string, read: (value: unknown, field: Field) => T): T | undefined => {
    const value = given[name]
    const mayBeNull = !NEVER_NULL.has(name) || (path !== '' && NULL_AMONG_SEVERAL.has(name))
    if (value === undefined || (value === null && mayBeNull)) return undefined
    return read(value, { path: `${path}.${name}`, code: codes[name] ?? 'bad_request' })
  }
}

/** `path` is where the parameters stand in the body; empty: they are the body. */
export function readSearch(given: JsonFields, path: string = ''): SearchParameters {
  const read = reader(given, path, SEARCH_FIELDS)
  return {
    ...readMatch(given, path, SEARCH_FIELDS),
    offset: read('offset', count) ?? 0,
    limit: read('limit', count) ?? 20,
    page: read('page', count),
    hitsPerPage: read('hitsPerPage', count),
    facets: read('facets', texts),
    sort: read('sort', texts),
    distinct: read('distinct', text),
    attributesToRetrieve: read('attributesToRetrieve', texts),
    attributesToHighlight: read('attributesToHighlight', texts),
    highlightPreTag: read('highlightPreTag', text) ?? '<em>',
    highlightPostTag: read('highlightPostTag', text) ?? '</em>',
    attributesToCrop: read('attributesToCrop', texts),
    cropLength: read('cropLength', count) ?? 10,
    cropMarker: read('cropMarker', text) ?? '…',
    showMatchesPosition: read('showMatchesPosition', flag) ?? false,
    showRankingScore: read('showRankingScore', flag) ?? false,
  }
}

/** Widgets send all of a search along: what a facet search has no use for is passed over. */
export function readFacetSearch(body: JsonFields): FacetSearchParameters {
  const given = Object.fromEntries(
    Object.entries(body).filter(([name]) => Object.hasOwn(FACET_SEARCH_FIELDS, name)),
  )
  const read = reader(given, '', FACET_SEARCH_FIELDS)
  read('exhaustiveFacetCount', flag)
  const facetName =
    given.facetName === null
      ? text(null, { path: '.facetName', code: FACET_SEARCH_FIELDS.facetName })
      : read('facetName', text)
  if (facetName === undefined) {
    throw new CompatFailure('missing_facet_search_facet_name', 'Missing field `facetName`')
  }
  return {
    ...readMatch(given, '', FACET_SEARCH_FIELDS),
    facetName,
    facetQuery: read('facetQuery', text) ?? null,
  }
}

function readMatch(
  given: JsonFields,
  path: string,
  codes: Readonly<Record<string, CompatCode>>,
): MatchParameters {
  refuseUnsupported(given, path, codes)
  const read = reader(given, path, codes)
  read('locales', (value, field) =>
    texts(value, field).map((locale, i) =>
      word(locale, LOCALES, { ...field, path: `${field.path}[${i}]` }),
    ),
  )
  const hybrid = read('hybrid', readHybrid)
  const vector = read('vector', numbers)
  const media = read('media', (value) => ({ value }))
  if ((vector !== undefined || media !== undefined) && hybrid === undefined) {
    throw new CompatFailure(
      'missing_search_hybrid',
      'Invalid request: missing `hybrid` parameter when `vector` or `media` are present.',
    )
  }
  read('media', (_, field) => {
    throw unsupported('media', field)
  })
  return {
    q: read('q', query) ?? '',
    filter: filterFromJson(given.filter),
    hybrid,
    vector,
    matchingStrategy:
      read('matchingStrategy', (value, field) => word(value, MATCHING_STRATEGIES, field)) ?? 'last',
    rankingScoreThreshold: read('rankingScoreThreshold', share),
  }
}

function query(given: unknown, field: Field): string {
  const asked = text(given, field)
  if (
    asked.length > LONGEST_QUERY &&
    Array.from(asked.slice(0, 2 * LONGEST_QUERY + 1)).length > LONGEST_QUERY
  ) {
    throw new CompatFailure(
      field.code,
      `Invalid value at \`${field.path}\`: a query has at most ${LONGEST_QUERY} characters.`,
    )
  }
  return asked
}

function readHybrid(given: unknown, field: Field): Hybrid {
  if (!isFields(given)) throw wrongType(given, 'an object', field)
  refuseUnknownFields(given, ['embedder', 'semanticRatio'], field)
  const { embedder, semanticRatio } = given
  if (embedder === undefined) {
    throw new CompatFailure(field.code, `Missing field \`embedder\` inside \`${field.path}\``)
  }
  const ratio = {
    path: `${field.path}.semanticRatio`,
    code: 'invalid_search_semantic_ratio',
  } as const
  const read: Hybrid = {
    semanticRatio: semanticRatio === undefined ? undefined : share(semanticRatio, ratio),
    embedder: text(embedder, {
      path: `${field.path}.embedder`,
      code: 'invalid_search_embedder',
    }),
  }
  if (read.embedder === EMBEDDER) return read
  throw new CompatFailure(
    'invalid_search_embedder',
    `Cannot find embedder with name \`${read.embedder.slice(0, 100)}\`.`,
  )
}

export function refuseUnknownFields(
  given: JsonFields,
  names: readonly string[],
  inside?: Field,
): void {
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) throw unknownField(unknown, names, inside)
}

/** What cannot be done here is refused, unless what is asked for is what happens anyway. */
function refuseUnsupported(
  given: JsonFields,
  path: string,
  codes: Readonly<Record<string, CompatCode>>,
): void {
  const read = reader(given, path, codes)
  for (const name of ['retrieveVectors', 'showRankingScoreDetails', 'showPerformanceDetails']) {
    read(name, (value, field) => {
      if (flag(value, field)) throw unsupported(name, field)
    })
  }
  read('personalize', (value, field) => {
    readPersonalize(value)
    throw unsupported('personalize', field)
  })
  read('useNetwork', (value, field) => {
    flag(value, { ...field, code: 'invalid_search_use_network' })
    throw unsupported('useNetwork', field)
  })
  const { attributesToSearchOn: on } = given
  if (on === undefined || on === null) return
  const field: Field = {
    path: `${path}.attributesToSearchOn`,
    code: 'invalid_search_attributes_to_search_on',
  }
  const names = texts(on, field)
  const unknown = names.find((name) => name !== '*' && !SEARCHABLE.includes(name))
  if (unknown !== undefined) {
    throw new CompatFailure(
      field.code,
      `Index \`${INDEX_UID}\`: Attribute \`${unknown.slice(0, 100)}\` is not searchable. Available searchable attributes are: \`${SEARCHABLE.join(', ')}\`.`,
    )
  }
  const isAll = names.includes('*') || SEARCHABLE.every((name) => names.includes(name))
  if (!isAll) throw unsupported('attributesToSearchOn', field)
}

function readPersonalize(given: unknown): void {
  const field: Field = { path: '.personalize', code: 'invalid_search_personalize' }
  if (!isFields(given)) throw wrongType(given, 'an object', field)
  refuseUnknownFields(given, ['userContext'], field)
  if (given.userContext === undefined) {
    throw new CompatFailure(field.code, 'Missing field `userContext` inside `.personalize`')
  }
  text(given.userContext, {
    path: '.personalize.userContext',
    code: 'invalid_search_personalize_user_context',
  })
}

function unsupported(name: string, { path, code }: Field): CompatFailure {
  return new CompatFailure(
    code,
    `Invalid value at \`${path}\`: \`${name}\` is not supported by this service. Leave it out.`,
  )
}
