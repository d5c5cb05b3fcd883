import { describe, expect, it } from 'vitest'
import { indexedReport } from '../../scripts/bench/made-entries.ts'
import { makeCorpus } from '../../scripts/bench/made-reports.ts'
import { unit } from '../../scripts/bench/made-vectors.ts'
import { createRandom } from '../../scripts/bench/random.ts'

const { topics, reports } = makeCorpus(40)
const centres = topics.map((_, topic) =>
  unit(Float32Array.from({ length: 8 }, (_, i) => Math.sin(topic + i))),
)
const [made] = [...reports]
if (made === undefined) throw new Error('no report was made')
const { record, source, original, entries } = indexedReport(made, {
  centres,
  random: createRandom(1),
})

describe('entries of a made report', () => {
  it('keep the text, its bytes and the places of passages', () => {
    expect(new TextDecoder().decode(original)).toBe(source)
    for (const { passage } of entries) {
      expect(source.slice(passage.start, passage.end)).toBe(passage.text)
    }
    expect(record.summary.passages).toBe(entries.length)
  })

  it('have ids that are their own', () => {
    const ids = entries.map(({ passage }) => passage.id)
    expect(new Set(ids).size).toBe(40)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]+$/)
  })

  it('have six vectors a passage, none where it is metadata', () => {
    expect(entries.map(({ parts }) => parts.length)).toEqual([0, ...Array(39).fill(6)])
    expect(entries[0]?.passage.section).toBe('metadata')
  })

  it('hold the terms of headings and text', () => {
    const [, first] = entries
    expect(first?.terms).toContain('一')
    expect(first?.headings.split('\n')).toHaveLength(2)
    expect(first?.terms.length).toBeGreaterThan(first?.text.length ?? 0)
  })
})
