import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ACTORS, SECTIONS, STAGES } from '../../src/domain/words.ts'
import { type Proof, proofOf } from '../../src/evidence/proof.ts'

const Judged = z.object({
  id: z.string(),
  half: z.enum(['tune', 'hold']),
  issuer: z.string(),
  region: z.string(),
  section: z.enum(SECTIONS),
  headings: z.array(z.string()).default([]),
  text: z.string(),
  mention: z.string(),
  /** What goes with the mention, where it is said behind it. */
  related: z.array(z.string()).default([]),
  stage: z.enum(STAGES),
  actor: z.enum(ACTORS),
})
type Judged = z.output<typeof Judged>

const judged = readFileSync('tests/judged/evidence.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => Judged.parse(JSON.parse(line)))

function proven({ text, mention, related, ...judgement }: Judged): Proof {
  const span = (words: string, from = 0) => {
    const start = text.indexOf(words, from)
    return { start, end: start + words.length }
  }
  const asked = span(mention)
  return proofOf(text, asked, {
    section: judgement.section,
    headings: judgement.headings,
    issuer: { names: [judgement.issuer], path: judgement.region },
    asked: [asked],
    others: [],
    related: related.map((words) => span(words, asked.end)),
    bare: 'mentioned',
  })
}

function shareRight(half: Judged['half'], field: 'stage' | 'actor'): number {
  const own = judged.filter((one) => one.half === half)
  return own.filter((one) => proven(one)[field] === one[field]).length / own.length
}

describe('evidence judged by hand', () => {
  it('is enough to measure by', () => {
    expect(judged.length).toBeGreaterThanOrEqual(120)
    expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length)
  })

  it.each([
    ['tune', 'stage', 0.95],
    ['tune', 'actor', 0.97],
    ['hold', 'stage', 0.92],
    ['hold', 'actor', 0.97],
  ] as const)('is judged alike: %s, %s, at least %d', (half, field, least) => {
    expect(shareRight(half, field)).toBeGreaterThanOrEqual(least)
  })

  it('is quoted with exact offsets, the mention within', () => {
    for (const one of judged) {
      const { start, end, text, figures } = proven(one)
      expect(one.text.slice(start, end)).toBe(text)
      expect(text).toContain(one.mention)
      for (const figure of figures) {
        expect(one.text.slice(figure.start, figure.end)).toBe(figure.text)
        expect(figure.start).toBeGreaterThanOrEqual(start)
        expect(figure.end).toBeLessThanOrEqual(end)
      }
    }
  })
})
