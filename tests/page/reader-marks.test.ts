import { describe, expect, it } from 'vitest'
import type { Mark } from '../../src/page/marks.ts'
import { marksWithinStretches, readerMarks } from '../../src/page/reader-marks.ts'
import { ANSWER, fakeService, PASSAGES, PRACTICE, REPORT } from '../http/fake-service.ts'

const word = (start: number, end: number): Mark => ({ start, end, kind: 'word' })

describe('marks given to the stretches of a text', () => {
  const marks = [word(0, 4), word(2, 8), word(10, 12), word(11, 30)]
  const given = (stretches: readonly (readonly [number, number])[]) => {
    const within = marksWithinStretches(marks)
    return stretches.map(([start, end]) => within(start, end).map((mark) => [mark.start, mark.end]))
  }

  it.each<readonly [readonly (readonly [number, number])[], readonly unknown[]]>([
    [
      [[0, 5]],
      [
        [
          [0, 4],
          [2, 8],
        ],
      ],
    ],
    // One that goes on beyond its stretch is there in the next one too.
    [
      [
        [0, 3],
        [3, 9],
      ],
      [
        [
          [0, 4],
          [2, 8],
        ],
        [
          [-3, 1],
          [-1, 5],
        ],
      ],
    ],
    [
      [
        [8, 10],
        [10, 11],
      ],
      [[], [[0, 2]]],
    ],
    [
      [
        [12, 20],
        [20, 40],
      ],
      [[[-1, 18]], [[-9, 10]]],
    ],
  ])('case %#', (stretches, expected) => {
    expect(given(stretches)).toEqual(expected)
  })
})

describe('what is marked in a report', async () => {
  const [first] = PASSAGES
  if (first === undefined) throw new Error('the fake service has no passages')
  const reading = await fakeService().reading(REPORT.id, new Set())
  if (reading === undefined) throw new Error('the fake service has no report')
  const view = { report: 'r', q: 'a', mode: 'hybrid', off: [], show: [] } as const
  const hits = (ANSWER.hits ?? []).map((hit) => ({
    ...hit,
    highlights: [...hit.highlights, { start: 0, end: 5, kind: 'sentence' as const }],
  }))

  it('words of all hits, the sentence of the one that was found alone', () => {
    const marks = readerMarks(reading, hits, { ...view, passage: first.id })
    expect(marks.filter(({ kind }) => kind === 'word')).toHaveLength(2)
    expect(marks.filter(({ kind }) => kind === 'sentence')).toEqual([
      { start: first.start, end: first.start + 5, kind: 'sentence' },
    ])
  })

  it('practices once they are asked for', () => {
    const count = (show: readonly 'practices'[]) =>
      readerMarks(reading, [], { ...view, show }).filter(({ kind }) => kind === 'practice').length
    expect(count([])).toBe(0)
    expect(count(['practices'])).toBe(PRACTICE.mentions.length)
  })
})
