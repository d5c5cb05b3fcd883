import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadLexicon } from '../../src/practices/lexicon.ts'
import { type Recogniser, recogniser } from '../../src/practices/recognise.ts'
import type { IssuersRequest } from '../../src/search/issuers/types.ts'
import { passagesNaming } from '../../src/search/naming.ts'
import { fold } from '../../src/text/fold.ts'
import { type Indexed, indexCorpus } from '../support/indexed.ts'
import { askIssuers } from './ask-issuers.ts'

const SHANGHAI = '上海市市场监督管理局'
const DONGLI = '天津市东丽区市场监督管理局'
const GAOXIN = '重庆高新区市场监督管理局'
const YUHANG = '杭州市余杭区市场监督管理局'
const SHANGCHENG = '杭州市上城区市场监督管理局'

let indexed: Indexed
let practices: Recogniser
beforeAll(async () => {
  practices = recogniser(await loadLexicon())
  indexed = await indexCorpus(new URL('../../corpus', import.meta.url).pathname)
})

const ask = (request: IssuersRequest) => askIssuers(request, indexed)

const names = async (q: string) => (await ask({ q })).issuers.map(({ issuer }) => issuer).sort()

describe('which bureaus have not-penalize lists', () => {
  const PROOFS: Readonly<Record<string, string>> = {
    [SHANGHAI]: '推进2019年起连续出台的三版“不予行政处罚”清单贯彻落实。',
    [DONGLI]: '严格落实市场监管领域免罚清单、不予实施行政强制措施清单,免罚轻微违法案件105件',
    [GAOXIN]: '落实市局《重庆市市场监管领域轻微违法行为不予处罚清单》',
    [YUHANG]: '于2019年4月制定出台了《市场主体轻微违法违规经营行为容错免责清单》',
  }

  it.each([
    'which bureaus piloted not-penalize lists',
    'Which departments have a penalty exemption list?',
    '哪些局有免罚清单',
    '哪些部门推行了不予处罚清单?',
    '有容错免责清单的局有哪些',
    '哪些地方试点免罚清单',
  ])('%s', async (q) => {
    const { issuers, coverage } = await ask({ q })
    expect(issuers.map(({ issuer }) => issuer).sort()).toEqual(Object.keys(PROOFS).sort())
    for (const { issuer, stage, basis, evidence } of issuers) {
      expect(evidence[0]?.quote.text).toContain(PROOFS[issuer])
      expect({ stage, basis }).toEqual({ stage: 'result', basis: 'stated' })
    }
    expect(coverage).toMatchObject({ reports: 5, issuers: 5, silent: [SHANGCHENG] })
    expect(coverage.searchedAs).toContain('不予处罚清单')
  })

  it('quotes what stands in the report, figures within', async () => {
    const { issuers } = await ask({ q: '免罚清单' })
    for (const { report, quote, figures, passage } of issuers.flatMap(({ evidence }) => evidence)) {
      const source = await indexed.reader.source(report.id)
      expect(source?.slice(quote.start, quote.end)).toBe(quote.text)
      expect(quote.start).toBeGreaterThanOrEqual(passage.start)
      for (const { start, end, text } of figures) expect(source?.slice(start, end)).toBe(text)
    }
  })

  it('within filters: what they leave out is neither answer nor silent', async () => {
    const { issuers, coverage } = await ask({ q: '哪些局有免罚清单', region: ['浙江省'] })
    expect(issuers.map(({ issuer }) => issuer)).toEqual([YUHANG])
    expect(coverage).toMatchObject({ reports: 2, issuers: 2, silent: [SHANGCHENG] })
  })

  it('by the filter of practices alone, an id or a name', async () => {
    for (const practice of ['mian-fa-qing-dan', '不予处罚清单']) {
      expect((await ask({ practice: [practice] })).issuers.length).toBe(4)
    }
  })

  it('by its words alone where the practice is switched off', async () => {
    const { understood, issuers } = await ask({
      q: '哪些局有免罚清单',
      off: ['practice:mian-fa-qing-dan'],
    })
    expect(understood).toEqual([])
    expect(issuers.map(({ issuer }) => issuer)).toEqual([DONGLI])
  })
})

describe('questions that are judged', () => {
  const Question = z.object({
    half: z.enum(['tune', 'hold']),
    kind: z.enum(['practice', 'open']),
    q: z.string(),
    issuers: z.array(z.string()),
    quotes: z.record(z.string(), z.string()).default({}),
  })
  const questions = readFileSync('tests/judged/issuers-bundled.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => Question.parse(JSON.parse(line)))

  it.each([
    ['practice', 0.95],
    ['open', 0.75],
  ] as const)('%s: micro-F1 of at least %d', async (kind, least) => {
    let right = 0
    let wrong = 0
    for (const { q, issuers, quotes } of questions.filter((one) => one.kind === kind)) {
      const found = await ask({ q })
      const given = found.issuers.map(({ issuer }) => issuer)
      right += given.filter((issuer) => issuers.includes(issuer)).length
      wrong += given.filter((issuer) => !issuers.includes(issuer)).length
      wrong += issuers.filter((issuer) => !given.includes(issuer)).length
      for (const { issuer, evidence } of found.issuers) {
        const proof = quotes[issuer]
        if (proof === undefined) continue
        expect(
          evidence.some(({ quote }) => quote.text.includes(proof)),
          q,
        ).toBe(true)
      }
    }
    expect((2 * right) / (2 * right + wrong)).toBeGreaterThanOrEqual(least)
  })
})

describe('open conditions', () => {
  it('want a figure where one is asked for', async () => {
    expect(await names('哪些局公开了法律顾问的人数')).toEqual([SHANGHAI, YUHANG].sort())
    expect(await names('哪些局有法律顾问')).toContain(GAOXIN)
  })

  it('want the words together', async () => {
    const byWords = async (q: string) => {
      const { by, issuers } = await ask({ q })
      return by === 'words' ? issuers.map(({ issuer }) => issuer) : []
    }
    expect(await byWords('哪些局开展了电梯维保单位抽查')).toEqual([DONGLI])
    expect(await byWords('哪些局公开了检查电梯的数量')).toEqual([])
    expect(await byWords('哪些局开设了航空母舰博物馆')).toEqual([])
  })

  it.each(['哪些局公开了行政复议案件有多少件', '哪些局公开了行政复议案件的件数'])(
    '%s: those alone that say how many',
    async (q) => expect(await names(q)).toEqual([DONGLI, GAOXIN].sort()),
  )

  it('are looked for as what reports call them', async () => {
    expect((await ask({ q: '哪些局检查了升降机维保单位' })).coverage.searchedAs).toContain(
      '电梯维保单位',
    )
  })

  it('beside a practice give way where nobody meets them', async () => {
    expect(await names('哪里的市场监管局用告知承诺办许可')).toEqual(
      await names('哪些局推行告知承诺'),
    )
  })

  it('answer nothing where nothing is asked', async () => {
    expect(await names('哪些局')).toEqual([])
  })
})

describe('finding every passage that names a practice', () => {
  it('misses none that the recogniser sees, for every practice of the lexicon', async () => {
    const { reader } = indexed
    const all = await reader.passages(
      reader.catalogue.reports
        .flatMap(({ id }) => reader.catalogue.passagesOf(id))
        .map(({ id }) => id),
    )
    const named = new Map<string, Set<string>>()
    for (const { id, text } of all) {
      for (const mention of practices.recognise(fold(text))) {
        if (mention.relation === 'related') continue
        named.set(mention.id, (named.get(mention.id) ?? new Set()).add(id))
      }
    }
    expect(named.size).toBeGreaterThan(50)
    for (const [practice, passages] of named) {
      const ids = new Set(passagesNaming(reader.catalogue, [practice], {}).map(({ id }) => id))
      expect(
        [...passages].filter((id) => !ids.has(id)),
        practice,
      ).toEqual([])
    }
  })
})
