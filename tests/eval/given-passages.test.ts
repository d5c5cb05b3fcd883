import { describe, expect, it } from 'vitest'
import { parseGivenPassages, reportsOf } from '../../scripts/eval/given-passages.ts'

describe('passages that somebody else has cut', () => {
  it('are read a line each, with or without a title', () => {
    const jsonl = '{"id":1,"title":"民法典第一条","text":"甲"}\n\n{"id":"b#2","text":"乙","more":1}'
    expect(parseGivenPassages(jsonl, 'p.jsonl')).toEqual([
      { id: '1', title: '民法典第一条', text: '甲' },
      { id: 'b#2', text: '乙' },
    ])
  })

  it.each([
    ['without text', '{"id":"1"}', /line 1, is no passage: text/],
    ['without an id', '{"text":"甲"}', /line 1, is no passage: id/],
    ['with an id twice', '{"id":"1","text":"甲"}\n{"id":1,"text":"乙"}', /line 2, is no passage/],
    ['that is not JSON', 'text', /line 1, is not JSON/],
  ])('are refused %s', (_, jsonl, message) => {
    expect(() => parseGivenPassages(jsonl, 'p.jsonl')).toThrowError(message)
  })

  it('become reports that hold them word for word, ids and order kept', () => {
    const given = Array.from({ length: 450 }, (_, i) => ({ id: `p${i}`, text: `第${i}条\n甲` }))
    const reports = reportsOf([{ id: 't', title: '题', text: '乙' }, ...given])
    expect(reports.map(({ passages }) => passages.length)).toEqual([200, 200, 51])
    expect(reports.map(({ id }) => id)).toEqual(reports.map(({ id }) => id).toSorted())
    expect(reports.flatMap(({ passages }) => passages.map(({ id }) => id)).at(-1)).toBe('p449')
    for (const { source, passages } of reports) {
      for (const { start, end, text } of passages) expect(source.text.slice(start, end)).toBe(text)
    }
    expect(reports[0]?.passages[0]?.headingPath).toEqual(['题'])
  })
})
