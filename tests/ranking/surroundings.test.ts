import { describe, expect, it } from 'vitest'
import type { ReportId } from '../../src/domain/report.ts'
import { type Placed, raisedBySurroundings } from '../../src/ranking/surroundings.ts'
import { TUNING } from '../../src/ranking/tuning.ts'

const a = 'a' as ReportId
const b = 'b' as ReportId
const at = (ordinal: number, semantic: number | undefined, report = a, share = 0): Placed => {
  return { report, ordinal, semantic, share }
}
const neighbours = { ...TUNING, neighbourGain: 0.5, reportGain: 0 }
const reports = { ...TUNING, neighbourGain: 0, reportGain: 0.5 }
const little = () => 0

describe('what stands around a passage', () => {
  it('raises it by the better of its neighbours, above the least of all', () => {
    const all = [at(1, 0.84), at(2, 0.82), at(3, 0.88), at(9, 0.8)]
    const [, between, best, alone] = raisedBySurroundings(all, little, neighbours)
    expect(between).toBeCloseTo(0.82 + 0.5 * 0.08, 12)
    expect(best).toBeCloseTo(0.88 + 0.5 * 0.02, 12)
    expect(alone).toBe(0.8)
  })

  it('ends where the report does', () => {
    const [last] = raisedBySurroundings([at(1, 0.8), at(2, 0.9, b)], little, neighbours)
    expect(last).toBe(0.8)
  })

  it('raises it by the best five of its report', () => {
    const five = [0.9, 0.9, 0.9, 0.9, 0.9].map((cosine, i) => at(2 * i, cosine))
    const all = [...five, at(20, 0.8), at(30, 0.85, b)]
    const raised = raisedBySurroundings(all, little, reports)
    expect(raised.at(-2)).toBeCloseTo(0.8 + 0.5 * 0.1, 12)
    expect(raised.at(-1)).toBeCloseTo(0.85 + 0.5 * 0.01, 12)
  })

  it('says the less, the more of the corpus its report is', () => {
    const all = [at(1, 0.8), at(2, 0.9)]
    const raised = (share: number) => raisedBySurroundings(all, () => share, neighbours)[0] ?? 0
    expect(raised(0.1) - 0.8).toBeCloseTo((raised(0) - 0.8) / 2, 12)
    expect(raised(0.2)).toBe(0.8)
    expect(raised(0.9)).toBe(0.8)
  })

  it('says the less, the surer the words are', () => {
    const raised = (share: number) =>
      raisedBySurroundings([at(1, 0.8), at(2, 0.9, a, share)], little, neighbours)[0] ?? 0
    expect(raised(TUNING.confidentShare / 2) - 0.8).toBeCloseTo((raised(0) - 0.8) / 2, 12)
    expect(raised(TUNING.confidentShare)).toBe(0.8)
    expect(raised(1)).toBe(0.8)
  })

  it('leaves what was not among the nearest as it is', () => {
    expect(raisedBySurroundings([at(1, undefined), at(2, 0.9)], little, neighbours)[0]).toBe(
      undefined,
    )
  })
})
