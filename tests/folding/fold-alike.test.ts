import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldAlike } from '../../src/folding/fold-alike.ts'

const BOILERPLATE =
  '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，认真落实党中央、国务院决策部署，扎实推进法治政府建设各项工作。'

/** How many of the texts are left. */
const left = (...texts: readonly string[]) => foldAlike(texts, (text) => ({ text })).length

describe('texts that say the same', () => {
  it.each([
    ['to the letter', BOILERPLATE],
    ['with other punctuation', BOILERPLATE.replaceAll('，', '；')],
    ['with a word put in', BOILERPLATE.replace('扎实推进', '持续扎实推进')],
    ['with a word left out', BOILERPLATE.replace('认真落实', '落实')],
  ])('are folded: %s', (_, other) => {
    expect(left(BOILERPLATE, other)).toBe(1)
  })

  it('are folded behind the first, in their order', () => {
    const items = [
      { id: 1, text: BOILERPLATE },
      {
        id: 2,
        text: '全年共检查电梯1200台，发现问题37个，责令整改29家，立案查处8件，罚没款12万元。',
      },
      { id: 3, text: BOILERPLATE },
      { id: 4, text: `${BOILERPLATE}。` },
    ]
    const folded = foldAlike(items, (item) => item)
    expect(folded.map(({ item }) => item.id)).toEqual([1, 2])
    expect(folded[0]?.folded.map(({ id }) => id)).toEqual([3, 4])
  })
})

describe('texts that tell something else', () => {
  const said = (what: string) =>
    `全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度，${what}，执法行为进一步规范。`

  it.each([
    ['a figure', '办理案件37件', '办理案件73件'],
    ['a figure in characters', '办理案件三十七件', '办理案件七十三件'],
    ['a share', '公示率达99.2%', '公示率达92.9%'],
    ['a name in quotation marks', '推行“综合查一次”', '推行“双随机一公开”'],
    ['a document', '印发《执法手册》', '印发《裁量基准》'],
    ['a place', '学习杭州市经验', '学习宁波市经验'],
    ['a province without its kind', '学习浙江经验', '学习江苏经验'],
    ['a body', '会同区公安分局开展', '会同区城管分局开展'],
    ['a person', '由局长张建国，牵头', '由局长李卫东，牵头'],
  ])('are not folded: %s', (_, one, other) => {
    expect(left(said(one), said(other))).toBe(2)
    expect(left(said(one), said(one))).toBe(1)
  })

  it('are not folded when they merely resemble each other', () => {
    expect(
      left(BOILERPLATE, `${BOILERPLATE.slice(0, 34)}一是健全机制，二是加强队伍，三是严格考核。`),
    ).toBe(2)
  })

  it('are not folded when they are a few words', () => {
    expect(left('二、存在的主要问题', '二、存在的主要问题')).toBe(2)
  })
})

it('loses none and invents none', () => {
  const texts = fc.array(
    fc.constantFrom(BOILERPLATE, `${BOILERPLATE}。`, '电梯', '清单'.repeat(30)),
  )
  fc.assert(
    fc.property(texts, (all) => {
      const items = all.map((text, id) => ({ id, text }))
      const ids = foldAlike(items, (item) => item).flatMap(({ item, folded }) => [item, ...folded])
      expect(ids.map(({ id }) => id).sort((a, b) => a - b)).toEqual(items.map(({ id }) => id))
    }),
  )
})
