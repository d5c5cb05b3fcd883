import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { locateQuotes, reportsByName } from '../../scripts/eval/gold.ts'
import { inHalf, parseJudgedQueries } from '../../scripts/eval/judged-queries.ts'

const FIRST = '{"id":"n1","kind":"name","query":"免罚清单","gold":[{"passage":"a","grade":2}]}'

describe('reading judged queries', () => {
  it('reads a query a line, past blank lines and a byte order mark', () => {
    const jsonl = `\uFEFF${FIRST}\r\n\n{"id":2,"kind":"absent","query":"婚姻登记","gold":[]}\n`
    expect(parseJudgedQueries(jsonl, 'q.jsonl').map(({ id, gold }) => [id, gold.length])).toEqual([
      ['n1', 1],
      ['2', 0],
    ])
  })

  it.each([
    ['a line that is not JSON', `${FIRST}\n{"id":`, /^q\.jsonl, line 2, is not JSON/],
    ['a line without a query', `${FIRST}\n\n{"id":"x","kind":"name","gold":[]}`, /line 3, .*query/],
    [
      'a grade that does not exist',
      '{"id":"x","kind":"name","query":"甲","gold":[{"passage":"a","grade":7}]}',
      /^q\.jsonl, line 1, is not a judged query/,
    ],
    ['an id that comes twice', `${FIRST}\n${FIRST}`, /line 2, has the id n1 that line 1 has/],
    ['a file without queries', '\n', /holds no judged query/],
    [
      'a file of absent queries only',
      '{"id":"a","kind":"absent","query":"婚姻登记","gold":[]}',
      /holds no judged query/,
    ],
  ])('refuses %s', (_, jsonl, message) => {
    expect(() => parseJudgedQueries(jsonl, 'q.jsonl')).toThrowError(message)
  })
})

describe('a half of the queries', () => {
  const halved = (...halves: readonly string[]) =>
    parseJudgedQueries(
      halves
        .map((half, i) => JSON.stringify({ ...JSON.parse(FIRST), id: `n${i}`, half }))
        .join('\n'),
      'q.jsonl',
    )

  it('is those that say so', () => {
    const queries = halved('tune', 'hold', 'tune')
    expect(inHalf(queries, 'tune').map(({ id }) => id)).toEqual(['n0', 'n2'])
    expect(inHalf(queries, 'hold').map(({ id }) => id)).toEqual(['n1'])
  })

  it('is refused where no query belongs to it', () => {
    expect(() => inHalf(halved('tune'), 'hold')).toThrowError(/of the half hold/)
    expect(() => inHalf(parseJudgedQueries(FIRST, 'q.jsonl'), 'tune')).toThrowError(/half tune/)
  })
})

describe('the bundled judged queries', () => {
  it('are 46, 43 of them with gold, and every quote is in the bundled corpus', async () => {
    const file = 'tests/judged/queries.jsonl'
    const queries = parseJudgedQueries(await readFile(file, 'utf8'), file)
    const names = new Set(
      queries.flatMap(({ gold }) => gold.map((row) => ('doc' in row ? row.doc : ''))),
    )
    const reports = await Promise.all(
      [...names].map(async (id) => ({
        id,
        file: `${id}.txt`,
        source: (await readFile(`corpus/${id}.txt`, 'utf8')).replace(/^\uFEFF/, ''),
      })),
    )
    const located = queries.map((query) => locateQuotes(query, reportsByName(reports)))
    expect(located).toHaveLength(46)
    expect(located.filter((rows) => rows.length > 0)).toHaveLength(43)
  })
})
