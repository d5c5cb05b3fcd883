import { describe, expect, it } from 'vitest'
import { parseLexicon } from '../../src/practices/lexicon.ts'
import { suggester } from '../../src/suggest/suggester.ts'
import { madeReport } from '../understand/made-known.ts'

const { lexicon } = parseLexicon([
  {
    name: 'made.csv',
    text: `practice,field,text,source
mian-fa-qing-dan,name,免罚清单,
mian-fa-qing-dan,definition,列明哪些轻微违法行为依法不予处罚的清单。,
mian-fa-qing-dan,same,不予处罚清单,
mian-fa-qing-dan,english,not-penalize list,
mian-fa-qing-dan,document,行政处罚法,
yi-ye-yi-zheng,name,一业一证,
yi-ye-yi-zheng,definition,一个行业只领一张许可证。,
yi-ye-yi-zheng,document,国务院通知,
`,
  },
])

const made = suggester({
  lexicon,
  reports: [
    madeReport('shanghai-2023', {
      title: '上海市市场监督管理局2023年法治政府建设报告',
      issuers: [{ id: '310000-1', name: '上海市市场监督管理局' }],
      region: { code: '310000', name: '上海市', path: '上海市' },
      level: 'province',
      documentNumber: '沪市监法〔2023〕12号',
    }),
  ],
  phrases: [
    { text: '重庆火锅', passages: 9 },
    { text: '权责清单', passages: 4 },
    { text: '清单管理', passages: 2 },
  ],
  frequency: (term) => ('免罚清单不予处罚清单'.includes(term) ? 3 : 0),
})

const shown = async (q: string, limit = 8) =>
  (await made).suggest({ q, limit }).map(({ type, text, marks }) => {
    const marked = marks.map(({ start, end }) => text.slice(start, end)).join('+')
    return `${type} ${text} ${marked}`
  })

describe('suggestions', () => {
  it.each([
    ['免', ['practice 免罚清单 免']],
    ['mf', ['practice 免罚清单 免罚']],
    ['mianfaq', ['practice 免罚清单 免罚清']],
    ['免罚q', ['practice 免罚清单 免罚清']],
    ['mian罚', ['practice 免罚清单 免罚']],
    ['not-pen', ['practice not-penalize list not+pen']],
    ['penalize', ['practice not-penalize list penalize']],
    ['chongq', ['phrase 重庆火锅 重庆']],
    ['沪市监法[2023]', ['number 沪市监法〔2023〕12号 沪市监法+2023']],
    ['一业', []],
    ['qqqq', []],
    ['，', []],
    ['enalize', []],
  ])('%s: %j', async (q, suggestions) => {
    expect(await shown(q)).toEqual(suggestions)
  })

  it('put what begins so before what holds it, and each subject once', async () => {
    expect(await shown('清单')).toEqual([
      'phrase 清单管理 清单',
      'practice 免罚清单 清单',
      'phrase 权责清单 清单',
    ])
  })

  it('say what choosing them does', async () => {
    const found = (await made).suggest({ q: '上海', limit: 8 })
    expect(found.map(({ type, query, filters }) => ({ type, query, filters }))).toEqual([
      { type: 'region', query: '', filters: { region: ['310000'] } },
      { type: 'issuer', query: '', filters: { issuer: ['310000-1'] } },
      { type: 'report', query: '', filters: { report: ['shanghai-2023'] } },
    ])
  })

  it('are no more than asked for', async () => {
    expect(await shown('清单', 1)).toHaveLength(1)
  })
})
