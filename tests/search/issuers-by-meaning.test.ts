import { beforeAll, describe, expect, it } from 'vitest'
import { runIndexer } from '../../indexer/run/run.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import { listIssuers } from '../../src/search/issuers.ts'
import { fingerprintFor, KNOWLEDGE, QUIET, withCorpus } from '../support/indexed.ts'
import { topicEmbedder } from '../support/topic-embedder.ts'

/** Two ways to speak of each: the reports' and the question's. */
const BANQUETS = ['农村家庭宴席', '聚餐']
const LIFTS = ['老旧电梯体检', '轿厢']
const FINES = ['追缴罚没款', '认罚进账']
const EMBEDDER = topicEmbedder([BANQUETS, LIFTS, FINES])

const report = (name: string, done: string) =>
  `${name}2023年法治政府建设年度报告\n\n一、主要做法\n\n${done}\n\n二、下一步打算\n\n加强学习。\n\n${name}\n2024年1月10日\n`

const HANGZHOU = '杭州市市场监督管理局'
const NANJING = '南京市市场监督管理局'
const SUZHOU = '苏州市市场监督管理局'

let reader: IndexReader
beforeAll(async () => {
  const files = {
    'hangzhou.txt': report(
      HANGZHOU,
      '宣传农村家庭宴席安全知识，发放各类资料三千份。乡厨一律持证，农村家庭宴席申报备案，全年指导132场。',
    ),
    'nanjing.txt': report(NANJING, '开展老旧电梯体检，完成1200台。'),
    'suzhou.txt': report(SUZHOU, '依法追缴罚没款，全年入库36.5万元。'),
  }
  await withCorpus(files, async (corpus) => {
    const { source, writer } = createMemoryEngine()
    const fingerprint = fingerprintFor(EMBEDDER)
    await runIndexer({ corpus, writer, embedder: EMBEDDER, reporter: QUIET, fingerprint })
    reader = await source.open()
  })
})

const ask = (q: string, embedder: Embedder = EMBEDDER) =>
  listIssuers({ reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 }, { q })

describe('where no report holds the words of a question', () => {
  it.each([
    ['谁管了居民自办聚餐', HANGZHOU, '宣传农村家庭宴席安全知识，发放各类资料三千份。'],
    ['哪些局查了轿厢', NANJING, '开展老旧电梯体检，完成1200台。'],
  ])('%s: the nearest passage names its issuer, by its own sentence', async (q, name, quote) => {
    const { by, issuers, degraded, coverage } = await ask(q)
    expect({ by, degraded }).toEqual({ by: 'meaning', degraded: null })
    expect(issuers.map(({ issuer }) => issuer)).toEqual([name])
    expect(issuers[0]?.evidence.map((one) => one.quote.text)).toEqual([quote])
    expect(coverage.silent).toHaveLength(2)
  })

  it('the sentence is quoted that says more of it in the words of the question', async () => {
    const { by, issuers } = await ask('哪些局让乡厨领证，管住居民自办聚餐')
    expect(by).toBe('meaning')
    expect(issuers.flatMap(({ evidence }) => evidence.map(({ quote }) => quote.text))).toEqual([
      '乡厨一律持证，农村家庭宴席申报备案，全年指导132场。',
    ])
  })

  it('nobody is named where nothing is near', async () => {
    const { by, issuers } = await ask('哪些局造了航空母舰')
    expect({ by, issuers }).toEqual({ by: 'words', issuers: [] })
  })

  it('nobody is named without the figure that is asked for', async () => {
    const names = async (q: string) => (await ask(q)).issuers.map(({ issuer }) => issuer)
    expect(await names('哪些局公布了认罚进账的金额')).toEqual([SUZHOU])
    expect(await names('哪些局公布了认罚进账的人数')).toEqual([])
  })

  it('nobody is named of whom it is asked what did not happen', async () => {
    expect((await ask('哪些局没有查过轿厢')).issuers).toEqual([])
  })

  it('a model that cannot be asked is said, and nobody guessed', async () => {
    const embedQuery = async () => {
      throw new WenmaiError('embedding_failed', 'no', { help: '' })
    }
    expect(await ask('哪些局查了轿厢', { ...EMBEDDER, embedQuery })).toMatchObject({
      ...{ issuers: [], by: 'words' },
      degraded: { from: 'hybrid', to: 'keyword', reason: 'embedding_failed' },
    })
  })
})

it('by words, where a report holds them, whoever else is near', async () => {
  const { by, issuers } = await ask('哪些局开展了老旧电梯体检')
  expect({ by, names: issuers.map(({ issuer }) => issuer) }).toEqual({
    by: 'words',
    names: [NANJING],
  })
})
