import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PassageId } from '../../src/domain/report.ts'
import { loadLexicon } from '../../src/practices/lexicon.ts'
import { type Recogniser, recogniser } from '../../src/practices/recognise.ts'
import type { IssuersRequest } from '../../src/search/issuers/types.ts'
import { listIssuers } from '../../src/search/issuers.ts'
import { passagesNaming } from '../../src/search/naming.ts'
import { fold } from '../../src/text/fold.ts'
import { type Indexed, indexCorpus, KNOWLEDGE, withCorpus } from '../support/indexed.ts'

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

const ask = (request: IssuersRequest, { reader, embedder } = indexed) =>
  listIssuers({ reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 }, request)

const names = async (q: string) => (await ask({ q })).issuers.map(({ issuer }) => issuer).sort()

const report = (name: string, parts: { done?: string; lacking?: string; planned?: string }) => {
  const { done = '开展普法宣传。', lacking = '执法力量不足。', planned = '加强学习。' } = parts
  const body = `一、主要做法\n\n${done}\n\n二、存在的问题\n\n${lacking}\n\n三、下一步打算\n\n${planned}`
  return `${name}2023年法治政府建设年度报告\n\n${body}\n\n${name}\n2024年1月10日\n`
}

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

describe('made-up reports', () => {
  const FILES = {
    'own.txt': report('宁波市海曙区城市管理局', { done: '推行首违不罚清单28项，免罚167起。' }),
    'others.txt': report('宁波市江北区城市管理局', { done: '借鉴上海免罚清单，组织研讨。' }),
    'superior.txt': report('宁波市鄞州区城市管理局', { done: '市局公布免罚清单。' }),
    'carried.txt': report('宁波市奉化区城市管理局', { done: '落实市局免罚清单。' }),
    'undone.txt': report('宁波市镇海区城市管理局', { lacking: '尚未制定免罚清单。' }),
    'planned.txt': report('宁波市北仑区城市管理局', { planned: '制定免罚清单。' }),
    'official.txt': report('余姚市城市管理局', { done: '完善容错免责工作机制。' }),
    'heading.txt': report('慈溪市城市管理局', {
      done: '（一）推行免罚清单\n\n营造良好环境。\n\n（二）加强普法\n\n开展宣传。',
    }),
  }

  it('name those alone who have it, each with its stage', async () => {
    await withCorpus(FILES, async (corpus) => {
      const made = await indexCorpus(corpus)
      const { issuers, coverage } = await ask({ q: '哪些局有免罚清单' }, made)
      expect(Object.fromEntries(issuers.map(({ issuer, stage }) => [issuer, stage]))).toEqual({
        宁波市海曙区城市管理局: 'result',
        宁波市奉化区城市管理局: 'rolled-out',
        宁波市北仑区城市管理局: 'planned',
        慈溪市城市管理局: 'rolled-out',
      })
      expect(issuers.map(({ stage }) => stage)).toEqual([
        'result',
        'rolled-out',
        'rolled-out',
        'planned',
      ])
      expect(coverage.silent.length).toBe(4)
    })
  })

  it('of several years make one row', async () => {
    const newer = report('宁波市海曙区城市管理局', { done: '运用免罚清单免罚12起。' })
    const older = report('宁波市海曙区城市管理局', { done: '推行免罚清单。' })
    const files = { 'a.txt': older.replaceAll('2023', '2022'), 'b.txt': newer }
    await withCorpus(files, async (corpus) => {
      const { issuers } = await ask({ q: '免罚清单' }, await indexCorpus(corpus))
      expect(issuers).toHaveLength(1)
      expect(issuers[0]).toMatchObject({ stage: 'result', years: { from: 2022, to: 2023 } })
    })
  })
})

describe('an issuer of whom much could be said', () => {
  const BUREAU = '宁波市海曙区城市管理局'
  const proofs = (year: number) =>
    Array.from(
      { length: 40 },
      (_, i) => `（${i + 1}）运用免罚清单，在${year}片区${i}免罚${i + 2}起。`,
    )
  const files = Object.fromEntries(
    [2018, 2019, 2020, 2021, 2022].map((year) => {
      const text = report(BUREAU, { done: proofs(year).join('\n') })
      return [`${year}.txt`, text.replaceAll('2023', String(year))]
    }),
  )

  it.each(['哪些局有免罚清单', '哪些局公布了片区的数量'])('%s', async (q) => {
    await withCorpus(files, async (corpus) => {
      const made = await indexCorpus(corpus)
      let read = 0
      const reader = {
        ...made.reader,
        passages: (ids: readonly PassageId[]) => {
          read += ids.length
          return made.reader.passages(ids)
        },
      }
      const { issuers } = await ask({ q }, { ...made, reader })
      expect(issuers).toHaveLength(1)
      const [row] = issuers
      expect(row?.passages).toBe(100)
      expect(read).toBeLessThan(70)
      expect(row?.evidence).toHaveLength(20)
      expect(row?.years?.to).toBe(2022)
    })
  })

  it('is read on until something proves it', async () => {
    const silent = report(BUREAU, { done: '尚未建立免罚清单。' }).replaceAll('2023', '2022')
    const older = report(BUREAU, { done: '推行免罚清单，免罚9起。' }).replaceAll('2023', '2017')
    await withCorpus({ 'a.txt': silent, 'b.txt': older }, async (corpus) => {
      const { issuers } = await ask({ q: '哪些局有免罚清单' }, await indexCorpus(corpus))
      expect(issuers[0]).toMatchObject({ stage: 'result', passages: 2 })
    })
  })
})

describe('what did not happen', () => {
  const FILES = {
    'a.txt': report('宁波市海曙区城市管理局', { done: '全年未发生行政复议败诉案件。' }),
    'b.txt': report('宁波市奉化区城市管理局', { done: '办理行政复议案件9件，其中败诉2件。' }),
    'c.txt': report('宁波市北仑区城市管理局', { done: '我局尚未建立免罚清单。' }),
    'd.txt': report('慈溪市城市管理局', { done: '推行免罚清单，连续三年行政复议零败诉。' }),
  }
  it.each<[string, readonly string[]]>([
    ['哪些局未发生行政复议败诉', ['宁波市海曙区城市管理局', '慈溪市城市管理局']],
    ['哪些局公布了行政复议败诉的件数', ['宁波市奉化区城市管理局']],
    ['哪些局尚未建立免罚清单', ['宁波市北仑区城市管理局']],
    ['哪些局有免罚清单', ['慈溪市城市管理局']],
  ])('%s', async (q, expected) => {
    await withCorpus(FILES, async (corpus) => {
      const { issuers } = await ask({ q }, await indexCorpus(corpus))
      expect(issuers.map(({ issuer }) => issuer).sort()).toEqual([...expected].sort())
    })
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
