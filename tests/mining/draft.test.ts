import { describe, expect, it } from 'vitest'
import { draftTable, UNWRITTEN } from '../../indexer/practices/draft.ts'
import type { Proposal } from '../../indexer/practices/proposals.ts'
import { quoteOf } from '../../indexer/practices/quote.ts'
import { parseLexicon } from '../../src/practices/lexicon.ts'

const approved = {
  name: 'lexicon.csv',
  text: `practice,field,text
an-li-hui-zhen,name,案例会诊
an-li-hui-zhen,definition,每月研究疑难案件的做法。
an-li-hui-zhen,document,行政处罚法`,
}
const { lexicon } = parseLexicon([approved])

function proposal(name: string, nearest?: Proposal['nearest']): Proposal {
  const text = `本局建立${name}, 成效"明显"。`
  const sentence = {
    file: 'a.txt',
    text,
    start: 0,
    end: text.length,
    name: { start: 4, end: 4 + name.length },
  }
  const counts = { occurrences: 2, quoted: 0, reports: 1 }
  return {
    name,
    key: name,
    head: '制度',
    ...counts,
    sentences: [sentence],
    ...(nearest && { nearest }),
  }
}

const near = { name: '案例会诊', practice: 'an-li-hui-zhen', cosine: 0.61 }
const rows = (...proposals: readonly Proposal[]) =>
  draftTable(proposals, lexicon)
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(0, 3).join(','))

describe('a draft', () => {
  it('is a practice whose definition is still to be written', () => {
    expect(draftTable([proposal('夜访巡查制度', near)], lexicon)).toBe(
      [
        '\uFEFFpractice,field,text,source',
        'ye-fang-xun-cha-zhi-du,name,夜访巡查制度,出现2次，见于1份报告；语境最近：案例会诊（an-li-hui-zhen） 0.61',
        `ye-fang-xun-cha-zhi-du,definition,${UNWRITTEN},`,
        'ye-fang-xun-cha-zhi-du,quote,"本局建立夜访巡查制度, 成效""明显""。",a.txt',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['same', ['an-li-hui-zhen,same,夜访制度']],
    ['narrower', ['an-li-hui-zhen,narrower,夜访制度']],
    [
      'related',
      [
        'ye-fang-zhi-du,name,夜访制度',
        `ye-fang-zhi-du,definition,${UNWRITTEN}`,
        'ye-fang-zhi-du,related,an-li-hui-zhen',
      ],
    ],
  ] as const)('puts what is %s where it belongs', (relation, expected) => {
    const own = rows(proposal('夜访制度', { ...near, relation }))
    expect(own.filter((row) => !row.includes(',quote,'))).toEqual(expected)
  })

  it('puts another name of a candidate under it, whichever comes first', () => {
    const own = rows(
      proposal('夜访制度', { name: '夜巡制度', cosine: 0.7, relation: 'same' }),
      proposal('夜巡制度', { name: '夜访制度', cosine: 0.7, relation: 'same' }),
    )
    expect(own.filter((row) => /,(name|same),/.test(row))).toEqual([
      'ye-fang-zhi-du,name,夜访制度',
      'ye-fang-zhi-du,same,夜巡制度',
    ])
  })

  it('gives no id twice, nor one of the lexicon', () => {
    const own = rows(proposal('案例会诊'), proposal('安利会诊'))
    expect(own.filter((row) => row.includes(',name,'))).toEqual([
      'an-li-hui-zhen-2,name,案例会诊',
      'an-li-hui-zhen-3,name,安利会诊',
    ])
  })

  it('is refused as it is, and read once the definition is written', () => {
    const text = draftTable(
      [proposal('夜访巡查制度', near), proposal('夜访制度', { ...near, relation: 'same' })],
      lexicon,
    )
    const draft = (content: string) =>
      parseLexicon([approved, { name: 'draft.csv', text: content }])
    const refused = draft(text).problems.map(({ line }) => line)
    expect(refused).toContain(3)
    const written = draft(text.replace(UNWRITTEN, '夜间上门巡查企业的做法。'))
    expect(written.problems).toEqual([])
    expect(written.lexicon.map(({ name, same }) => [name, ...same])).toEqual([
      ['案例会诊', '夜访制度'],
      ['夜访巡查制度'],
    ])
  })
})

describe('a quote', () => {
  const quoted = (text: string, name: string) => {
    const at = text.indexOf(name)
    return quoteOf({
      file: 'a.txt',
      text,
      start: 100,
      end: 100 + text.length,
      name: { start: 100 + at, end: 100 + at + name.length },
    })
  }
  const long = '甲'.repeat(70)

  it.each([
    ['a short sentence whole', '一是建立夜访制度，成效明显。', '一是建立夜访制度，成效明显。'],
    ['its line alone', '前面的话\n建立夜访制度，成效。\n后面', '建立夜访制度，成效。'],
    [
      'the clauses that fit, of what follows first',
      `${long}，建立夜访制度，成效明显，${long}。`,
      '建立夜访制度，成效明显，',
    ],
    [
      'part of a clause that is too long',
      `${long}夜访制度${long}`,
      `${'甲'.repeat(38)}夜访制度${'甲'.repeat(38)}`,
    ],
  ])('is %s', (_, text, expected) => {
    expect(quoted(text, '夜访制度')).toBe(expected)
    expect(text).toContain(expected)
  })
})
