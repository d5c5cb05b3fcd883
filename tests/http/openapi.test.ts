import { z } from '@hono/zod-openapi'
import { beforeAll, describe, expect, it } from 'vitest'
import { STATUS } from '../../src/domain/errors.ts'
import { coverageSchema } from '../../src/http/coverage-schemas.ts'
import { issuersAnswerSchema } from '../../src/http/issuers-schemas.ts'
import {
  availableSchema,
  compatAnswerSchema,
  compatDocumentSchema,
  facetAnswerSchema,
  indexesSchema,
  indexSchema,
  indexStatisticsSchema,
  multiAnswerSchema,
  versionSchema,
} from '../../src/http/meilisearch-schemas.ts'
import {
  passageViewSchema,
  reportsAnswerSchema,
  reportViewSchema,
} from '../../src/http/report-schemas.ts'
import { whereaboutsSchema } from '../../src/http/routes/explain.ts'
import { searchAnswerSchema } from '../../src/http/search-schemas.ts'
import {
  healthSchema,
  problemsSchema,
  readinessSchema,
  reindexSchema,
  statisticsSchema,
} from '../../src/http/status-schemas.ts'
import { suggestionsSchema } from '../../src/http/suggest-schemas.ts'
import { bearer, madeKey } from '../keys/made.ts'
import { BUNDLED, servedCorpus } from '../support/served.ts'
import { fakeApp, posted } from './ask.ts'
import { ANSWER, PASSAGES, REPORT } from './fake-service.ts'

const documentSchema = z.object({
  openapi: z.string(),
  servers: z.unknown().optional(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z
          .array(z.object({ name: z.string(), description: z.string(), schema: z.unknown() }))
          .optional(),
        responses: z.record(z.string(), z.object({ description: z.string() })),
      }),
    ),
  ),
  components: z.object({
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
})

async function readDocument() {
  const response = await fakeApp().app.request('/openapi.json')
  const text = await response.text()
  return { document: documentSchema.parse(JSON.parse(text)), text }
}

const administration = madeKey({ kind: 'administration' })
const keys = async () => [administration.key]
const AS_ADMINISTRATOR: RequestInit = { headers: bearer(administration.secret) }

interface Operation {
  readonly path: string
  readonly init?: RequestInit
  readonly status?: number
  readonly schema?: z.ZodType
  /** Asked of the bundled reports: the fake service has no documents. */
  readonly bundled?: boolean
}

/** How each documented operation is asked, and what it answers. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'get /v1/search': { path: '/v1/search?q=a', schema: searchAnswerSchema },
  'post /v1/search': { path: '/v1/search', init: posted('{}'), schema: searchAnswerSchema },
  'get /v1/issuers': { path: '/v1/issuers?q=a', schema: issuersAnswerSchema },
  'get /v1/reports': { path: '/v1/reports', schema: reportsAnswerSchema },
  'get /v1/reports/{id}': { path: `/v1/reports/${REPORT.id}`, schema: reportViewSchema },
  'get /v1/reports/{id}/source': { path: `/v1/reports/${REPORT.id}/source` },
  'get /v1/reports/{id}/file': { path: `/v1/reports/${REPORT.id}/file` },
  'get /v1/explain': {
    path: `/v1/explain?q=${encodeURIComponent('免罚清单')}&passage=${PASSAGES[0]?.id}`,
    schema: whereaboutsSchema,
  },
  'get /v1/passages/{id}': {
    path: `/v1/passages/${PASSAGES[0]?.id}`,
    schema: passageViewSchema,
  },
  'get /v1/suggest': { path: '/v1/suggest?q=a', schema: suggestionsSchema },
  'get /v1/passages/{id}/citation': { path: `/v1/passages/${PASSAGES[0]?.id}/citation` },
  'get /v1/coverage': { path: '/v1/coverage', schema: coverageSchema },
  'get /v1/stats': { path: '/v1/stats', schema: statisticsSchema },
  'get /v1/problems': {
    path: '/v1/problems',
    init: AS_ADMINISTRATOR,
    schema: problemsSchema,
  },
  'post /v1/index': {
    path: '/v1/index',
    init: { ...AS_ADMINISTRATOR, method: 'POST' },
    status: 202,
    schema: reindexSchema,
  },
  'get /metrics': { path: '/metrics', init: AS_ADMINISTRATOR },
  'get /health': { path: '/health', schema: availableSchema },
  'get /version': { path: '/version', schema: versionSchema },
  'get /indexes': { path: '/indexes', schema: indexesSchema, bundled: true },
  'get /indexes/{uid}': { path: '/indexes/passages', schema: indexSchema, bundled: true },
  'get /indexes/{uid}/stats': {
    path: '/indexes/passages/stats',
    schema: indexStatisticsSchema,
    bundled: true,
  },
  'get /indexes/{uid}/documents/{id}': {
    path: '/indexes/passages/documents/{id}',
    schema: compatDocumentSchema,
    bundled: true,
  },
  'get /indexes/{uid}/search': {
    path: '/indexes/passages/search?q=免罚&facets=year&limit=1',
    schema: compatAnswerSchema,
    bundled: true,
  },
  'post /indexes/{uid}/search': {
    path: '/indexes/passages/search',
    init: posted('{"hitsPerPage":1,"hybrid":{"embedder":"passage"},"q":"免罚"}'),
    schema: compatAnswerSchema,
    bundled: true,
  },
  'post /indexes/{uid}/facet-search': {
    path: '/indexes/passages/facet-search',
    init: posted('{"facetName":"kind"}'),
    schema: facetAnswerSchema,
    bundled: true,
  },
  'post /multi-search': {
    path: '/multi-search',
    init: posted('{"queries":[{"indexUid":"passages","limit":1}]}'),
    schema: multiAnswerSchema,
    bundled: true,
  },
  'get /healthz': { path: '/healthz', schema: healthSchema },
  'get /readyz': { path: '/readyz', schema: readinessSchema },
}

let served: ReturnType<typeof fakeApp>['app']
let passage = ''
beforeAll(async () => {
  const { app, index } = await servedCorpus(BUNDLED)
  served = app
  passage = index.reader()?.catalogue.passagesOf('shanghai-2023')[0]?.id ?? ''
})

describe('the OpenAPI document', () => {
  it('is 3.1, of no particular server, and refers to nothing it does not hold', async () => {
    const { document, text } = await readDocument()
    expect(document.openapi).toBe('3.1.0')
    expect(document.servers).toBeUndefined()
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(10)
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name)
  })

  it('lists exactly the operations that this test asks for', async () => {
    const { document } = await readDocument()
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    expect(documented.sort()).toEqual(Object.keys(OPERATIONS).sort())
  })

  it.each(Object.entries(OPERATIONS))(
    '%s answers as documented',
    async (_, { path, init, status = 200, schema, bundled = false }) => {
      const app = bundled ? served : fakeApp({ keys }).app
      const response = await app.request(path.replace('{id}', passage), init)
      expect(response.status).toBe(status)
      if (schema === undefined) return
      const body: unknown = await response.json()
      // Parsing drops what is not documented: equality shows that there is nothing of the kind.
      expect(schema.parse(body)).toEqual(body)
    },
  )

  it('a grouped and explained answer is documented too', async () => {
    const [hit] = ANSWER.hits ?? []
    if (hit === undefined) throw new Error('the fake service has no hits')
    const explained = {
      ...hit,
      explanation: {
        lexical: {
          score: 1,
          share: 0.8,
          matches: true,
          terms: [{ term: '免罚', count: 1, score: 1 }],
        },
        semantic: {
          score: null,
          matches: false,
          parts: [{ level: 'clause', start: 0, end: 5, score: 0.9 }],
        },
        fusion: { lexicalWeight: 0.5, lexical: 1, semantic: 0, whole: 0.2, implied: 0 },
      },
    } as const
    const { hits: _, ...rest } = ANSWER
    const answer = {
      ...rest,
      degraded: { from: 'hybrid', to: 'keyword', reason: 'model_not_loaded' },
      groups: [{ key: 'i-1', label: '上海市市场监督管理局', total: 1, hits: [explained] }],
      help: 'near values',
    } as const
    expect(searchAnswerSchema.parse(answer)).toEqual(answer)
  })

  it('every operation tells its failures, and every one of a client is told somewhere', async () => {
    const { document } = await readDocument()
    const told = Object.values(document.paths)
      .flatMap((operations) => Object.values(operations))
      .map(({ responses }) =>
        Object.entries(responses).filter(([status]) => !status.startsWith('2')),
      )
    for (const failures of told) expect(failures.length).toBeGreaterThan(0)
    const words = told.flat().map(([status, { description }]) => `${status} ${description}`)
    const unheard = Object.entries(STATUS)
      .filter(
        ([code, status]) =>
          !words.some((said) => said.startsWith(`${status} `) && said.includes(code)),
      )
      .map(([code]) => code)
    // Below the routes, or of programs that serve nobody yet.
    expect(unheard.sort()).toEqual([
      'address_in_use',
      'corpus_missing',
      'index_locked',
      'invalid_setting',
      'method_not_allowed',
      'model_invalid',
      'model_missing',
      'practices_invalid',
      'request_timeout',
      'request_too_large',
      'route_not_found',
    ])
  })

  it('names every code that a failure can have', async () => {
    const { text } = await readDocument()
    for (const code of Object.keys(STATUS)) expect(text).toContain(`"${code}"`)
  })

  it('gives the limits of the parameters of search', async () => {
    const { document } = await readDocument()
    const parameters = document.paths['/v1/search']?.get?.parameters ?? []
    const schemas = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]))
    expect(schemas).toMatchObject({
      q: { type: 'string', maxLength: 2000 },
      limit: { type: 'integer', minimum: 1, maximum: 100, default: 10 },
      offset: { type: 'integer', minimum: 0, maximum: 10000, default: 0 },
      mode: { enum: ['keyword', 'semantic', 'hybrid'], default: 'hybrid' },
      explain: { type: 'boolean', default: false },
      region: { type: 'array', items: { type: 'string' } },
      year: { type: 'array', items: { type: 'integer' } },
    })
    for (const { description } of parameters) expect(description.length).toBeGreaterThan(10)
  })
})
