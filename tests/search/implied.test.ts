import { beforeAll, describe, expect, it } from 'vitest'
import { runIndexer } from '../../indexer/run/run.ts'
import type { PracticeMeaning } from '../../src/domain/practice.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import { type Implying, impliedPractice, impliedReading } from '../../src/search/implied.ts'
import { listIssuers } from '../../src/search/issuers.ts'
import { search } from '../../src/search/search.ts'
import type { SearchRequest } from '../../src/search/types.ts'
import { fingerprintFor, KNOWLEDGE, QUIET, withCorpus } from '../support/indexed.ts'
import { topicEmbedder } from '../support/topic-embedder.ts'

const MARGIN = { margin: 0.05 }
const FAR = 0.02

/** Meanings of these cosines to the query `[1, 0]`. */
function meanings(
  cosines: readonly (readonly [string, number, PracticeMeaning['language']?])[],
): readonly PracticeMeaning[] {
  return cosines.map(([practice, cosine, language = 'zh']) => {
    return { practice, language, vector: Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2)) }
  })
}

const implied = (all: readonly PracticeMeaning[], more: Partial<Implying> = {}) =>
  impliedPractice(
    Float32Array.of(1, 0),
    { meanings: all, language: 'zh', isOff: () => false, ...more },
    MARGIN,
  )

describe('the practice that a query describes', () => {
  it('is the one whose meaning leads', () => {
    expect(
      implied(
        meanings([
          ['a-b', 0.9 - FAR],
          ['c-d', 0.9],
        ]),
      ),
    ).toBe('c-d')
    expect(
      implied(
        meanings([
          ['c-d', 0.9],
          ['a-b', 0.9 - FAR],
        ]),
      ),
    ).toBe('c-d')
    expect(implied(meanings([['a-b', 0.9]]))).toBe('a-b')
  })

  it('is none where two are as near, wherever they stand', () => {
    expect(
      implied(
        meanings([
          ['a-b', 0.899],
          ['c-d', 0.9],
        ]),
      ),
    ).toBeUndefined()
    expect(
      implied(
        meanings([
          ['c-d', 0.9],
          ['e-f', 0.5],
          ['a-b', 0.899],
        ]),
      ),
    ).toBeUndefined()
    expect(implied([])).toBeUndefined()
  })

  it('has several ways to be put, which do not compete', () => {
    const all = meanings([
      ['a-b', 0.899],
      ['c-d', 0.9 - FAR],
      ['a-b', 0.9],
      ['a-b', 0.898],
    ])
    expect(implied(all)).toBe('a-b')
    expect(
      implied(
        meanings([
          ['a-b', 0.9],
          ['c-d', 0.899],
          ['a-b', 0.901],
        ]),
      ),
    ).toBeUndefined()
  })

  it('is looked for in the language of the query', () => {
    const all = meanings([
      ['a-b', 0.9 - FAR],
      ['c-d', 0.9, 'en'],
    ])
    expect(implied(all)).toBe('a-b')
    expect(implied(all, { language: 'en' })).toBe('c-d')
  })

  it('is none where it is switched off, not the next one', () => {
    const all = meanings([
      ['a-b', 0.9 - FAR],
      ['c-d', 0.9],
    ])
    expect(implied(all, { isOff: (practice) => practice === 'c-d' })).toBeUndefined()
  })

  it('is shown as read from the whole query', () => {
    const practice = {
      ...{ id: 'a-b', name: '免罚清单', definition: { zh: '一份清单。' }, evidence: [] },
      ...{ same: [], english: [], plain: [], narrower: [], related: [], not: [] },
    }
    expect(impliedReading('小错不罚', practice)).toEqual({
      id: 'implied:a-b',
      as: 'implied',
      from: { start: 0, end: 4, text: '小错不罚' },
      to: ['免罚清单'],
    })
  })
})

describe('a search that describes a practice', () => {
  const EMBEDDER = topicEmbedder([['头回犯错', '放一马']])
  const TABLE = [
    'practice,field,text,source',
    'kuan-xian-dan,name,初犯宽限单,',
    'kuan-xian-dan,definition,第一次违反规定的给一段时间改正。,',
    'kuan-xian-dan,document,《某市初犯宽限办法》,',
    'kuan-xian-dan,plain,头回犯错的放一马吗,',
  ].join('\n')
  const REPORT =
    '某市市场监督管理局2023年法治政府建设年度报告\n\n一、主要做法\n\n走访企业，听到头回犯错的难处。\n\n二、服务企业\n\n推行初犯宽限单，头回犯错的有三百户。\n'

  let reader: IndexReader
  beforeAll(async () => {
    await withCorpus({ 'report.txt': REPORT, 'practices.csv': TABLE }, async (corpus) => {
      const { source, writer } = createMemoryEngine()
      const fingerprint = fingerprintFor(EMBEDDER)
      await runIndexer({ corpus, writer, embedder: EMBEDDER, reporter: QUIET, fingerprint })
      reader = await source.open()
    })
  })
  const ask = (q: string, more: Partial<SearchRequest> = {}) =>
    search(
      { reader, embedder: EMBEDDER, knowledge: KNOWLEDGE, clock: () => 0 },
      {
        ...{ q, mode: 'hybrid', limit: 9, offset: 0, facets: [], sort: 'relevance' },
        ...{ explain: true, off: [], ...more },
      },
    )
  const gained = ({ hits = [] }: Awaited<ReturnType<typeof ask>>) =>
    hits.flatMap(({ passage, explanation }) =>
      (explanation?.fusion?.implied ?? 0) > 0 ? [passage.text] : [],
    )

  it('raises what names it, says so, and can be told not to', async () => {
    const answer = await ask('走访时能给放一马吗')
    const named = '推行初犯宽限单，头回犯错的有三百户。'
    expect(answer.hits?.map(({ passage }) => passage.text)[0]).toBe(named)
    expect(gained(answer)).toEqual([named])
    expect(answer.understood.map(({ id, to }) => ({ id, to }))).toContainEqual({
      id: 'implied:kuan-xian-dan',
      to: ['初犯宽限单'],
    })
    const without = await ask('走访时能给放一马吗', { off: ['implied:kuan-xian-dan'] })
    expect(gained(without)).toEqual([])
    expect(without.hits?.map(({ passage }) => passage.text)[0]).not.toBe(named)
    expect(without.understood.map(({ as }) => as)).not.toContain('implied')
  })

  it('reads nothing into a query that names one or quotes words, nor where it would move nothing', async () => {
    for (const q of ['初犯宽限单头回犯错放一马', '"企业"头回犯错放一马']) {
      expect((await ask(q)).understood.map(({ as }) => as)).not.toContain('implied')
    }
    for (const mode of ['keyword', 'semantic'] as const) {
      const { understood } = await ask('走访时能给放一马吗', { mode })
      expect(understood.map(({ as }) => as)).not.toContain('implied')
    }
  })

  it('is shown where issuers are named by what comes nearest, and can be undone', async () => {
    const context = { reader, embedder: EMBEDDER, knowledge: KNOWLEDGE, clock: () => 0 }
    const asked = { q: '哪些局给人放一马' }
    const { by, understood } = await listIssuers(context, asked)
    expect(by).toBe('meaning')
    expect(understood.map(({ id }) => id)).toContain('implied:kuan-xian-dan')
    const without = await listIssuers(context, { ...asked, off: ['implied:kuan-xian-dan'] })
    expect(without.understood.map(({ as }) => as)).not.toContain('implied')
  })
})
