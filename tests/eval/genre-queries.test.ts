import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'
import { heldRows, locateQuotes, reportsByName } from '../../scripts/eval/gold.ts'
import { namesOf, parseIssuerQuestions } from '../../scripts/eval/issuer-questions.ts'
import { parseJudgedQueries } from '../../scripts/eval/judged-queries.ts'

const FOLDER = 'tests/judged/genres'
const FILE = 'tests/judged/genre-queries.jsonl'
const MORE = 'tests/judged/issuers-more.jsonl'

const parsed = (folder: string) =>
  readdirSync(folder).map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const hash = '0'.repeat(64)
    const source = { file, fileSha256: hash, textSha256: hash, encoding: 'utf-8', text } as const
    return parseReport({ ...source, format: 'txt' })
  })

describe('the judged queries over documents of other genres', () => {
  const reports = parsed(FOLDER)
  const queries = parseJudgedQueries(readFileSync(FILE, 'utf8'), FILE)

  it('quote what stands at one place and in one passage at most 450 characters long', () => {
    const named = reportsByName(
      reports.map((report) => ({
        id: report.id,
        file: report.source.file,
        source: report.source.text,
      })),
    )
    const passages = reports.flatMap(({ id, passages }) =>
      passages.map((passage) => ({ ...passage, report: id })),
    )
    for (const query of queries) {
      for (const row of locateQuotes(query, named)) {
        const held = passages.some((passage) => heldRows(passage, [row]).length > 0)
        expect(held, `${query.id}`).toBe(true)
      }
    }
  })

  it('are at least 60 of nine kinds, every other one of a kind kept back', () => {
    const kinds = Map.groupBy(queries, ({ kind }) => kind)
    expect(kinds.size).toBeGreaterThanOrEqual(9)
    expect(queries.filter(({ gold }) => gold.length > 0).length).toBeGreaterThanOrEqual(60)
    for (const [kind, of] of kinds) {
      expect(
        of.map(({ half }) => half),
        kind,
      ).toEqual(of.map((_, i) => (i % 2 === 0 ? 'tune' : 'hold')))
    }
  })
})

describe('the further questions for issuers', () => {
  it('name issuers of the corpus they are judged over', () => {
    const issuers = (folder: string) =>
      new Set(parsed(folder).flatMap(({ metadata }) => metadata.issuers.map(({ value }) => value)))
    const known = new Map(
      ['corpus', 'tests/judged/made'].map((folder) => [folder, issuers(folder)]),
    )
    for (const question of parseIssuerQuestions(readFileSync(MORE, 'utf8'), MORE)) {
      for (const name of namesOf(question)) {
        expect(known.get(question.over), question.id).toContain(name)
      }
    }
  })
})
