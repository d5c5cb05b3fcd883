import { describe, expect, it } from 'vitest'
import { type AnsweredQuery, answeredTable, wronglyAnswered } from '../../scripts/eval/answered.ts'

const asked = (
  half: AnsweredQuery['half'],
  answerable: boolean,
  ...scores: readonly number[]
): readonly AnsweredQuery[] =>
  scores.map((score, i) => ({
    query: `${half} ${answerable ? 'told' : 'absent'} ${i}`,
    ...{ half, answerable, score },
  }))

const ASKED = [
  ...asked('tune', true, -0.001, 0.1, 0.2, 0.3),
  ...asked('tune', false, -0.2, 0.008),
  ...asked('hold', true, 0.1, 0.2),
  ...asked('hold', false, -0.1, -0.2),
]

const row = (first: string) =>
  answeredTable(ASKED)
    .split('\n')
    .find((line) => line.startsWith(first))
    ?.trim()
    .split(/\s{2,}/)

describe('whether a search knows that it has no answer', () => {
  it('is shown by shares of answerable queries refused and absent ones answered, by half', () => {
    expect(row('queries')).toEqual([
      'queries',
      '4 answerable, 2 absent',
      '2 answerable, 2 absent',
      '6 answerable, 4 absent',
    ])
    expect(row('as it is')).toEqual(['as it is', '.250 / .500', '.000 / .000', '.167 / .250'])
    expect(row('+0.01')).toEqual(['+0.01', '.250 / .000', '.000 / .000', '.167 / .000'])
    expect(row('-0.01')).toEqual(['-0.01', '.000 / .500', '.000 / .000', '.000 / .250'])
  })

  it('tells which are wrong, the surest first', () => {
    expect(wronglyAnswered(ASKED).split('\n')).toEqual([
      'answered   0.008  tune absent 1',
      'refused   -0.001  tune told 0',
    ])
  })
})
