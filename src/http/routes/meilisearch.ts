import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { INDEX_UID } from '../../compat/attributes.ts'
import {
  CompatFailure,
  documentNotFound,
  indexNotFound,
  invalidIndexUid,
  isIndexUid,
} from '../../compat/failure.ts'
import { type Field, isFields, unknownParameter, wrongType } from '../../compat/fields.ts'
import { fieldsOfAddress, listOf, numberOf } from '../../compat/read-address.ts'
import { insideOf, readMultiSearch } from '../../compat/read-multi-search.ts'
import {
  readFacetSearch,
  readSearch,
  refuseUnknownFields,
  SEARCH_FIELDS,
} from '../../compat/read-search.ts'
import type { SearchAnswer } from '../../compat/search.ts'
import { compatJson, LARGEST_BODY } from '../meilisearch.ts'
import { describeMeilisearchRoutes } from '../meilisearch-schemas.ts'
import type { Service } from '../service.ts'

/** The release whose search API is followed. */
const FOLLOWED = '1.50.0'

/**
 * Searching as Meilisearch's clients do it, read-only. What is validated and refused, and in which
 * words, is Meilisearch's way and not ours: hence no schemas here that validate.
 */
export function addMeilisearchRoutes(app: OpenAPIHono, { documents }: Service): void {
  describeMeilisearchRoutes(app)
  app.get('/health', (context) => context.json({ status: 'available' }))
  app.get('/version', (context) =>
    context.json({ commitSha: 'unknown', commitDate: 'unknown', pkgVersion: FOLLOWED }),
  )
  app.get('/indexes', async (context) => {
    const { offset = 0, limit = 20 } = paging(context)
    const all = [await documents.description()]
    return context.json({ results: all.slice(offset, offset + limit), offset, limit, total: 1 })
  })
  app.get('/indexes/:uid', async (context) => {
    requireIndex(context)
    return context.json(await documents.description())
  })
  app.get('/indexes/:uid/stats', async (context) => {
    requireIndex(context)
    return context.json(await documents.statistics())
  })
  app.get('/indexes/:uid/documents/:id', async (context) => {
    requireIndex(context)
    const id = context.req.param('id')
    if (!/^[A-Za-z0-9_-]{1,511}$/.test(id)) throw documentNotFound(id.slice(0, 100))
    return context.json(await documents.document(id, fieldsWanted(context)))
  })
  app.get('/indexes/:uid/search', async (context) => {
    requireIndex(context)
    const parameters = readSearch(fieldsOfAddress(new URL(context.req.url).searchParams))
    return context.json(await documents.search(parameters, crypto.randomUUID()))
  })
  const limited = bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge })
  app.post('/indexes/:uid/search', limited, async (context) => {
    const body = await objectOf(context)
    refuseUnknownFields(body, Object.keys(SEARCH_FIELDS))
    requireIndex(context)
    return context.json(await documents.search(readSearch(body), crypto.randomUUID()))
  })
  app.post('/indexes/:uid/facet-search', limited, async (context) => {
    const parameters = readFacetSearch(await objectOf(context))
    requireIndex(context)
    return context.json(await documents.searchFacet(parameters))
  })
  app.post('/multi-search', limited, async (context) => {
    const queries = readMultiSearch(await compatJson(context.req.raw))
    const requestUid = crypto.randomUUID()
    const results: (SearchAnswer & { readonly indexUid: string })[] = []
    for (const [i, parameters] of queries.entries()) {
      const answer = await documents.search(parameters, requestUid).catch((thrown: unknown) => {
        throw insideOf(`.queries[${i}]`, thrown)
      })
      results.push({ indexUid: INDEX_UID, ...answer })
    }
    return context.json({ results })
  })
  for (const path of UNANSWERED) app.all(path, refuseWriting)
}

/** What Meilisearch has besides: writing, administering, and reading that no search needs. */
const UNANSWERED = [
  '/indexes',
  '/indexes/*',
  '/keys',
  '/keys/*',
  '/tasks',
  '/tasks/*',
  '/batches',
  '/batches/*',
  '/stats',
  '/swap-indexes',
  '/dumps',
  '/snapshots',
  '/experimental-features',
] as const

/** As Meilisearch answers a search key that asks for more. */
function refuseWriting(): never {
  throw new CompatFailure(
    'invalid_api_key',
    'The provided API key is invalid. This service is read-only to clients of Meilisearch: reports are indexed by its own indexer.',
    { status: 403, type: 'auth' },
  )
}

function requireIndex(context: Context): void {
  const uid = context.req.param('uid') ?? ''
  if (uid === INDEX_UID) return
  throw isIndexUid(uid) ? indexNotFound(uid) : invalidIndexUid(uid)
}

async function objectOf(context: Context) {
  const body = await compatJson(context.req.raw)
  const field: Field = { path: '', code: 'bad_request' }
  if (!isFields(body)) throw wrongType(body, 'an object', field)
  return body
}

function tooLarge(): never {
  throw new CompatFailure(
    'payload_too_large',
    `The provided payload reached the size limit. The maximum accepted payload size is ${LARGEST_BODY} bytes.`,
    { status: 413 },
  )
}

function paging(context: Context): { readonly offset?: number; readonly limit?: number } {
  const found: { offset?: number; limit?: number } = {}
  for (const [name, value] of new URL(context.req.url).searchParams) {
    if (name === 'offset') found.offset = numberOf(name, value, 'invalid_index_offset')
    else if (name === 'limit') found.limit = numberOf(name, value, 'invalid_index_limit')
    else throw unknownParameter(name, ['offset', 'limit'])
  }
  return found
}

function fieldsWanted(context: Context): readonly string[] | undefined {
  let fields: readonly string[] | undefined
  for (const [name, value] of new URL(context.req.url).searchParams) {
    if (name === 'fields') fields = listOf(value)
    else if (name !== 'retrieveVectors') throw unknownParameter(name, ['fields', 'retrieveVectors'])
    else if (value !== 'false') {
      throw new CompatFailure(
        'invalid_document_retrieve_vectors',
        'Invalid value in parameter `retrieveVectors`: vectors are not given out by this service.',
      )
    }
  }
  return fields
}
