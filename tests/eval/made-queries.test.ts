import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parseReport } from '../../indexer/parse.ts'
import { heldRows, locateQuotes, reportsByName } from '../../scripts/eval/gold.ts'
import { namesOf, parseIssuerQuestions } from '../../scripts/eval/issuer-questions.ts'
import { parseJudgedQueries } from '../../scripts/eval/judged-queries.ts'
import type { ParsedReport } from '../../src/domain/report.ts'

const MADE = 'tests/judged/made'
const MADE_QUERIES = 'tests/judged/made-queries.jsonl'
const ISSUERS = 'tests/judged/issuers.jsonl'

const KINDS = [
  'absent',
  'bureau',
  'draft',
  'english',
  'figure',
  'filter',
  'identifier',
  'name',
  'paraphrase',
  'phrase',
  'question',
  'variant',
] as const

const Place = z.strictObject({ doc: z.string(), quote: z.string() })
const Query = z.strictObject({
  id: z.string(),
  kind: z.enum(KINDS),
  query: z.string().min(2),
  gold: z.array(
    z.strictObject({
      ...Place.shape,
      grade: z.literal([1, 2]),
      copies: z.array(Place).optional(),
    }),
  ),
  bureaus: z.array(z.string()).optional(),
  figures: z
    .array(z.strictObject({ value: z.number(), unit: z.string(), what: z.string() }))
    .optional(),
  note: z.string().optional(),
  half: z.enum(['tune', 'hold']),
})

const jsonl = (file: string) => readFileSync(file, 'utf8')
const lines = (file: string) => jsonl(file).trim().split('\n')
const QUERIES = lines(MADE_QUERIES).map((line) => Query.parse(JSON.parse(line)))
const QUESTIONS = parseIssuerQuestions(jsonl(ISSUERS), ISSUERS)

function parsedReports(folder: string): readonly ParsedReport[] {
  return readdirSync(folder).map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/^\uFEFF/, '')
    const hash = '0'.repeat(64)
    const source = { file, fileSha256: hash, textSha256: hash, encoding: 'utf-8', text } as const
    return parseReport({ ...source, format: 'txt' })
  })
}

const REPORTS = parsedReports(MADE)
const issuersOf = (reports: readonly ParsedReport[]) =>
  new Set(reports.flatMap(({ metadata }) => metadata.issuers.map(({ value }) => value)))

/** Halves in the order of the file, by kind. */
function halvesByKind(judged: readonly { readonly kind: string; readonly half: string }[]) {
  const kinds = Map.groupBy(judged, ({ kind }) => kind)
  return new Map([...kinds].map(([kind, of]) => [kind, of.map(({ half }) => half)]))
}

const alternating = (length: number) =>
  Array.from({ length }, (_, i) => (i % 2 === 0 ? 'tune' : 'hold'))

describe('the made-up reports', () => {
  it('are at least 32, of one to four thousand characters, each with a title first', () => {
    expect(REPORTS.length).toBeGreaterThanOrEqual(32)
    for (const { source, metadata } of REPORTS) {
      expect(source.text.length, source.file).toBeGreaterThanOrEqual(1500)
      expect(source.text.length, source.file).toBeLessThanOrEqual(4000)
      expect(metadata.title.value?.replaceAll(/\s/g, ''), source.file).toBe(
        source.text.split(/\r?\n/)[0]?.replaceAll(/\s/g, ''),
      )
    }
  })

  it('are of as many issuers and all years from 2018 to 2024', () => {
    expect(issuersOf(REPORTS).size).toBeGreaterThanOrEqual(REPORTS.length)
    const years = new Set(REPORTS.map(({ metadata }) => metadata.years.from))
    expect([...years]).toEqual(expect.arrayContaining([2018, 2019, 2020, 2021, 2022, 2023, 2024]))
  })

  it('copy paragraphs from each other, some to the letter and some but for a figure', () => {
    const holders = (words: RegExp) =>
      REPORTS.flatMap(({ source }) => words.exec(source.text.normalize('NFKC'))?.[0] ?? [])
    const copied = holders(/部分执法人员运用法治思维和法治方式.*?形式还不够丰富/)
    expect(copied.length).toBeGreaterThanOrEqual(10)
    expect(new Set(copied).size).toBe(1)
    const reviewed = holders(/全年法制审核重大执法决定\d+件,未经法制审核/)
    expect(reviewed.length).toBeGreaterThanOrEqual(20)
    expect(new Set(reviewed).size).toBe(reviewed.length)
  })
})

describe('the judged queries over made-up reports', () => {
  it('are at least 100 with an answer and 30 without, of every kind', () => {
    const absent = QUERIES.filter(({ kind }) => kind === 'absent')
    expect(QUERIES.length - absent.length).toBeGreaterThanOrEqual(100)
    expect(absent.length).toBeGreaterThanOrEqual(30)
    expect([...new Set(QUERIES.map(({ kind }) => kind))].sort()).toEqual([...KINDS])
  })

  it('make 60 without an answer together with the others of our own, half of them near misses', () => {
    const others = lines('tests/judged/own-queries.jsonl').map((line) =>
      z.object({ kind: z.string(), note: z.string().optional() }).parse(JSON.parse(line)),
    )
    const absent = [...QUERIES, ...others].filter(({ kind }) => kind === 'absent')
    const near = absent.filter(({ note }) => note?.startsWith('near miss'))
    expect(absent.length).toBeGreaterThanOrEqual(60)
    expect(near.length).toBeGreaterThanOrEqual(absent.length / 2)
  })

  it('have ids of their own in order, and ask nothing twice', () => {
    const ids = QUERIES.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    const queries = QUERIES.map(({ query }) => query)
    expect(new Set(queries).size).toBe(queries.length)
  })

  it('keep every other one of a kind for the last measurement', () => {
    for (const [kind, halves] of halvesByKind(QUERIES)) {
      expect(halves, kind).toEqual(alternating(halves.length))
    }
  })

  it('have an answer of grade 2 unless they are absent', () => {
    for (const { id, kind, gold } of QUERIES) {
      expect(
        gold.some(({ grade }) => grade === 2),
        id,
      ).toBe(kind !== 'absent')
      if (kind === 'absent') expect(gold, id).toEqual([])
    }
  })

  it('quote the reports word for word, each quote at one place and none twice', () => {
    const texts = new Map(REPORTS.map(({ id, source }) => [id, source.text]))
    for (const { id, gold } of QUERIES) {
      const quoted = gold.flatMap(({ copies = [], ...own }) => [own, ...copies])
      for (const { doc, quote } of quoted) {
        expect((texts.get(doc) ?? '').split(quote).length - 1, `${id}: ${quote}`).toBe(1)
      }
      const places = quoted.map(({ doc, quote }) => `${doc}: ${quote}`)
      expect(new Set(places).size, id).toBe(places.length)
    }
  })

  it('quote only what some passage can hold', () => {
    const named = reportsByName(
      REPORTS.map(({ id, source }) => ({ id, file: source.file, source: source.text })),
    )
    const passages = REPORTS.flatMap(({ id, passages: of }) =>
      of.map((passage) => ({ ...passage, report: id })),
    )
    for (const { id, gold, ...query } of parseJudgedQueries(jsonl(MADE_QUERIES), MADE_QUERIES)) {
      for (const row of gold) {
        if (!('doc' in row)) throw new Error(`${id} has gold by passage id`)
        for (const place of [row, ...row.copies]) {
          const alone = { ...row, ...place, copies: [] }
          const rows = locateQuotes({ id, ...query, gold: [alone] }, named)
          const held = passages.some((passage) => heldRows(passage, rows).length > 0)
          expect(held, `${id}: ${place.quote}`).toBe(true)
        }
      }
    }
  })

  it('name bureaus that exist where they ask for them', () => {
    const known = issuersOf(REPORTS)
    for (const { id, kind, bureaus } of QUERIES) {
      expect(bureaus !== undefined, id).toBe(kind === 'bureau')
      for (const bureau of bureaus ?? []) expect(known, id).toContain(bureau)
    }
  })
})

describe('the questions for issuers', () => {
  it('are at least 30, half of them open, over both corpora', () => {
    const of = (kind: string) => QUESTIONS.filter((question) => question.kind === kind).length
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(30)
    expect(of('open')).toBeGreaterThanOrEqual(15)
    expect(of('practice')).toBeGreaterThanOrEqual(15)
    expect(new Set(QUESTIONS.map(({ over }) => over))).toEqual(new Set(['corpus', MADE]))
  })

  it('name issuers of the corpus they are judged over, as its reports give them', () => {
    const known = new Map([
      [MADE, issuersOf(REPORTS)],
      ['corpus', issuersOf(parsedReports('corpus'))],
    ])
    for (const question of QUESTIONS) {
      for (const name of namesOf(question)) {
        expect(known.get(question.over), question.id).toContain(name)
      }
      expect(question.issuers, question.id).toEqual(
        expect.arrayContaining(Object.keys(question.stages)),
      )
    }
  })

  it('keep every other one of a kind for the last measurement, and ask nothing twice', () => {
    for (const [kind, halves] of halvesByKind(QUESTIONS)) {
      expect(halves, kind).toEqual(alternating(halves.length))
    }
    const asked = QUESTIONS.map(({ over, q }) => `${over}: ${q}`)
    expect(new Set(asked).size).toBe(asked.length)
  })
})
