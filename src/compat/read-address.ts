import { type CompatCode, CompatFailure } from './failure.ts'
import { type JsonFields, unknownParameter } from './fields.ts'
import { SEARCH_FIELDS } from './read-search.ts'

type Kind = 'text' | 'number' | 'flag' | 'list' | 'numbers' | 'filter'

/** Parameters of a search in an address, and how each is written there. */
const ADDRESS_FIELDS = {
  q: 'text',
  vector: 'numbers',
  offset: 'number',
  limit: 'number',
  page: 'number',
  hitsPerPage: 'number',
  attributesToRetrieve: 'list',
  retrieveVectors: 'flag',
  attributesToCrop: 'list',
  cropLength: 'number',
  attributesToHighlight: 'list',
  filter: 'filter',
  sort: 'list',
  distinct: 'text',
  showMatchesPosition: 'flag',
  showRankingScore: 'flag',
  showRankingScoreDetails: 'flag',
  facets: 'list',
  highlightPreTag: 'text',
  highlightPostTag: 'text',
  cropMarker: 'text',
  matchingStrategy: 'text',
  attributesToSearchOn: 'list',
  hybridEmbedder: 'text',
  hybridSemanticRatio: 'number',
  rankingScoreThreshold: 'number',
  locales: 'list',
  personalizeUserContext: 'text',
  useNetwork: 'flag',
  showPerformanceDetails: 'flag',
} as const satisfies Readonly<Record<string, Kind>>

type AddressName = keyof typeof ADDRESS_FIELDS

/** The parameters of an address as a body would hold them. A parameter given twice counts as the last. */
export function fieldsOfAddress(search: URLSearchParams): JsonFields {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of search) {
    if (!isKnown(name)) throw unknownParameter(name, Object.keys(ADDRESS_FIELDS))
    fields[name] = parsed(name, value)
  }
  const { hybridEmbedder, hybridSemanticRatio, personalizeUserContext, ...others } = fields
  const rest = {
    ...others,
    ...(personalizeUserContext !== undefined && {
      personalize: { userContext: personalizeUserContext },
    }),
  }
  if (hybridEmbedder === undefined && hybridSemanticRatio === undefined) return rest
  if (hybridEmbedder === undefined) {
    throw new CompatFailure(
      'invalid_search_hybrid_query',
      '`hybridEmbedder` is mandatory when `hybridSemanticRatio` is present',
    )
  }
  return { ...rest, hybrid: { embedder: hybridEmbedder, semanticRatio: hybridSemanticRatio } }
}

/** A list of a lookup: `fields=id,text`. */
export function listOf(value: string): readonly string[] {
  return value.split(',').map((one) => one.trim())
}

/** A number of a listing, such as `limit=20`. */
export function numberOf(name: string, value: string, code: CompatCode): number {
  if (/^[0-9]{1,15}$/.test(value)) return Number(value)
  throw new CompatFailure(
    code,
    `Invalid value in parameter \`${name}\`: could not parse \`${value.slice(0, 100)}\` as a positive integer`,
  )
}

function isKnown(name: string): name is AddressName {
  return Object.hasOwn(ADDRESS_FIELDS, name)
}

function parsed(name: AddressName, value: string): unknown {
  switch (ADDRESS_FIELDS[name]) {
    case 'text':
      return value
    case 'number':
      return isFraction(name) ? fraction(name, value) : numberOf(name, value, codeOf(name))
    case 'flag':
      if (value === 'true' || value === 'false') return value === 'true'
      throw new CompatFailure(
        codeOf(name),
        `Invalid value in parameter \`${name}\`: could not parse \`${value.slice(0, 100)}\` as a boolean, expected either \`true\` or \`false\``,
      )
    case 'list':
      return listOf(value)
    case 'numbers':
      return value.split(',').map((one) => fraction(name, one))
    case 'filter':
      return filterOf(value)
  }
}

function isFraction(name: AddressName): boolean {
  return name === 'hybridSemanticRatio' || name === 'rankingScoreThreshold'
}

function fraction(name: AddressName, value: string): number {
  if (
    /^\s*[+-]?[0-9]{0,20}\.?[0-9]{0,30}(e[+-]?[0-9]{1,3})?\s*$/i.test(value) &&
    /[0-9]/.test(value)
  ) {
    return Number(value)
  }
  throw new CompatFailure(
    codeOf(name),
    `Invalid value in parameter \`${name}\`: could not parse \`${value.slice(0, 100)}\` as a number`,
  )
}

function codeOf(name: AddressName): CompatCode {
  if (name === 'hybridEmbedder') return 'invalid_search_embedder'
  if (name === 'personalizeUserContext') return 'invalid_search_personalize'
  return name === 'hybridSemanticRatio' ? 'invalid_search_semantic_ratio' : SEARCH_FIELDS[name]
}

/** A list where it reads as one, else the text of a filter. */
function filterOf(value: string): unknown {
  if (!value.trimStart().startsWith('[')) return value
  try {
    return JSON.parse(value)
  } catch (cause) {
    throw new CompatFailure(
      'invalid_search_filter',
      'Invalid value in parameter `filter`: it begins like a list, and is not valid JSON.',
      { cause },
    )
  }
}
