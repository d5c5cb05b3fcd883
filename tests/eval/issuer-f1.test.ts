import { describe, expect, it } from 'vitest'
import { judgeIssuers, microF1, microF1ByKind } from '../../scripts/eval/issuer-f1.ts'
import { parseIssuerQuestions } from '../../scripts/eval/issuer-questions.ts'

const QUESTION = {
  id: 'q1',
  q: '哪些局有免罚清单',
  kind: 'practice',
  half: 'tune',
  over: 'corpus',
  issuers: ['甲局', '乙局', '丙局'],
  may: ['丁局'],
  not: [{ name: '戊局', why: '案件而无清单' }],
  stages: { 甲局: 'result', 乙局: 'planned' },
}

function question(changed: Readonly<Record<string, unknown>> = {}) {
  const [one] = parseIssuerQuestions(JSON.stringify({ ...QUESTION, ...changed }), 'q.jsonl')
  if (one === undefined) throw new Error('no question')
  return one
}

const rows = (...names: readonly string[]) => names.map((name) => ({ name, stage: 'result' }))
const judged = (...names: readonly string[]) => judgeIssuers(question(), rows(...names))

describe('an answer to "which bureaus"', () => {
  it('is right, wrong or incomplete by the names in it, and tells why a near miss is none', () => {
    expect(judged('甲局', '戊局', '己局')).toEqual({
      right: ['甲局'],
      wrong: [
        { name: '戊局', why: '案件而无清单' },
        { name: '己局', why: null },
      ],
      missed: ['乙局', '丙局'],
      stages: { judged: 1, right: 1 },
    })
  })

  it.each([
    ['whom judges may differ on', judged('甲局', '乙局', '丙局', '丁局')],
    ['who is named again', judged('甲局', '乙局', '丙局', '甲局')],
  ])('gains and loses nothing by one %s', (_, { right, wrong, missed }) => {
    expect({ right, wrong, missed }).toEqual({
      right: ['甲局', '乙局', '丙局'],
      wrong: [],
      missed: [],
    })
  })

  it('shows the stage that was judged, where one was', () => {
    expect(judged('甲局', '乙局', '丙局').stages).toEqual({ judged: 2, right: 1 })
  })
})

describe('micro-F1', () => {
  const cases: readonly {
    readonly name: string
    readonly answers: readonly (readonly string[])[]
    readonly precision: number | null
    readonly recall: number
    readonly f1: number
  }[] = [
    { name: 'all right', answers: [['甲局', '乙局', '丙局']], precision: 1, recall: 1, f1: 1 },
    { name: 'one of three', answers: [['甲局']], precision: 1, recall: 1 / 3, f1: 0.5 },
    {
      name: 'all, and three too many',
      answers: [['甲局', '乙局', '丙局', '戊局', '己局', '庚局']],
      precision: 0.5,
      recall: 1,
      f1: 2 / 3,
    },
    { name: 'nothing answered', answers: [[]], precision: null, recall: 0, f1: 0 },
    { name: 'nothing right', answers: [['戊局']], precision: 0, recall: 0, f1: 0 },
    {
      name: 'issuers counted over questions together',
      answers: [['甲局', '乙局', '丙局'], ['戊局']],
      precision: 0.75,
      recall: 0.5,
      f1: 0.6,
    },
  ]

  it.each(cases)('$name', ({ answers, precision, recall, f1 }) => {
    const measured = microF1(answers.map((names) => judged(...names)))
    expect(measured).toMatchObject({ questions: answers.length, precision })
    expect(measured.recall).toBeCloseTo(recall, 10)
    expect(measured.f1).toBeCloseTo(f1, 10)
  })

  it('is told by kind of question', () => {
    const open = question({ kind: 'open', stages: {} })
    const kinds = microF1ByKind([
      { question: question(), judged: judged('甲局', '乙局', '丙局') },
      { question: open, judged: judgeIssuers(open, rows('戊局')) },
    ])
    expect(
      [...kinds].map(([kind, { questions, f1, stages }]) => [kind, questions, f1, stages]),
    ).toEqual([
      ['practice', 1, 1, 0.5],
      ['open', 1, 0, null],
    ])
  })
})

describe('reading questions', () => {
  it.each([
    ['no list of issuers', { issuers: undefined }],
    ['an unknown kind', { kind: 'bureau' }],
    ['an unknown stage', { stages: { 甲局: 'done' } }],
    ['an issuer both right and wrong', { not: [{ name: '甲局', why: '案件' }] }],
    ['an issuer named twice', { may: ['甲局'] }],
  ])('refuses %s', (_, changed) => {
    expect(() => question(changed)).toThrowError(/^q\.jsonl, line 1/)
  })

  it.each([
    [
      'an id again',
      `${JSON.stringify(QUESTION)}\n${JSON.stringify(QUESTION)}`,
      /line 2, has an id/,
    ],
    ['a file without one', '\n', /holds no question/],
  ])('refuses %s', (_, jsonl, message) => {
    expect(() => parseIssuerQuestions(jsonl, 'q.jsonl')).toThrowError(message)
  })
})
