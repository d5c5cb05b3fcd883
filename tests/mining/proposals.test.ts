import { expect, it } from 'vitest'
import { candidatesIn, type MinedReport } from '../../indexer/practices/candidates.ts'
import { knownForms } from '../../indexer/practices/known.ts'
import { proposalsFor } from '../../indexer/practices/proposals.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { parseLexicon } from '../../src/practices/lexicon.ts'

const { lexicon } = parseLexicon([
  {
    name: 'a.csv',
    text: `practice,field,text
mian-fa-qing-dan,name,免罚清单
mian-fa-qing-dan,definition,列明哪些轻微违法行为不予处罚的清单。
mian-fa-qing-dan,document,行政处罚法
ming-chu-liang-zao,name,明厨亮灶
ming-chu-liang-zao,definition,餐饮单位公开厨房加工过程的做法。
ming-chu-liang-zao,document,食品安全法`,
  },
])

async function proposed(...texts: readonly string[]) {
  const reports = texts.map(
    (text, i): MinedReport => ({
      file: `${i}.txt`,
      text,
      passages: [{ start: 0, end: text.length }],
    }),
  )
  const candidates = candidatesIn(reports, knownForms(lexicon))
  return proposalsFor(candidates, { lexicon, reports, embedder: hashingEmbedder() })
}

it.each([
  [
    'the same: another name ends alike and is read in like sentences',
    [
      '公布免罚清单，轻微违法行为首次发生、危害后果轻微并及时改正的，依法不予处罚，全年共办理三百二十件。',
      '公布轻罚清单，轻微违法行为首次发生、危害后果轻微并及时改正的，依法不予处罚，全年共办理三百二十件。',
    ],
    '轻罚清单',
    { practice: 'mian-fa-qing-dan', relation: 'same' },
  ],
  [
    'related: nothing before the noun is alike',
    [
      '公布免罚清单，轻微违法行为首次发生、危害后果轻微并及时改正的，依法不予处罚，全年共办理三百二十件。',
      '公布柔性清单，轻微违法行为首次发生、危害后果轻微并及时改正的，依法不予处罚，全年共办理三百二十件。',
    ],
    '柔性清单',
    { practice: 'mian-fa-qing-dan', relation: 'related' },
  ],
  [
    'related: it ends in another noun',
    [
      '公布免罚清单，轻微违法行为首次发生、危害后果轻微并及时改正的，依法不予处罚，全年共办理三百二十件。',
      '公布轻罚机制，轻微违法行为首次发生、危害后果轻微并及时改正的，依法不予处罚，全年共办理三百二十件。',
    ],
    '轻罚机制',
    { practice: 'mian-fa-qing-dan', relation: 'related' },
  ],
  [
    'narrower: its name ends in a known one',
    ['公布生态环境领域免罚清单。'],
    '生态环境领域免罚清单',
    { practice: 'mian-fa-qing-dan', relation: 'narrower' },
  ],
  [
    'narrower than another candidate',
    ['建立夜访巡查机制。', '打造“药店夜访巡查机制”。'],
    '药店夜访巡查机制',
    { name: '夜访巡查机制', relation: 'narrower' },
  ],
])('proposes %s', async (_, texts, name, nearest) => {
  const one = (await proposed(...texts)).find((proposal) => proposal.name === name)
  expect(one?.nearest).toMatchObject(nearest)
})

it('proposes nothing for what is far from everything, yet names the nearest', async () => {
  const [one] = await proposed('打造“老街集市地图驿站”迎接八方游客。')
  expect(one?.nearest?.cosine).toBeLessThan(0.5)
  expect(one?.nearest).not.toHaveProperty('relation')
})

it('never takes its neighbours in a list for the nearest', async () => {
  const list =
    '公布柔性清单、免罚清单，轻微违法行为首次发生、危害后果轻微并及时改正的，依法不予处罚，全年共办理三百二十件。'
  const [one] = await proposed(list)
  expect(one?.name).toBe('柔性清单')
  expect(one?.nearest?.practice).toBe('ming-chu-liang-zao')
})
