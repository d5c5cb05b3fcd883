import { INDEX_UID } from './attributes.ts'
import { CompatFailure, indexNotFound, invalidIndexUid, isIndexUid } from './failure.ts'
import { isFields, text, wrongType } from './fields.ts'
import type { SearchParameters } from './parameters.ts'
import { readSearch, refuseUnknownFields, SEARCH_FIELDS } from './read-search.ts'

/** Queries of one request; a page of InstantSearch asks one, and one more for each refined list. */
const MOST_QUERIES = 100

const QUERY_FIELDS = ['indexUid', ...Object.keys(SEARCH_FIELDS)]

/** The searches of one request, in order. Federated ones are refused: there is one index. */
export function readMultiSearch(body: unknown): readonly SearchParameters[] {
  if (!isFields(body)) throw wrongType(body, 'an object', { path: '', code: 'bad_request' })
  const { federation, queries, ...rest } = body
  refuseUnknownFields(rest, ['queries'])
  if (federation !== undefined && federation !== null) {
    throw new CompatFailure(
      'invalid_multi_search_federation',
      'Invalid value at `.federation`: federated search is not supported by this service, which has one index. Leave `federation` out.',
    )
  }
  if (queries === undefined) {
    throw new CompatFailure('bad_request', 'Missing field `queries`')
  }
  const field = { path: '.queries', code: 'bad_request' } as const
  if (!Array.isArray(queries)) throw wrongType(queries, 'an array', field)
  const list: readonly unknown[] = queries
  if (list.length > MOST_QUERIES) {
    throw new CompatFailure(
      'invalid_multi_search_queries',
      `Invalid value at \`.queries\`: at most ${MOST_QUERIES} queries are taken, found ${list.length}.`,
    )
  }
  return list.map((query, i) => readQuery(query, `.queries[${i}]`))
}

function readQuery(query: unknown, path: string): SearchParameters {
  if (!isFields(query)) {
    throw wrongType(query, 'an object', { path, code: 'bad_request' })
  }
  const { indexUid, federationOptions, ...rest } = query
  if (federationOptions !== undefined && federationOptions !== null) {
    throw new CompatFailure(
      'invalid_multi_search_federation_options',
      `Inside \`${path}\`: Using \`federationOptions\` is not allowed in a non-federated search.`,
    )
  }
  refuseUnknownFields(rest, QUERY_FIELDS, { path, code: 'bad_request' })
  refuseOtherIndex(indexUid, path)
  return inside(path, () => readSearch(rest, path))
}

function refuseOtherIndex(given: unknown, path: string): void {
  if (given === undefined) {
    throw new CompatFailure('missing_index_uid', `Missing field \`indexUid\` inside \`${path}\``)
  }
  const uid = text(given, { path: `${path}.indexUid`, code: 'invalid_index_uid' })
  if (uid === INDEX_UID) return
  if (!isIndexUid(uid)) throw invalidIndexUid(uid, ` at \`${path}.indexUid\``)
  throw new CompatFailure(
    'index_not_found',
    `Inside \`${path}\`: ${indexNotFound(uid.slice(0, 100)).message}`,
  )
}

/** Runs `work` for one query, and names the query in what it is refused with. */
function inside<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw insideOf(path, thrown)
  }
}

/** A refusal that names no place gets one; anything else stays as it is. */
export function insideOf(path: string, thrown: unknown): unknown {
  if (!(thrown instanceof CompatFailure) || thrown.message.includes(path)) return thrown
  const { code, message, type } = thrown
  return new CompatFailure(code, `Inside \`${path}\`: ${message}`, { type, cause: thrown })
}
