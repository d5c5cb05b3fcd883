import { describe, expect, it } from 'vitest'
import { frequentWords } from '../../indexer/phrases/frequent.ts'
import { passageSample } from '../../indexer/phrases/sample.ts'
import { indexCorpus, withCorpus } from '../support/indexed.ts'

describe('frequent words', () => {
  const words = frequentWords([
    ['推行明厨亮灶工程', '检查电梯'],
    ['建设明厨亮灶', '老旧电梯安全'],
    ['明厨亮灶示范店', '电梯维保'],
    ['新增明厨亮灶单位', '住宅电梯'],
    ['开展公平竞争审查会审', '制定规范性文件', '组织宪法宣传周活动', '受理消费者投诉举报'],
    ['办理复议诉讼案件', '公布典型指导案例', '聘请法律顾问', '培训行政执法人员'],
  ])
  it('hold together and stand free', () => {
    expect(words.get('明厨亮灶')).toBe(4)
    expect(words.get('电梯')).toBe(4)
  })
  it('are no parts of words', () => {
    for (const part of ['厨亮', '明厨', '明厨亮', '厨亮灶'])
      expect(words.has(part), part).toBe(false)
  })
})

describe('the sample of a large corpus', () => {
  it('holds passages at equal distances and says what each stands for', () => {
    const sample = passageSample(10)
    for (let i = 0; i < 16; i++) sample.add('甲乙丙')
    expect(sample.passages().length * 3).toBeLessThanOrEqual(10)
    expect(sample.step()).toBe(8)
  })
})

describe('phrases of a corpus', () => {
  it('are titles, headings without numbers, cited documents and quoted names', async () => {
    const report =
      '某市市场监督管理局2023年法治政府建设年度报告\n\n一、主要举措和成效\n\n推行“黄小贴”制度，贯彻《某市消费者权益保护条例》，办案12件。\n'
    const { reader } = await withCorpus({ 'a.txt': report }, indexCorpus)
    const phrases = (await reader.phrases()).map(({ text }) => text)
    expect(phrases).toEqual(
      expect.arrayContaining([
        '某市市场监督管理局2023年法治政府建设年度报告',
        '主要举措和成效',
        '黄小贴',
        '某市消费者权益保护条例',
      ]),
    )
  })
})
