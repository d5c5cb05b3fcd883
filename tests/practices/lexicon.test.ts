import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Lexicon, loadLexicon } from '../../src/practices/lexicon.ts'
import { type Recogniser, recogniser } from '../../src/practices/recognise.ts'
import { fold } from '../../src/text/fold.ts'

const FILES = [
  'chongqing-gaoxin-2023.txt',
  'dongli-2023.txt',
  'shangcheng-2024.txt',
  'shanghai-2023.txt',
  'yuhang-2019.txt',
]

let lexicon: Lexicon
let practices: Recogniser
let reports: ReadonlyMap<string, string>

beforeAll(async () => {
  lexicon = await loadLexicon()
  practices = recogniser(lexicon)
  reports = new Map(
    await Promise.all(
      FILES.map(async (file) => [file, await readFile(`corpus/${file}`, 'utf8')] as const),
    ),
  )
})

function named(text: string): readonly string[] {
  return practices.recognise(fold(text)).flatMap((mention) => {
    return mention.relation === 'related' ? [] : [mention.id]
  })
}

describe('the bundled lexicon', () => {
  it('covers the genre, in both languages', () => {
    expect(lexicon.length).toBeGreaterThanOrEqual(200)
    for (const { id, english, definition } of lexicon) {
      expect(english.length, id).toBeGreaterThan(0)
      expect(definition.en, id).toMatch(/\.$/)
      expect(definition.zh, id).toMatch(/。$/)
    }
  })

  it('quotes the reports word for word', () => {
    let quotes = 0
    for (const { id, evidence } of lexicon) {
      for (const one of evidence) {
        if (!('quote' in one)) continue
        quotes++
        expect(reports.get(one.file)?.includes(one.quote), `${id}: ${one.quote}`).toBe(true)
      }
    }
    expect(quotes).toBeGreaterThan(150)
  })

  it('finds the practice in every quote that is evidence for it', () => {
    for (const { id, evidence } of lexicon) {
      for (const one of evidence) if ('quote' in one) expect(named(one.quote)).toContain(id)
    }
  })

  it('recognises every form of every practice, whole', () => {
    for (const { id, name, same, english } of lexicon) {
      for (const form of [name, ...same, ...english]) {
        expect(practices.recognise(fold(form)), form).toContainEqual({
          id,
          relation: 'same',
          start: 0,
          end: form.length,
        })
      }
    }
  })

  it('finds nothing of a practice in what it is not, and nothing in a part of that', () => {
    for (const { id, not } of lexicon) {
      for (const form of not) {
        for (const mention of practices.recognise(fold(form))) {
          expect(mention.id, form).not.toBe(id)
          expect([mention.start, mention.end], `${form}: ${mention.id}`).toEqual([0, form.length])
        }
      }
    }
  })

  it.each([
    ['mian-fa-qing-dan', ['chongqing-gaoxin', 'dongli', 'shanghai', 'yuhang']],
    ['bu-yu-qiang-zhi-qing-dan', ['dongli', 'shanghai']],
    ['rong-cuo-jiu-cuo', ['yuhang']],
    ['ji-zhong-shen-cha', ['shangcheng']],
    ['zhi-ye-suo-pei', ['chongqing-gaoxin', 'shangcheng']],
    ['ming-chu-liang-zao', ['chongqing-gaoxin', 'shanghai', 'yuhang']],
    ['shou-xi-zhi-liang-guan', ['dongli', 'shanghai']],
    ['san-xiang-zhi-du', ['chongqing-gaoxin', 'dongli', 'shanghai', 'yuhang']],
    ['shou-wei-bu-fa', []],
    ['zong-he-cha-yi-ci', []],
  ])('finds %s in the right reports', (id, wanted) => {
    const found = FILES.filter((file) => named(reports.get(file) ?? '').includes(id))
    expect(found.map((file) => file.replace(/-\d{4}\.txt$/, ''))).toEqual(wanted)
  })
})

/** Flexible enforcement: lists of what is not penalised are a kind of it. */
const LENIENT = 'rou-xing-zhi-fa'

describe('the words of the bundled lexicon', () => {
  it.each([
    ['推进2019年起连续出台的三版“不予行政处罚”清单贯彻落实', ['mian-fa-qing-dan', LENIENT]],
    ['包含37条容错免责清单', ['mian-fa-qing-dan', LENIENT]],
    ['为深入推动容错免责工作机制发展', ['rong-cuo-jiu-cuo']],
    ['提出了容错免责申请', ['rong-cuo-jiu-cuo']],
    [
      '严格落实市场监管领域免罚清单、不予实施行政强制措施清单',
      ['mian-fa-qing-dan', LENIENT, 'bu-yu-qiang-zhi-qing-dan', LENIENT],
    ],
    ['探索“不予行政强制措施”清单在长三角地区复制推广', ['bu-yu-qiang-zhi-qing-dan', LENIENT]],
    ['办理减轻处罚42件、不予处罚2件', ['cong-qing-jian-qing', 'bu-yu-chu-fa']],
    ['督促企业整改,避免罚款', []],
    ['落实跨部门综合监管“一件事”改革要求', ['kua-bu-men-zong-he-jian-guan']],
    ['推进准入准营“一件事”改革', ['zhun-ying-yi-jian-shi', 'gao-xiao-ban-yi-jian-shi']],
    ['习近平总书记关于依法治国的重要论述法治文化', []],
    ['外商投资准入负面清单', []],
    ['推进国有企业三项制度改革', []],
    ['which bureaus piloted not-penalize lists', ['mian-fa-qing-dan', LENIENT]],
    ['Not-Penalise LIST of Shanghai', ['mian-fa-qing-dan', LENIENT]],
    ['list of minor violations exempt from punishment', ['mian-fa-qing-dan', LENIENT]],
    ['bureaus that license chief quality officers', ['shou-xi-zhi-liang-guan']],
    ['the odrama festival', []],
    ['periodr ODR2', []],
    ['使用ODR机制和解', ['zai-xian-jie-jue']],
    ['双随机,一公开', ['shuang-sui-ji']],
    ['“双随机”、“一公开”', ['shuang-sui-ji']],
  ])('%s', (text, wanted) => {
    expect(named(text)).toEqual(wanted)
  })
})
