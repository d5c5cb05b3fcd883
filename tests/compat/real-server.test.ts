import { randomBytes } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FILTERABLE, SEARCHABLE, SORTABLE } from '../../src/compat/attributes.ts'
import { BUNDLED, servedCorpus } from '../support/served.ts'
import { COUNTED_OTHERWISE, DIFFERENCES } from './differences.ts'
import { type Answered, essenceOf } from './essence.ts'
import { REQUESTS, type WireRequest } from './requests.ts'

const { MEILI_URL: url, MEILI_KEY: key } = process.env
const isSet = url !== undefined && url !== ''
if (!isSet) {
  process.stderr.write('comparing with a real Meilisearch skipped: MEILI_URL is not set\n')
}

const answerSchema = z.record(z.string(), z.unknown())
const hitsSchema = z.object({ hits: z.array(answerSchema) })

/** What documents decide, and neither ranking nor time. */
const COUNTED = [
  ...['hits', 'facetHits', 'facetDistribution', 'facetStats'],
  ...['estimatedTotalHits', 'totalHits', 'totalPages'],
]

describe.skipIf(!isSet)('a real server, asked the same', () => {
  const uid = `wenmai_compat_${randomBytes(4).toString('hex')}`
  let client: Meilisearch
  let app: Awaited<ReturnType<typeof servedCorpus>>['app']

  beforeAll(async () => {
    client = new Meilisearch({ host: url ?? '', ...(key !== undefined && { apiKey: key }) })
    app = (await servedCorpus(BUNDLED)).app
    const all = await app.request('/indexes/passages/search?limit=1000')
    const { hits } = hitsSchema.parse(await all.json())
    const index = client.index(uid)
    await client.createIndex(uid, { primaryKey: 'id' }).waitTask()
    await index
      .updateSettings({
        filterableAttributes: [...FILTERABLE],
        sortableAttributes: [...SORTABLE],
        searchableAttributes: [...SEARCHABLE],
        rankingRules: ['sort', 'words', 'exactness'],
        faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
      })
      .waitTask()
    await index.addDocuments(hits).waitTask()
  })
  afterAll(async () => {
    await client.deleteIndex(uid).waitTask()
  })

  const init = ({ method, body }: WireRequest): RequestInit =>
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }

  const ours = async (request: WireRequest): Promise<Answered> => {
    const response = await app.request(request.path, init(request))
    return { status: response.status, answer: answerSchema.parse(await response.json()) }
  }

  const theirs = async (request: WireRequest): Promise<Answered> => {
    const named = (text: string) => text.replaceAll(/\bpassages\b/g, uid)
    const { body, ...rest } = init(request)
    const headers = new Headers(rest.headers)
    if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
    const response = await fetch(`${url}${named(request.path)}`, {
      ...rest,
      headers,
      ...(typeof body === 'string' && { body: named(body) }),
    })
    const text = (await response.text()).replaceAll(uid, 'passages')
    return { status: response.status, answer: answerSchema.parse(JSON.parse(text)) }
  }

  it('answers as it did when it was recorded', async () => {
    const answered: Record<string, unknown> = {}
    for (const request of REQUESTS) answered[request.name] = essenceOf(await theirs(request))
    // Where it is meant to: npm test -- tests/compat/real-server.test.ts -u
    await expect(`${JSON.stringify(answered, null, 2)}\n`).toMatchFileSnapshot('answered.json')
  })

  const compared = REQUESTS.filter(({ name }) => DIFFERENCES[name] === undefined)
  it.each(compared.map((request) => [request.name, request] as const))('%s', async (_, request) => {
    const [mine, real] = await Promise.all([ours(request), theirs(request)])
    expect(essenceOf(mine)).toEqual(essenceOf(real))
    if (real.status !== 200) return
    const counted = ({ answer }: Answered) => COUNTED.map((name) => [name, answer[name]])
    if (COUNTED_OTHERWISE[request.name] === undefined) expect(counted(mine)).toEqual(counted(real))
    else expect(counted(mine)).not.toEqual(counted(real))
  })
})
