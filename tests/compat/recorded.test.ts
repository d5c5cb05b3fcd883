import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { withCorpus } from '../support/indexed.ts'
import { servedCorpus } from '../support/served.ts'
import { shapeOf } from './shape.ts'

/* What a real server answered, asked of ours with the names of our index and its attributes. */

const recordedSchema = z.array(
  z.object({
    name: z.string(),
    request: z.object({ method: z.string(), path: z.string(), body: z.unknown() }),
    status: z.number(),
    response: z.record(z.string(), z.unknown()),
  }),
)
const RECORDED = recordedSchema.parse(
  JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')),
)
type Recorded = (typeof RECORDED)[number]

const CORPUS = {
  'dongli-2023.txt':
    '天津市东丽区市场监督管理局2023年度法治政府建设情况报告\n一、主要举措\n(一)严格落实市场监管领域免罚清单、不予实施行政强制措施清单,qd mf fq。\n',
  'yuhang-2019.txt':
    '杭州市余杭区市场监督管理局2019年法治政府建设工作总结\n一、主要举措\n(一)制定出台了《市场主体轻微违法违规经营行为容错免责清单》,包含37条,qd。\n',
  'shanghai-2023.txt':
    '上海市市场监督管理局关于2023年度法治政府建设情况的报告\n一、主要举措\n(一)深入实施“不予行政处罚”制度。\n',
}

/** Recorded requests that we answer in another way, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'vector search': 'asks for vectors, which are not given out',
  'multi-search, federated': 'there is one index',
  sort: 'its index could not sort, ours can',
  'ranking score details': 'our ranking has no rules to tell of',
  'one document': 'documents have attributes of their own',
  'vector of the wrong length in a query': 'the message names the length of our vectors',
  'sort on an attribute that is not sortable': 'its index could not sort, ours can by title',
  'a search key that tries to write': 'our message says more',
}

const RENAMED: readonly (readonly [from: RegExp, to: string])[] = [
  [/(?<!text\/)\b(passages_1|passages_2|plain)\b/g, 'passages'],
  [/\bissuer\b/g, 'issuers'],
  [/\bregionPath\b/g, 'region.lvl0'],
  [/\btokens\b/g, 'text'],
  [/"issuers:(asc|desc)"/g, '"title:$1"'],
  [
    /"vector":\[0\.5,0\.5,0\.5,0\.5\]/g,
    `"vector":[${Array.from({ length: hashingEmbedder().model.dimensions }, () => 0.5)}]`,
  ],
  [/yuhang-2019-011/g, 'yuhang-2019-PASSAGE'],
]

const renamed = (text: string) =>
  RENAMED.reduce((before, [from, to]) => before.replaceAll(from, to), text)

let app: Awaited<ReturnType<typeof servedCorpus>>['app']
let passage = ''
beforeAll(async () => {
  app = await withCorpus(CORPUS, async (corpus) => {
    const served = await servedCorpus(corpus)
    passage =
      (
        await served.service.search({
          q: '容错免责清单',
          mode: 'keyword',
          limit: 1,
          offset: 0,
          facets: [],
          sort: 'relevance',
          explain: false,
          off: [],
        })
      ).hits?.[0]?.passage.id ?? ''
    return served.app
  })
})

async function asked({ request: { method, path, body } }: Recorded) {
  const json = typeof body === 'string' ? body : renamed(JSON.stringify(body))
  const type = body === 'text/plain' ? 'text/plain' : 'application/json'
  const init =
    body === null ? { method } : { method, headers: { 'content-type': type }, body: json }
  const address = renamed(path).replace('yuhang-2019-PASSAGE', passage)
  const response = await app.request(address, init)
  const answer: unknown = await response.json()
  return { status: response.status, answer: z.record(z.string(), z.unknown()).parse(answer) }
}

const same = RECORDED.filter(({ name }) => OTHERWISE[name] === undefined)

describe('answers are as a real server gave them', () => {
  it.each(same.filter(({ status }) => status === 200).map((one) => [one.name, one] as const))(
    '%s',
    async (_, recorded) => {
      const { status, answer } = await asked(recorded)
      expect(status).toBe(200)
      expect(shapeOf(answer)).toEqual(shapeOf(recorded.response))
    },
  )

  it.each(same.filter(({ status }) => status !== 200).map((one) => [one.name, one] as const))(
    '%s',
    async (_, recorded) => {
      const { status, answer } = await asked(recorded)
      const { code, type, link } = recorded.response
      expect(answer).toMatchObject({ code, type, link })
      expect(status).toBe(recorded.status)
      expect(Object.keys(answer).sort()).toEqual(Object.keys(recorded.response).sort())
      const opening = renamed(String(recorded.response.message)).split(/Available|EOF/)[0] ?? ''
      expect(String(answer.message).slice(0, opening.length)).toBe(opening)
    },
  )

  it('knows what it answers otherwise', () => {
    const names = RECORDED.map(({ name }) => name)
    expect(Object.keys(OTHERWISE).filter((name) => !names.includes(name))).toEqual([])
  })
})
