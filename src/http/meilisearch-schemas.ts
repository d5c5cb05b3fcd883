import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { FILTERABLE, INDEX_UID, SORTABLE } from '../compat/attributes.ts'
import { EMBEDDER, MATCHING_STRATEGIES } from '../compat/parameters.ts'

/** Shapes of the routes that clients of Meilisearch use, for the OpenAPI document alone. */

const compatFailureSchema = z
  .object({
    message: z.string(),
    code: z.string().describe('as Meilisearch names it'),
    type: z.enum(['invalid_request', 'auth', 'system', 'internal']),
    link: z.string(),
  })
  .openapi('MeilisearchFailure')

const names = z.array(z.string()).nullable().optional()
const whole = z.int().min(0).optional()

const matchShape = {
  q: z.string().nullable().optional().describe('empty or absent: everything'),
  filter: z
    .union([z.string(), z.array(z.union([z.string(), z.array(z.string())]))])
    .nullable()
    .optional()
    .describe(`the whole grammar, over ${FILTERABLE.join(', ')}`),
  matchingStrategy: z.enum(MATCHING_STRATEGIES).optional(),
  rankingScoreThreshold: z.number().min(0).max(1).optional(),
  hybrid: z
    .object({ embedder: z.literal(EMBEDDER), semanticRatio: z.number().min(0).max(1).optional() })
    .optional()
    .describe('absent: words alone; without a ratio: as our own ranking weighs the two'),
  vector: z.array(z.number()).optional().describe('needs hybrid'),
  locales: names,
}

const searchShape = {
  ...matchShape,
  offset: whole,
  limit: whole,
  page: whole,
  hitsPerPage: whole,
  facets: names,
  sort: names.describe(`of ${SORTABLE.join(', ')}, each with :asc or :desc`),
  distinct: z.string().optional(),
  attributesToRetrieve: names,
  attributesToHighlight: names,
  highlightPreTag: z.string().optional(),
  highlightPostTag: z.string().optional(),
  attributesToCrop: names,
  cropLength: whole.describe('words'),
  cropMarker: z.string().optional(),
  showMatchesPosition: z.boolean().optional(),
  showRankingScore: z.boolean().optional(),
}

const searchRequest = z.strictObject(searchShape).openapi('MeilisearchSearch')

export const compatDocumentSchema = z
  .object({
    id: z.string(),
    report: z.string(),
    title: z.string(),
    text: z.string(),
    issuers: z.array(z.string()),
    year: z.int().nullable(),
    kind: z.string().nullable(),
    section: z.string(),
    practices: z.array(z.string()),
    region: z.object({
      lvl0: z.string().optional(),
      lvl1: z.string().optional(),
      lvl2: z.string().optional(),
    }),
    headingPath: z.array(z.string()),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .openapi('MeilisearchDocument')

const answerShape = {
  hits: z
    .array(z.looseObject({}))
    .describe('documents, with _formatted, _matchesPosition and _rankingScore where asked for'),
  query: z.string(),
  processingTimeMs: z.int().min(0),
  limit: whole,
  offset: whole,
  estimatedTotalHits: whole,
  page: whole,
  hitsPerPage: whole,
  totalPages: whole,
  totalHits: whole,
  facetDistribution: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  facetStats: z.record(z.string(), z.object({ min: z.number(), max: z.number() })).optional(),
  semanticHitCount: whole,
  requestUid: z.string(),
}

export const compatAnswerSchema = z.object(answerShape).openapi('MeilisearchAnswer')
export const multiAnswerSchema = z
  .object({ results: z.array(z.object({ indexUid: z.string(), ...answerShape })) })
  .openapi('MeilisearchAnswers')
export const facetAnswerSchema = z
  .object({
    facetHits: z.array(z.object({ value: z.string(), count: z.int() })),
    facetQuery: z.string().nullable(),
    processingTimeMs: z.int().min(0),
  })
  .openapi('MeilisearchFacetAnswer')
export const indexSchema = z
  .object({
    uid: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    primaryKey: z.string(),
  })
  .openapi('MeilisearchIndex')
export const indexesSchema = z
  .object({ results: z.array(indexSchema), offset: z.int(), limit: z.int(), total: z.int() })
  .openapi('MeilisearchIndexes')
export const indexStatisticsSchema = z
  .object({
    numberOfDocuments: z.int(),
    rawDocumentDbSize: z.int().describe('bytes of text, about'),
    avgDocumentSize: z.int(),
    isIndexing: z.boolean(),
    numberOfEmbeddings: z.int(),
    numberOfEmbeddedDocuments: z.int(),
    fieldDistribution: z.record(z.string(), z.int()),
  })
  .openapi('MeilisearchIndexStatistics')
export const availableSchema = z
  .object({ status: z.literal('available') })
  .openapi('MeilisearchHealth')
export const versionSchema = z
  .object({ commitSha: z.string(), commitDate: z.string(), pkgVersion: z.string() })
  .openapi('MeilisearchVersion')

const uid = z.object({ uid: z.literal(INDEX_UID).describe('the one index there is') })
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } })
const refused = (description: string) => ({ description, ...json(compatFailureSchema) })
const FAILURES = {
  400: refused('The request cannot be meant; the code says why.'),
  401: refused('A key is needed.'),
  403: refused('The key is not valid, or not for this.'),
  503: refused('There is no index to answer from at this moment.'),
}
const UNKNOWN = { 404: refused('There is no such index or document.') }
const BODY = { 413: refused('The body is too large.'), 415: refused('The body is not JSON.') }

const address = z.object({
  q: z.string().optional().describe('empty or absent: everything'),
  filter: z.string().optional().describe('a filter, or a list of them as JSON'),
  facets: z.string().optional().describe('names separated by commas'),
})

function route(config: Pick<RouteConfig, 'method' | 'path' | 'summary' | 'request' | 'responses'>) {
  return createRoute({ tags: ['Meilisearch'], ...config })
}

const ok = <T extends z.ZodType>(schema: T) => ({ 200: { description: 'Done.', ...json(schema) } })

const ROUTES = [
  route({
    method: 'get',
    path: '/health',
    summary: 'Whether the process lives, as Meilisearch says it',
    responses: { ...ok(availableSchema), 403: FAILURES[403] },
  }),
  route({
    method: 'get',
    path: '/version',
    summary: 'The release of Meilisearch whose search API is followed',
    responses: { ...ok(versionSchema), 401: FAILURES[401], 403: FAILURES[403] },
  }),
  route({
    method: 'get',
    path: '/indexes',
    summary: 'The one index there is',
    responses: { ...ok(indexesSchema), ...FAILURES },
  }),
  route({
    method: 'get',
    path: '/indexes/{uid}',
    summary: 'The index',
    request: { params: uid },
    responses: { ...ok(indexSchema), ...FAILURES, ...UNKNOWN },
  }),
  route({
    method: 'get',
    path: '/indexes/{uid}/stats',
    summary: 'Counts over the index',
    request: { params: uid },
    responses: { ...ok(indexStatisticsSchema), ...FAILURES, ...UNKNOWN },
  }),
  route({
    method: 'get',
    path: '/indexes/{uid}/documents/{id}',
    summary: 'A passage as a document',
    request: { params: uid.extend({ id: z.string().describe('of a passage') }) },
    responses: { ...ok(compatDocumentSchema), ...FAILURES, ...UNKNOWN },
  }),
  route({
    method: 'get',
    path: '/indexes/{uid}/search',
    summary: 'Search with the parameters of POST in the address, lists separated by commas',
    request: { params: uid, query: address },
    responses: { ...ok(compatAnswerSchema), ...FAILURES, ...UNKNOWN },
  }),
  route({
    method: 'post',
    path: '/indexes/{uid}/search',
    summary: 'Search as clients of Meilisearch do',
    request: { params: uid, body: { required: true, ...json(searchRequest) } },
    responses: { ...ok(compatAnswerSchema), ...FAILURES, ...UNKNOWN, ...BODY },
  }),
  route({
    method: 'post',
    path: '/indexes/{uid}/facet-search',
    summary: 'Search the values of one attribute',
    request: {
      params: uid,
      body: {
        required: true,
        ...json(
          z
            .strictObject({
              facetName: z.string(),
              facetQuery: z.string().nullable().optional(),
              ...matchShape,
            })
            .openapi('MeilisearchFacetSearch'),
        ),
      },
    },
    responses: { ...ok(facetAnswerSchema), ...FAILURES, ...UNKNOWN, ...BODY },
  }),
  route({
    method: 'post',
    path: '/multi-search',
    summary: 'Several searches in one request, each answered on its own',
    request: {
      body: {
        required: true,
        ...json(
          z
            .strictObject({
              queries: z.array(z.strictObject({ indexUid: z.literal(INDEX_UID), ...searchShape })),
            })
            .openapi('MeilisearchMultiSearch'),
        ),
      },
    },
    responses: { ...ok(multiAnswerSchema), ...FAILURES, ...BODY },
  }),
]

export function describeMeilisearchRoutes(app: OpenAPIHono): void {
  for (const described of ROUTES) app.openAPIRegistry.registerPath(described)
}
