import { describe, expect, it } from 'vitest'
import { candidatesIn, type MinedReport } from '../../indexer/practices/candidates.ts'
import { knownForms } from '../../indexer/practices/known.ts'
import { loadLexicon } from '../../src/practices/lexicon.ts'

const known = knownForms(await loadLexicon())

const report = (file: string, text: string): MinedReport => {
  return { file, text, passages: [{ start: 0, end: text.length }] }
}
const found = (...texts: readonly string[]) =>
  candidatesIn(
    texts.map((text, i) => report(`${i}.txt`, text)),
    known,
  )
const names = (...texts: readonly string[]) => found(...texts).map(({ name }) => name)

describe('candidates', () => {
  it.each([
    ['its name', '公布免罚清单。'],
    ['another form', '公布不予处罚清单。'],
    ['a form within quotation marks', '推行“首违不罚”制度。'],
    ['a plain word behind', '推行免罚清单制度。'],
    ['what a practice denies', '建立容错免责工作机制。'],
    ['the end of a longer form', '不予实施行政强制措施清单'],
  ])('leave out what the lexicon holds: %s', (_, text) => {
    expect(names(text)).toEqual([])
  })

  it.each([
    '完善工作机制。',
    '其他机制。',
    '完善制度。',
    '优化长效管理制度。',
    '建立五项制度。',
    '扩大二维码。',
  ])('leave out what tells nothing: %s', (text) => {
    expect(names(text)).toEqual([])
  })

  it('come by reports, then by how often, then those in quotation marks', () => {
    const texts = [
      '建立案例会诊制度。建立夜访巡查机制。建立夜访巡查机制。建立夜访巡查机制。',
      '建立案例会诊制度。建立药店联盟平台。推行“店小二夜谈”。',
    ]
    expect(names(...texts)).toEqual(['案例会诊制度', '夜访巡查机制', '店小二夜谈', '药店联盟平台'])
    expect(found(...texts)[0]).toMatchObject({ occurrences: 2, reports: 2, quoted: 0 })
  })

  it('are the same in whatever marks and width', () => {
    const [one, ...others] = found(
      '推行“夜访+巡查”机制。',
      '推行夜访＋巡查机制。推行夜访+巡查机制。',
    )
    expect(others).toEqual([])
    expect(one).toMatchObject({ name: '夜访+巡查机制', occurrences: 3, quoted: 1 })
  })

  it('say where: the sentence and the name in it', () => {
    const text =
      '一、成效\n2023年本局各项工作取得了新的进步和成绩。我们建立了案例会诊制度，每月一次，共十二次研究疑难案件。'
    const passages = [{ start: 5, end: text.length }]
    const [one] = candidatesIn([{ file: 'a.txt', text, passages }], known)
    const [sentence] = one?.sentences ?? []
    expect(sentence?.text).toBe('我们建立了案例会诊制度，每月一次，共十二次研究疑难案件。')
    expect(text.slice(sentence?.start, sentence?.end)).toBe(sentence?.text)
    expect(text.slice(sentence?.name.start, sentence?.name.end)).toBe('案例会诊制度')
  })
})
