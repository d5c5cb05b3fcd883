import { describe, expect, it } from 'vitest'
import {
  heldRows,
  identifyPassages,
  locateQuotes,
  type RetrievedPassage,
  reportsByName,
} from '../../scripts/eval/gold.ts'
import { parseJudgedQueries } from '../../scripts/eval/judged-queries.ts'

const SOURCE = '我局推行免罚清单，成效明显。又推行免罚清单，共30件。'
const REPORTS = reportsByName([
  { id: 'shanghai-2023', file: 'shanghai-2023.txt', source: SOURCE },
  { id: 'sub-bao-gao', file: 'sub/报告.v2.txt', source: '另一份报告。' },
])

function judged(gold: readonly unknown[]) {
  const [query] = parseJudgedQueries(
    JSON.stringify({ id: 'q1', kind: 'name', query: '免罚清单', gold }),
    'q.jsonl',
  )
  if (query === undefined) throw new Error('no query')
  return query
}

function rowsOf(...gold: readonly unknown[]) {
  return locateQuotes(judged(gold), REPORTS)
}

function passage(start: number, end: number, report = 'shanghai-2023'): RetrievedPassage {
  return { id: 'p', report, start, end, text: '' }
}

describe('locating gold quotes', () => {
  it('finds every occurrence of a quote', () => {
    expect(rowsOf({ doc: 'shanghai-2023', quote: '免罚清单', grade: 2 })).toEqual([
      {
        grade: 2,
        places: [
          { report: 'shanghai-2023', start: 4, end: 8 },
          { report: 'shanghai-2023', start: 17, end: 21 },
        ],
      },
    ])
  })

  it.each([
    ['words', ['成效明显']],
    ['one string', '成效明显'],
    ['an object with a quote', [{ quote: '成效明显' }]],
    ['offsets', [{ start: 9, end: 13 }]],
    ['a pair', [[9, 13]]],
  ])('takes alternatives given as %s', (_, alt) => {
    const [row] = rowsOf({ doc: 'shanghai-2023', quote: '共30件', grade: 1, alt })
    expect(row).toMatchObject({
      places: [
        { start: 22, end: 26 },
        { start: 9, end: 13 },
      ],
    })
  })

  it.each(['sub-bao-gao', 'sub/报告.v2.txt', 'sub/报告.v2', '报告.v2'])(
    'knows a report by the name %s',
    (doc) => {
      expect(rowsOf({ doc, quote: '另一份', grade: 2 })).toMatchObject([
        { places: [{ report: 'sub-bao-gao' }] },
      ])
    },
  )

  it.each([
    ['a quote that is not in the report', { doc: 'shanghai-2023', quote: '首违不罚', grade: 2 }],
    ['other words that are not', { doc: 'shanghai-2023', quote: '免罚', grade: 2, alt: ['首违'] }],
    [
      'offsets beyond the report',
      { doc: 'shanghai-2023', quote: '免罚', grade: 2, alt: [[9, 99]] },
    ],
    ['a report that is not in the corpus', { doc: 'beijing-2023', quote: '免罚清单', grade: 2 }],
    ['gold by passage id', { passage: '707', grade: 2 }],
    [
      'a copy that is not there',
      {
        doc: 'shanghai-2023',
        quote: '免罚清单',
        grade: 2,
        copies: [{ doc: 'sub-bao-gao', quote: '免罚' }],
      },
    ],
  ])('refuses %s', (_, row) => {
    expect(() => rowsOf(row)).toThrowError(/^query q1 has gold/)
  })

  it('knows no report by a name that two share', () => {
    const shared = reportsByName([
      { id: 'a', file: 'a/report.txt', source: '甲' },
      { id: 'b', file: 'b/report.txt', source: '乙' },
    ])
    expect([...shared.keys()]).toEqual([
      'a',
      'a/report.txt',
      'a/report',
      'b',
      'b/report.txt',
      'b/report',
    ])
  })
})

describe('what a passage holds', () => {
  const quote = rowsOf({ doc: 'shanghai-2023', quote: '成效明显', grade: 2 })

  it.each([
    ['all of the quote', 0, 14, [0]],
    ['exactly the quote', 9, 13, [0]],
    ['half of it', 0, 11, [0]],
    ['the other half', 11, 20, [0]],
    ['less than half', 0, 10, []],
    ['nothing of it', 13, 20, []],
  ])('%s', (_, start, end, held) => {
    expect(heldRows(passage(start, end), quote)).toEqual(held)
  })

  it('counts half of an odd quote from the larger half on', () => {
    const odd = rowsOf({ doc: 'shanghai-2023', quote: '成效明显。', grade: 2 })
    expect(heldRows(passage(0, 11), odd)).toEqual([])
    expect(heldRows(passage(0, 12), odd)).toEqual([0])
  })

  it('counts nothing of a passage longer than 450 characters', () => {
    expect(heldRows(passage(0, 450), quote)).toEqual([0])
    expect(heldRows(passage(0, 451), quote)).toEqual([])
  })

  it('counts nothing of another report', () => {
    expect(heldRows(passage(0, 14, 'sub-bao-gao'), quote)).toEqual([])
  })

  it('counts the best occurrence, not the sum of two', () => {
    const twice = rowsOf({ doc: 'shanghai-2023', quote: '免罚清单', grade: 2 })
    expect(heldRows(passage(15, 27), twice)).toEqual([0])
    expect(heldRows(passage(7, 18), twice)).toEqual([])
  })

  it('counts a copy in another report as the same row', () => {
    const copied = rowsOf({
      doc: 'shanghai-2023',
      quote: '成效明显',
      grade: 2,
      copies: [{ doc: 'sub-bao-gao', quote: '另一份' }],
    })
    expect(heldRows(passage(0, 14), copied)).toEqual([0])
    expect(heldRows(passage(0, 6, 'sub-bao-gao'), copied)).toEqual([0])
    expect(heldRows(passage(9, 14, 'sub-bao-gao'), copied)).toEqual([])
  })

  it('names every row held, in the order of the gold', () => {
    const rows = rowsOf(
      { doc: 'shanghai-2023', quote: '共30件', grade: 1 },
      { doc: 'sub-bao-gao', quote: '另一份', grade: 1 },
      { doc: 'shanghai-2023', quote: '成效明显', grade: 2 },
    )
    expect(heldRows(passage(0, 27), rows)).toEqual([0, 2])
  })
})

describe('gold by passage id', () => {
  it('matches by id, however long the passage', () => {
    const rows = identifyPassages(
      judged([
        { passage: '42', grade: 2 },
        { passage: 707, grade: 1 },
      ]),
      new Set(['42', '707']),
    )
    expect(heldRows({ ...passage(0, 2000), id: '707' }, rows)).toEqual([1])
    expect(heldRows({ ...passage(0, 2000), id: '4' }, rows)).toEqual([])
  })

  it.each([
    ['a passage that is not there', { passage: '43', grade: 2 }],
    ['gold by quote', { doc: 'shanghai-2023', quote: '免罚清单', grade: 2 }],
  ])('refuses %s', (_, row) => {
    expect(() => identifyPassages(judged([row]), new Set(['42']))).toThrowError(/^query q1 has/)
  })
})
