import { beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/practices/lexicon.ts'
import { type Recogniser, recogniser } from '../../src/practices/recognise.ts'
import { questionOf } from '../../src/search/issuers/question.ts'
import { completed } from '../../src/search/issuers/reading.ts'
import { fold } from '../../src/text/fold.ts'
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
  return [...conditions.map(({ ways }) => ways.join('/')), ...(figure?.kinds ?? [])]
}

describe('what a question asks for', () => {
  it.each<[string, readonly string[]]>([
    ['哪些局查处了商业贿赂案件', ['商业贿赂案件']],
    ['哪几个局开办了大讲堂？', ['大讲堂']],
    ['请问哪些地方发布了地方标准', ['地方标准']],
    ['有哪些市场监管局拆除了未登记建筑', ['未登记建筑']],
    ['哪些区块链企业', ['区块链企业']],
    ['哪些局', []],
    ['哪些局公布了食品抽检批次数', ['食品抽检', 'batches']],
    ['哪些局报告了考试合格率', ['考试合格率', 'share']],
    ['哪些局公布了为消费者挽回损失的金额', ['消费者挽回损失', 'money']],
    ['哪些局配备了多少台无人机', ['无人机', 'pieces']],
    ['哪些局举行了听证会，共几场', ['听证会/听证', 'times']],
    ['哪些单位赔偿或者追缴了生态环境损害', ['赔偿/追缴', '生态环境损害']],
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
    ['which bureaus have one licence reforms (一件事 / 一业一证)', [['yi-ye-yi-zheng']], []],
  ])('%s, of the lexicon', (q, ids, wanted) => {
    expect(read(q).practices).toEqual(ids)
    expect(asked(q)).toEqual(wanted)
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
