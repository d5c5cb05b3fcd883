/** The kinds of failure that Meilisearch tells apart. */
export type CompatType = 'invalid_request' | 'auth' | 'system' | 'internal'

/** The codes that requests here can be refused with, as Meilisearch names them. */
export type CompatCode =
  | 'bad_request'
  | 'document_not_found'
  | 'feature_not_enabled'
  | 'index_not_found'
  | 'internal'
  | 'invalid_api_key'
  | 'invalid_content_type'
  | 'invalid_document_fields'
  | 'invalid_document_retrieve_vectors'
  | 'invalid_facet_search_exhaustive_facet_count'
  | 'invalid_facet_search_facet_name'
  | 'invalid_facet_search_query'
  | 'invalid_index_limit'
  | 'invalid_index_offset'
  | 'invalid_index_uid'
  | 'invalid_multi_search_federation'
  | 'invalid_multi_search_federation_options'
  | 'invalid_multi_search_queries'
  | 'invalid_search_attributes_to_crop'
  | 'invalid_search_attributes_to_highlight'
  | 'invalid_search_attributes_to_retrieve'
  | 'invalid_search_attributes_to_search_on'
  | 'invalid_search_crop_length'
  | 'invalid_search_crop_marker'
  | 'invalid_search_distinct'
  | 'invalid_search_embedder'
  | 'invalid_search_facets'
  | 'invalid_search_filter'
  | 'invalid_search_highlight_post_tag'
  | 'invalid_search_highlight_pre_tag'
  | 'invalid_search_hits_per_page'
  | 'invalid_search_hybrid_query'
  | 'invalid_search_limit'
  | 'invalid_search_locales'
  | 'invalid_search_matching_strategy'
  | 'invalid_search_offset'
  | 'invalid_search_page'
  | 'invalid_search_personalize'
  | 'invalid_search_personalize_user_context'
  | 'invalid_search_q'
  | 'invalid_search_ranking_score_threshold'
  | 'invalid_search_semantic_ratio'
  | 'invalid_search_show_matches_position'
  | 'invalid_search_show_performance_details'
  | 'invalid_search_show_ranking_score'
  | 'invalid_search_show_ranking_score_details'
  | 'invalid_search_sort'
  | 'invalid_search_retrieve_vectors'
  | 'invalid_search_use_network'
  | 'invalid_search_vector'
  | 'invalid_vector_dimensions'
  | 'malformed_payload'
  | 'missing_authorization_header'
  | 'missing_content_type'
  | 'missing_facet_search_facet_name'
  | 'missing_index_uid'
  | 'missing_search_hybrid'
  | 'payload_too_large'
  | 'unavailable'

interface FailureOptions {
  /** 400 unless given. */
  readonly status?: number
  /** `invalid_request` unless given. */
  readonly type?: CompatType
  readonly cause?: unknown
}

/** A refusal in Meilisearch's words: sentences with a capital and a full stop, as its clients show them. */
export class CompatFailure extends Error {
  readonly code: CompatCode
  readonly status: number
  readonly type: CompatType

  constructor(code: CompatCode, message: string, options: FailureOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'CompatFailure'
    this.code = code
    this.status = options.status ?? 400
    this.type = options.type ?? 'invalid_request'
  }
}

/** What the body of a failed answer holds. */
export function failureBody({ message, code, type }: CompatFailure) {
  return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
}

export function indexNotFound(uid: string): CompatFailure {
  return new CompatFailure('index_not_found', `Index \`${uid}\` not found.`, { status: 404 })
}

export function documentNotFound(id: string): CompatFailure {
  return new CompatFailure('document_not_found', `Document \`${id}\` not found.`, { status: 404 })
}

export function isIndexUid(uid: string): boolean {
  return /^[A-Za-z0-9_-]{1,400}$/.test(uid)
}

/** `at`: where it stands, with a space before; empty for the path of a request. */
export function invalidIndexUid(uid: string, at: string = ''): CompatFailure {
  const invalid = at === '' ? '' : `Invalid value${at}: `
  return new CompatFailure(
    'invalid_index_uid',
    `${invalid}\`${uid.slice(0, 100)}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 400 bytes.`,
  )
}
