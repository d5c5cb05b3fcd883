import { describe, expect, it } from 'vitest'
import type { Section } from '../../src/domain/words.ts'
import { proofOf } from '../../src/evidence/proof.ts'

const YUHANG = { names: ['杭州市余杭区市场监督管理局'], path: '浙江省/杭州市/余杭区' }

/** What a text says of 免罚清单, or of the mention given, to 余杭. */
function told(
  text: string,
  more: { mention?: string; section?: Section; others?: string[]; related?: string[] } = {},
) {
  const { mention = '免罚清单', section = 'achievements', others = [], related = [] } = more
  const span = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const asked = span(mention)
  return proofOf(text, asked, {
    section,
    headings: [],
    issuer: YUHANG,
    asked: [asked],
    others: others.map(span),
    related: related.map(span),
    bare: 'mentioned',
  })
}

describe('the stage', () => {
  it.each([
    ['出台免罚清单。', 'rolled-out'],
    ['免罚清单已经印发。', 'rolled-out'],
    ['免罚清单与柔性执法。', 'mentioned'],
    ['组织学习免罚清单。', 'mentioned'],
    ['开展免罚清单专题培训。', 'mentioned'],
    ['试行免罚清单。', 'piloted'],
    ['印发《免罚清单（试行）》。', 'rolled-out'],
    ['先行先试，探索免罚清单。', 'piloted'],
    ['免罚清单试点结束后在全区推开。', 'rolled-out'],
    ['拟制定免罚清单。', 'planned'],
    ['下一步，出台免罚清单。', 'planned'],
    ['将加快出台免罚清单。', 'planned'],
    ['将免罚清单纳入考核。', 'rolled-out'],
    ['已出台免罚清单，下一步扩大范围。', 'rolled-out'],
    ['起草免罚清单，公开征求意见。', 'planned'],
    ['尚未制定免罚清单。', 'not-done'],
    ['免罚清单还不完善。', 'not-done'],
    ['免罚清单尚未全面落地。', 'mentioned'],
    ['没有免罚清单。', 'not-done'],
    ['破解裁量不足难题，推行免罚清单。', 'rolled-out'],
    ['对没有落实免罚清单的单位通报。', 'rolled-out'],
    ['推行免罚清单，免罚105件。', 'result'],
    ['出台免罚清单37条。', 'rolled-out'],
    ['出台免罚清单，涉及10个领域、37项。', 'rolled-out'],
    ['运用免罚清单，减免罚款3.2万元。', 'result'],
    ['对312家企业适用免罚清单。', 'result'],
  ])('%s %s', (text, stage) => {
    expect(told(text).stage).toBe(stage)
  })

  it('takes 不予 in a name for no negation, and its verbs for no doing', () => {
    const mention = '不予实施行政强制措施清单'
    expect(told('执行不予实施行政强制措施清单。', { mention }).stage).toBe('rolled-out')
    expect(told('不予实施行政强制措施清单。', { mention }).stage).toBe('mentioned')
  })

  it.each([
    ['plan', 'planned'],
    ['problems', 'mentioned'],
    ['achievements', 'rolled-out'],
  ] as const)('stands in the section %s: %s', (section, stage) => {
    expect(told('推行免罚清单。', { section }).stage).toBe(stage)
  })

  it('does not count what came of something else', () => {
    const text = '推行免罚清单，落实三项制度，办理案件12件。'
    expect(told(text).stage).toBe('result')
    expect(told(text, { others: ['三项制度'] }).stage).toBe('rolled-out')
    expect(told('推行免罚清单、三项制度，办理案件12件。', { others: ['三项制度'] }).stage).toBe(
      'result',
    )
  })
})

describe('the actor', () => {
  it.each([
    ['出台免罚清单。', 'own'],
    ['落实市局免罚清单。', 'own'],
    ['落实市场监管总局免罚清单。', 'own'],
    ['根据省局印发的免罚清单，办理12件。', 'own'],
    ['在省局的指导下，推行免罚清单。', 'own'],
    ['会同区司法局推行免罚清单。', 'own'],
    ['余杭区推行免罚清单。', 'own'],
    ['区局推行免罚清单。', 'own'],
    ['区市场监管局推行免罚清单。', 'own'],
    ['省局出台免罚清单。', 'superior'],
    ['浙江省市场监管局出台免罚清单。', 'superior'],
    ['杭州市印发免罚清单。', 'superior'],
    ['区政府印发免罚清单。', 'superior'],
    ['省局出台免罚清单后，我局认真落实。', 'own'],
    ['区司法局推行免罚清单。', 'other'],
    ['江苏省出台免罚清单。', 'other'],
    ['宁波市海曙区市场监管局推行免罚清单。', 'other'],
    ['借鉴上海免罚清单。', 'other'],
    ['学习先进地区免罚清单经验。', 'other'],
    ['赴江苏考察免罚清单。', 'other'],
    ['市场主体欢迎免罚清单。', 'own'],
  ])('%s %s', (text, actor) => {
    expect(told(text).actor).toBe(actor)
  })
})

describe('the quote', () => {
  it('is the sentence, where it stands', () => {
    const text = '一是宣传。二是推行免罚清单，免罚 12 件；三是普法。'
    const { start, end, text: quote } = told(text)
    expect(quote).toBe('二是推行免罚清单，免罚 12 件；')
    expect(text.slice(start, end)).toBe(quote)
  })

  it('of a long sentence is the clauses around the mention', () => {
    const filler = '持续加强队伍建设，'.repeat(40)
    const { text } = told(`${filler}推行免罚清单，免罚12件，${filler}成效明显。`)
    expect(text).toContain('推行免罚清单，免罚12件，')
    expect(text.length).toBeLessThanOrEqual(220)
  })

  it('goes on with a sentence that sums up what came of it', () => {
    const next = '2023年，不予处罚案件21件。'
    expect(told(`推行免罚清单。${next}`).text).toBe(`推行免罚清单。${next}`)
    expect(told(`推行免罚清单。二是不予处罚案件21件。`).text).toBe('推行免罚清单。')
    expect(told(`推行免罚清单。${next}`, { others: ['不予处罚'] }).text).toBe('推行免罚清单。')
  })

  it('goes over the break of a line, not of a paragraph', () => {
    expect(told('推行免罚\n清单制度', { mention: '免罚\n清单' }).text).toBe('推行免罚\n清单制度')
    expect(told('普法工作\n\n推行免罚清单').text).toBe('推行免罚清单')
  })
})
