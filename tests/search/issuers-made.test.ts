import { describe, expect, it } from 'vitest'
import type { PassageId } from '../../src/domain/report.ts'
import { indexCorpus, withCorpus } from '../support/indexed.ts'
import { askIssuers as ask } from './ask-issuers.ts'

const report = (name: string, parts: { done?: string; lacking?: string; planned?: string }) => {
  const { done = '开展普法宣传。', lacking = '执法力量不足。', planned = '加强学习。' } = parts
  const body = `一、主要做法\n\n${done}\n\n二、存在的问题\n\n${lacking}\n\n三、下一步打算\n\n${planned}`
  return `${name}2023年法治政府建设年度报告\n\n${body}\n\n${name}\n2024年1月10日\n`
}

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

  it('count what an adviser did for his own, though it names other practices', async () => {
    const files = {
      'did.txt': report('宁波市海曙区城市管理局', {
        done: '局法律顾问办理重大行政决策、行政复议代理等法律事务160件。',
      }),
      'beside.txt': report('宁波市江北区城市管理局', {
        done: '聘请法律顾问，办理行政复议等案件9件。',
      }),
    }
    await withCorpus(files, async (corpus) => {
      const made = await indexCorpus(corpus)
      const { issuers } = await ask({ q: '哪些局公开了法律顾问的办件量' }, made)
      expect(issuers.map(({ issuer }) => issuer)).toEqual(['宁波市海曙区城市管理局'])
    })
  })
})
