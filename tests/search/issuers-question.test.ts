import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/practices/lexicon.ts'
import { type Recogniser, recogniser } from '../../src/practices/recognise.ts'
import { questionOf } from '../../src/search/issuers/question.ts'
import { completed } from '../../src/search/issuers/reading.ts'
import { fold } from '../../src/text/fold.ts'
import { loadGlossary } from '../../src/understand/english/load.ts'
import type { Known } from '../../src/understand/known.ts'
import { understand } from '../../src/understand/understand.ts'
import { indexCorpus, KNOWLEDGE } from '../support/indexed.ts'

let practices: Recogniser
let known: Known
beforeAll(async () => {
  practices = recogniser(await loadLexicon())
  const { reader } = await indexCorpus(new URL('../../corpus', import.meta.url).pathname)
  known = await KNOWLEDGE.of(reader, '免罚')
})

const read = (q: string) => questionOf(completed(practices, understand(q, known), []))

/** Conditions, then the kinds of figure. */
function asked(q: string): readonly string[] {
  const { conditions, figure } = read(q)
  const nouns = conditions.filter(({ verb }) => verb === undefined)
  return [...nouns.map(({ ways }) => ways.join('/')), ...(figure?.kinds ?? [])]
}

describe('what a question asks for', () => {
  it.each<[string, readonly string[]]>([
    ['哪些局查处了商业贿赂案件', ['商业贿赂案件']],
    ['哪几个局开办了大讲堂？', ['大讲堂']],
    ['请问哪些地方发布了地方标准', ['地方标准']],
    ['有哪些市场监管局拆除了未登记建筑', ['未登记建筑']],
    ['哪些区块链企业', ['区块链企业']],
    ['哪些局', []],
    ['哪些局公布了食品抽检批次数', ['食品', 'batches']],
    ['哪些局报告了考试合格率', ['考试合格率', 'share']],
    ['哪些局公布了为消费者挽回损失的金额', ['消费者挽回损失', 'money']],
    ['哪些局配备了多少台无人机', ['无人机', 'pieces']],
    ['哪些局举行了听证会，共几场', ['听证会/听证', 'times']],
    ['哪些单位赔偿或者追缴了生态环境损害', ['生态环境损害']],
    ['哪些局公布了查处食品案件的数量', ['食品', 'cases']],
    ['哪些局公布了抽检合格率', ['抽检合格率', 'share']],
    ['哪些局没有发生安全事件', ['安全事件']],
    ['哪些局受到停电困扰', ['停电']],
    ['which bureaus report the number of drones', ['drones', 'count']],
    ['which departments have had lotteries', ['lotteries']],
  ])('%s', (q, wanted) => {
    expect(asked(q)).toEqual(wanted)
  })

  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ['哪些局有免罚清单', [['mian-fa-qing-dan']], []],
    ['哪些单位建成明厨亮灶', [['ming-chu-liang-zao']], []],
    ['哪些局在校园食堂推行明厨亮灶', [['ming-chu-liang-zao']], ['校园食堂']],
    ['哪些局公开了法律顾问或公职律师的人数', [['fa-lv-gu-wen', 'gong-zhi-lv-shi']], ['persons']],
    ['哪些局有免罚清单和公职律师', [['mian-fa-qing-dan'], ['gong-zhi-lv-shi']], []],
    ['哪些局采用扫码或亮码入企检查', [['sao-ma-ru-qi', 'liang-ma-jian-cha']], []],
    ['which bureaus piloted not-penalize lists', [['mian-fa-qing-dan']], []],
    ['which bureaus have not-penalize lists for food firms', [['mian-fa-qing-dan']], []],
    [
      'which bureaus have one licence reforms (一件事 / 一业一证)',
      [['yi-ye-yi-zheng', 'gao-xiao-ban-yi-jian-shi']],
      [],
    ],
  ])('%s, of the lexicon', (q, ids, wanted) => {
    expect(read(q).practices).toEqual(ids)
    expect(asked(q)).toEqual(wanted)
  })
})

describe('the verb of a question', () => {
  const verbs = (q: string) =>
    read(q).conditions.flatMap(({ verb, ways }) => (verb === undefined ? [] : [[verb, ways[0]]]))

  it.each<[string, readonly (readonly (string | undefined)[])[]]>([
    ['哪些局查处了商业贿赂案件', [['free', '查处']]],
    ['哪些局约谈了企业', [['free', '约谈']]],
    ['哪些局开办了大讲堂', []],
    ['哪些局公布了查处食品案件的数量', [['needed', '查处']]],
    ['哪些局公布了食品抽检的批次', [['needed', '抽检']]],
    ['哪些单位赔偿或者追缴了损害', [['free', '赔偿']]],
  ])('%s', (q, expected) => {
    expect(verbs(q)).toEqual(expected)
  })

  it('stands for others of its meaning', () => {
    const [verb] = read('哪些局查处了商业贿赂案件').conditions
    expect(verb?.ways).toContain('查办')
  })
})

describe('a question after what is not so', () => {
  it.each([
    ['哪些局没有发生安全事件', true],
    ['哪些局未收到检察建议', true],
    ['哪些局尚未建立免罚清单', true],
    ['which bureaus have no legal advisers', true],
    ['哪些局有没有免罚清单', false],
    ['哪些局拆除了未登记建筑', false],
    ['哪些局没收了违法所得', false],
    ['which bureaus have not-penalize lists', false],
  ])('%s: %s', (q, expected) => {
    expect(read(q).isNegative).toBe(expected)
  })

  it('asks for the words beside a practice as well as for its name', () => {
    const { practices: none, conditions } = read('哪些局未发生行政复议败诉')
    expect(none).toEqual([])
    expect(conditions.map(({ ways }) => ways[0])).toEqual(['行政复议', '败诉'])
  })
})

describe('English, with the dictionary', () => {
  let fluent: Known
  beforeAll(async () => {
    await loadGlossary()
    const { reader } = await indexCorpus(new URL('../../corpus', import.meta.url).pathname)
    fluent = await KNOWLEDGE.of(reader, 'bureaus')
  })
  const understood = (q: string) => questionOf(completed(practices, understand(q, fluent), []))

  it('has its verbs taken for verbs', () => {
    const { conditions } = understood('which bureaus inspected restaurants')
    expect(conditions.map(({ verb }) => verb)).toEqual(['free', undefined])
    expect(conditions[0]?.ways).toContain('抽查')
  })

  it('has bodies that are asked for among its words', () => {
    const words = (q: string) => understood(q).conditions.flatMap(({ ways }) => ways)
    expect(words('which offices run an office')).toContain('办公室')
    expect(words('which offices have computers')).not.toContain('办公室')
  })

  it('must have its words beside a practice in the passage, but those of who is asked after', () => {
    const { practices: named, beside } = understood(
      'which bureaus report bright kitchens in school canteens',
    )
    expect(named).toEqual([['ming-chu-liang-zao']])
    expect(beside.map((ways) => ways[0])).toEqual(['学校', '食堂'])
    expect(understood('which district offices have no-penalty lists').beside).toEqual([])
  })
})

describe('a question that another reader has read', () => {
  const reading = { practices: [], groups: [], rest: '' }

  it('shows its quoted practices, unless they are switched off', () => {
    const meant = fold('哪些局参加了“铁拳”行动')
    const given = { ...reading, rest: meant, meant }
    expect(questionOf(completed(practices, given, [])).practices).toEqual([['tie-quan']])
    expect(questionOf(completed(practices, given, ['practice:tie-quan'])).practices).toEqual([])
  })

  it('has translations for conditions, A or B for one, without the words of the frame', () => {
    const group = (written: string, ...texts: readonly string[]) => ({
      written,
      id: `translation:${written}`,
      as: 'translation' as const,
      alternatives: texts.map((text) => ({ text, weight: 1 })),
      words: 1,
    })
    const groups = [group('report', '报告'), group('fines', '罚款'), group('levies', '征收')]
    const meant = 'which bureaus report fines or levies'
    expect(questionOf({ ...reading, groups, meant }).conditions).toEqual([
      { ways: ['罚款', '征收'], isTranslated: true },
    ])
  })
})

describe('English before a practice in brackets', () => {
  const beside = (q: string) => read(q).beside.map((ways) => ways.join('/'))

  it('is what its Chinese name says, and no condition of its own', () => {
    expect(beside('which bureaus link criminal justice (行刑衔接)')).toEqual([])
    expect(beside('which bureaus have one licence in canteens (一件事 / 一业一证)')).toEqual([])
  })

  it('leaves what stands behind it, and before other brackets, a condition', () => {
    expect(beside('which bureaus have kitchens (明厨亮灶) in canteens')).toHaveLength(1)
    expect(beside('which bureaus have 明厨亮灶 in canteens (2023)').length).toBeGreaterThan(0)
  })
})
