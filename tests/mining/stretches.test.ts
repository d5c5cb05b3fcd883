import { describe, expect, it } from 'vitest'
import { nameFinder } from '../../indexer/practices/boundaries.ts'
import { stretchesIn } from '../../indexer/practices/stretches.ts'
import { fold } from '../../src/text/fold.ts'

const namesIn = (text: string) => stretchesIn(fold(text)).map((stretch) => stretch.text)

describe('names that may be practices', () => {
  it.each([
    ['a noun after a verb', '建立行政争议联合化解机制。', ['行政争议联合化解机制']],
    ['a verb within the name', '优化登记中介管理优化提升行动。', ['登记中介管理优化提升行动']],
    ['a noun after a function word', '企业和个体的信用修复机制', ['信用修复机制']],
    [
      'function characters within words',
      '印发轻微违法行为免于处罚清单',
      ['轻微违法行为免于处罚清单'],
    ],
    ['the place before it', '余杭区商业秘密保护清单', ['商业秘密保护清单']],
    [
      'no place: 市场, 辖区',
      '市场主体合规指引平台、辖区共治平台',
      ['市场主体合规指引平台', '辖区共治平台'],
    ],
    ['the time and the number before it', '2023年度3项普法责任清单', ['普法责任清单']],
    ['each of a list', '会商研判制度、案件通报制度', ['会商研判制度', '案件通报制度']],
    ['a name in quotation marks', '推行“企业破产清算一件事”', ['企业破产清算一件事']],
    ['a noun behind the marks', '深化“证照联办”改革', ['证照联办改革']],
    ['a noun a word behind the marks', '建立“四个一”管理机制', ['四个一管理机制']],
    ['what is done, without such a noun', '推行“首席质量官”', ['首席质量官']],
    ['no noun and nothing done', '所谓“首席质量官”', []],
    ['no list behind the marks', '“一码通行”等改革', []],
    ['no noun by itself', '制度完善，通过该平台', []],
    ['no part of a longer word', '推进法治建设规范化制度化，发展改革委，学习中心组', []],
    ['no noun that another follows', '深化商事登记制度改革', ['商事登记制度改革']],
    ['no verb', '在多街道试点电梯物联网', []],
    ['nothing cut by length alone', `建立${'法'.repeat(30)}机制`, []],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each([
    ['推行“首席质量官”制度。', '“首席质量官”制度'],
    ['推行“首席质量官”。', '首席质量官'],
    ['建立会商研判制度。', '会商研判制度'],
  ])('%s: says where', (text, name) => {
    expect(stretchesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([name])
  })
})

describe('where names begin that nothing sets apart', () => {
  const foundIn = (texts: readonly string[]) => {
    const stretches = texts.flatMap((text) => stretchesIn(text))
    return stretches.map(nameFinder(stretches))
  }

  it('is where the corpus has it after many different words', () => {
    const texts = ['餐饮量化分级制度', '学校量化分级制度', '宾馆量化分级制度', '泳池量化分级制度']
    expect(new Set(foundIn(texts))).toEqual(new Set(['量化分级制度']))
  })

  it.each([
    ['rare', ['餐饮量化分级制度', '学校量化分级制度']],
    ['always after the same', Array.from({ length: 9 }, () => '餐饮量化分级制度')],
    [
      'in quotation marks',
      ['“餐饮量化分级制度”', '甲学量化分级制度', '丙店量化分级制度', '丁馆量化分级制度'],
    ],
  ])('is not within what is %s', (_, texts) => {
    expect(foundIn(texts)[0]).toBe('餐饮量化分级制度')
  })
})
