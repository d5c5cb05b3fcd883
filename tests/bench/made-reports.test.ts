import { describe, expect, it } from 'vitest'
import { type MadeReport, makeCorpus } from '../../scripts/bench/made-reports.ts'

const reports = [...makeCorpus(2000).reports]
const passages = reports.flatMap((report) => report.passages)
const bodies = passages.filter(({ section }) => section !== 'metadata')

function counted<T>(values: readonly T[]): ReadonlyMap<T, number> {
  return new Map([...Map.groupBy(values, (value) => value)].map(([key, all]) => [key, all.length]))
}

describe('made reports', () => {
  it('are the same in every run', () => {
    expect([...makeCorpus(200).reports]).toEqual([...makeCorpus(200).reports])
  })

  it('begin a larger corpus', () => {
    expect([...makeCorpus(400).reports].slice(0, 5)).toEqual(reports.slice(0, 5))
  })

  it.each([1, 40, 41, 1999])('hold %i passages, as many as asked for', (count) => {
    const made = [...makeCorpus(count).reports]
    expect(made.reduce((sum, report) => sum + report.passages.length, 0)).toBe(count)
  })

  it('are in the order of their ids', () => {
    const ids = reports.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('hold every passage and heading where they say', () => {
    const spans = (report: MadeReport) => [...report.passages, ...report.headings]
    for (const report of reports) {
      for (const { start, end, text } of spans(report)) {
        expect(report.text.slice(start, end)).toBe(text)
      }
    }
  })

  it('have passages of about 190 characters', () => {
    const mean = bodies.reduce((sum, { text }) => sum + text.length, 0) / bodies.length
    expect(mean).toBeGreaterThan(175)
    expect(mean).toBeLessThan(215)
    expect(Math.max(...bodies.map(({ text }) => text.length))).toBeLessThan(350)
  })

  it('share boilerplate, word for word', () => {
    const repeated = [...counted(bodies.map(({ text }) => text)).values()].filter((n) => n > 1)
    const share = repeated.reduce((sum, n) => sum + n, 0) / bodies.length
    expect(share).toBeGreaterThan(0.04)
    expect(share).toBeLessThan(0.12)
  })

  it.each([
    ['regions', reports.map(({ region }) => region.code)],
    ['years', reports.map(({ year }) => String(year))],
    ['kinds', reports.map(({ kind }) => kind)],
  ])('have skewed %s', (_, values) => {
    const counts = [...counted(values).values()].sort((a, b) => b - a)
    expect(counts[0]).toBeGreaterThan(2 * (counts[2] ?? 0))
    expect(counts.length).toBeGreaterThan(3)
  })

  it('use few words often and many seldom', () => {
    const text = bodies.map((body) => body.text).join('')
    const pairs = [...counted(text.match(/\p{Script=Han}{2}/gu) ?? []).values()]
    const often = pairs.toSorted((a, b) => b - a).slice(0, 100)
    const all = pairs.reduce((a, b) => a + b, 0)
    expect(often.reduce((a, b) => a + b, 0) / all).toBeGreaterThan(0.1)
    expect(pairs.filter((count) => count < 5).length).toBeGreaterThan(pairs.length / 2)
  })
})
