import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const Query = z.object({
  id: z.string(),
  kind: z.enum([
    'name',
    'paraphrase',
    'english',
    'bureau',
    'draft',
    'figure',
    'identifier',
    'variant',
    'absent',
  ]),
  query: z.string().min(2),
  gold: z.array(z.object({ doc: z.string(), quote: z.string(), grade: z.literal([1, 2]) })),
  bureaus: z.array(z.string()).optional(),
  note: z.string().optional(),
  half: z.enum(['tune', 'hold']),
})

const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n')
const QUERIES = lines('tests/judged/own-queries.jsonl').map((line) => Query.parse(JSON.parse(line)))
const ABSENT = QUERIES.filter(({ kind }) => kind === 'absent')

describe('the judged queries of our own', () => {
  it('are at least 80 with an answer and 30 without, half of these near misses', () => {
    expect(QUERIES.length - ABSENT.length).toBeGreaterThanOrEqual(80)
    expect(ABSENT.length).toBeGreaterThanOrEqual(30)
    expect(
      ABSENT.filter(({ note }) => note?.startsWith('near miss')).length,
    ).toBeGreaterThanOrEqual(15)
  })

  it('quote the reports word for word, each quote at one place', () => {
    const texts = new Map<string, string>()
    for (const { id, gold } of QUERIES) {
      for (const { doc, quote } of gold) {
        const text = texts.get(doc) ?? readFileSync(`corpus/${doc}.txt`, 'utf8')
        texts.set(doc, text)
        expect(text.split(quote).length - 1, `${id}: ${quote}`).toBe(1)
      }
    }
    expect(texts.size).toBe(5)
  })

  it('have an answer of grade 2 unless they are absent, and bureaus where they ask for them', () => {
    for (const { id, kind, gold, bureaus } of QUERIES) {
      const answered = gold.some(({ grade }) => grade === 2)
      expect(answered, id).toBe(kind !== 'absent')
      if (kind === 'absent') expect(gold, id).toEqual([])
      expect(bureaus !== undefined, id).toBe(kind === 'bureau')
    }
  })

  it('are in the order of their ids, every other one kept for the last measurement', () => {
    const ids = QUERIES.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(QUERIES.map(({ half }) => half)).toEqual(
      QUERIES.map((_, i) => (i % 2 === 0 ? 'tune' : 'hold')),
    )
  })

  it('ask nothing twice', () => {
    const queries = QUERIES.map(({ query }) => query)
    expect(new Set(queries).size).toBe(queries.length)
  })
})
