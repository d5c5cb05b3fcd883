import { describe, expect, it } from 'vitest'
import type { IssuerRow } from '../../src/search/issuers/types.ts'
import { ANSWER, PASSAGES, REPORT } from '../http/fake-service.ts'
import { page } from './shown.ts'

const [first, second] = PASSAGES
const id = first?.id ?? ''
const WORDS = { by: 'words', degraded: null } as const

describe('results', () => {
  const group = { key: 'i-1', label: '上海市市场监督管理局', total: 5, hits: ANSWER.hits ?? [] }

  it('grouped: asks for groups, and leads to the rest of each', async () => {
    const { text, links, service } = await page('/?q=a&group=issuer&year=2023', {
      answer: { groups: [group] },
    })
    expect(service.searches[0]).toMatchObject({ group: 'issuer', year: [2023] })
    expect(text).toContain('共 2 个机关')
    expect(text).toContain('这里还有 3 段')
    expect(links).toContain('/?q=a&issuer=i-1&year=2023')
  })

  it('says of counts that are not exact that there may be more', async () => {
    const facets = { year: [{ value: '2023', label: '2023', count: 3 }] }
    const nav = async (path: string, exact: boolean) =>
      /<nav class="facets[^"]*"/.exec(
        (await page(path, { answer: { facets, total: { value: 3, exact } } })).text,
      )?.[0]
    expect(await nav('/?q=a', true)).toBe('<nav class="facets"')
    expect(await nav('/?q=a', false)).toBe('<nav class="facets at-least"')
    expect(await nav('/?q=a&year=2023', false)).toBe('<nav class="facets at-least"')
  })

  it('of passages of no known issuer there is no rest to lead to', async () => {
    const { text } = await page('/?q=a&group=issuer', {
      answer: { groups: [{ ...group, key: 'unknown', label: '未注明' }] },
    })
    expect(text).not.toContain('这里还有')
  })

  it('what was understood is said and can be left out; what was left out comes back', async () => {
    const understood = [
      {
        id: 'practice:mian-fa',
        as: 'practice' as const,
        from: { start: 0, end: 4, text: '免罚清单' },
        to: ['不予处罚清单', '甲', '乙', '丙', '丁'],
      },
    ]
    const { text, links, service } = await page('/?q=免罚清单&off=script:x', {
      answer: { understood },
    })
    expect(service.searches[0]?.off).toEqual(['script:x'])
    expect(text).toContain('免罚清单 → 不予处罚清单、甲、乙<')
    expect(text).toContain(
      'aria-label="另有 2 个说法">+2</summary> <span lang="zh-Hans">丙、丁</span>',
    )
    expect(links).toContain('/?q=免罚清单&off=script:x,practice:mian-fa')
    expect(links).toContain('/?q=免罚清单')
  })

  it('says that nothing answers, and shows the nearest all the same', async () => {
    const { text } = await page('/?q=a', { answer: { answered: false } })
    expect(text).toContain('没有段落能回答这个问题')
    expect(text).toContain('已检索 1 份报告')
    expect(text).toContain('<ol class="hits"')
    expect(text).toContain('<p class="total">最接近的 2 条</p>')
    expect((await page('/?q=a')).text).not.toContain('没有段落能回答')
  })

  it.each([
    ['', '可以换一个说法。'],
    ['&mode=keyword', '可以换一个说法，或改用“综合”方式检索。'],
    ['&year=2023', '可以换一个说法，或减少筛选条件。'],
    ['&lang=en&year=2023&mode=semantic', 'Try other words, or fewer filters, or the combined way'],
  ])('where nothing is found it proposes what can still be changed: %s', async (more, said) => {
    const nothing = { hits: [], facets: {}, total: { value: 0, exact: true } }
    const { text } = await page(`/?q=a${more}`, { answer: nothing })
    expect(text).toContain(said)
    expect(text).not.toContain('id="within"')
  })

  it('folded passages are opened by an address', async () => {
    const [hit] = ANSWER.hits ?? []
    if (hit === undefined || second === undefined) throw new Error('the fake service has no hits')
    const answer = { hits: [{ ...hit, folded: { count: 1, passages: [second.id] } }] }
    const closed = await page('/?q=a', { answer })
    expect(closed.links).toContain(`/?q=a&open=${id}#${id}`)
    const opened = await page(`/?q=a&open=${id}`, { answer })
    expect(opened.text).toContain(`<span class="excerpt">${second.text}</span>`)
    expect(opened.links).toContain(`/?q=a#${id}`)
  })

  it('an explanation is asked for only where one is opened', async () => {
    expect((await page('/?q=a')).service.searches[0]?.explain).toBe(false)
    expect((await page(`/?q=a&why=${id}`)).service.searches[0]?.explain).toBe(true)
  })

  it('an explanation calls a practice what the query calls it', async () => {
    const [hit] = ANSWER.hits ?? []
    if (hit === undefined) throw new Error('the fake service has no hits')
    const terms = [{ term: 'mian-fa-qing-dan (narrower)', count: 1, score: 9 }]
    const lexical = { score: 9, share: 1, matches: true, terms }
    const semantic = { score: null, matches: false, parts: [] }
    const from = { start: 0, end: 18, text: 'not-penalize lists' }
    const { text } = await page(`/?q=a&why=${id}`, {
      answer: {
        understood: [{ id: 'practice:mian-fa-qing-dan', as: 'practice', from, to: [] }],
        hits: [{ ...hit, explanation: { lexical, semantic, fusion: null } }],
      },
    })
    expect(text).toContain('<li>其中一种做法：not-penalize lists</li>')
    expect(text).not.toContain('mian-fa-qing-dan (')
  })

  it('says that a practice was described, without saying the query again, and what names it', async () => {
    const [hit] = ANSWER.hits ?? []
    if (hit === undefined) throw new Error('the fake service has no hits')
    const lexical = { score: 0, share: 0, matches: false, terms: [] }
    const semantic = { score: null, matches: false, parts: [] }
    const explained = async (implied: number) => {
      const fusion = { lexicalWeight: 0.7, lexical: 0, semantic: 0.5, whole: 0, implied }
      const from = { start: 0, end: 6, text: '局长亲自出庭' }
      return page(`/?q=局长亲自出庭&why=${id}`, {
        answer: {
          understood: [{ id: 'implied:chu-ting', as: 'implied', from, to: ['负责人出庭应诉'] }],
          hits: [{ ...hit, explanation: { lexical, semantic, fusion } }],
        },
      })
    }
    const { text, links } = await explained(0.2)
    expect(text).toContain('像是在问</span> <span lang="zh-Hans">负责人出庭应诉</span>')
    expect(text).toContain('写有所描述的做法，因而靠前。')
    expect(links.some((link) => link.includes('off=implied:chu-ting'))).toBe(true)
    expect((await explained(0)).text).not.toContain('写有所描述的做法')
  })

  it('what is opened is not passed on by links', async () => {
    const { links } = await page(`/?q=a&why=${id}`)
    for (const link of links.filter((one) => /why=/.test(one) && !/lang=/.test(one))) {
      expect(link).not.toContain(`why=${id}`)
    }
  })

  it('a search within them goes along, and a new query begins without', async () => {
    const { text, links, service } = await page('/?q=a&within=电梯')
    expect(service.searches[0]?.within).toBe('电梯')
    expect(text).toContain('aria-label="取消筛选：结果中：电梯"')
    expect(links).toContain('/?q=a&mode=keyword&within=电梯')
    const [form] = /<form class="search".*?<\/form>/s.exec(text) ?? ['']
    expect(form).not.toContain('within')
  })

  it('a field of the form that was left empty says nothing', async () => {
    const { service, response } = await page('/?q=a&within=')
    expect(response.status).toBe(200)
    expect(service.searches[0]).not.toHaveProperty('within')
  })

  it('under a report a passage is named by its heading', async () => {
    const grouped = { groups: [{ ...group, key: REPORT.id, label: REPORT.title }] }
    const { text } = await page('/?q=a&group=report', { answer: grouped })
    expect(text.split(REPORT.title)).toHaveLength(3)
    expect(text).toMatch(/<h3 lang="zh-Hans"><a class="hit" [^>]*>一、主要举措<\/a><\/h3>/)
  })

  it('however many issuers there are, the table stays a page', async () => {
    const [hit] = ANSWER.hits ?? []
    if (hit === undefined) throw new Error('the fake service has no hits')
    const { report, passage } = hit
    const quote = { text: '制定免罚清单'.repeat(40), start: 0, end: 240 }
    const evidence = {
      report,
      passage,
      quote,
      actor: 'own',
      stage: 'planned',
      figures: [],
    } as const
    const row = {
      ...{ issuer: '某局', id: 'i-1', region: null, years: null, stage: 'planned' },
      ...{ basis: 'stated', evidence: Array(50).fill(evidence) },
    } as const
    const coverage = { reports: 9, reportIds: [], issuers: 9, searchedAs: [] }
    const issuers = {
      ...{ query: 'a', understood: [], issuers: Array(300).fill(row) },
      ...WORDS,
      coverage: { ...coverage, silent: Array(900).fill('静默局') },
    }
    const { text, links } = await page('/?q=哪些局公布了免罚清单', { issuers })
    expect(text.split('<tr role="row"><th scope="row"')).toHaveLength(101)
    expect(text.split('静默局').length).toBeLessThan(102)
    expect(text).toContain('还有 200 个机关没有列出')
    expect(text).toContain('另有 49 处')
    expect(links).toContain('/?q=哪些局公布了免罚清单&issuer=i-1')
    expect(text).toContain(`${'制定免罚清单'.repeat(26)}制定免罚……`)
  })

  it('questions that ask for issuers are answered with them, others are not', async () => {
    const issuers = {
      query: 'a',
      understood: [],
      ...WORDS,
      issuers: [],
      coverage: { reports: 1, reportIds: [], issuers: 1, silent: ['某局'], searchedAs: [] },
    }
    for (const q of ['哪些局公布了免罚清单', 'which bureaus piloted lists', '谁公布了清单']) {
      expect((await page(`/?q=${encodeURIComponent(q)}`, { issuers })).text).toContain('某局')
    }
    for (const q of ['免罚清单', '老小区的电梯谁来检查', '谁来检查电梯']) {
      const { text } = await page(`/?q=${encodeURIComponent(q)}`, { issuers })
      expect(text).not.toContain('某局')
    }
  })

  it('issuers that only come nearest are not shown as those who say it', async () => {
    const row: IssuerRow = {
      ...{ issuer: '某局', id: 'i-1', region: null, years: null, stage: 'result' },
      ...{ basis: 'stated', evidence: [], passages: 1 },
    }
    const coverage = { reports: 1, reportIds: [], issuers: 1, silent: [], searchedAs: [] }
    const answer = { ...WORDS, query: 'a', understood: [], issuers: [row], coverage }
    const q = '/?q=谁管了居民自办的聚餐哪些局'
    const near = await page(q, { issuers: { ...answer, by: 'meaning' } })
    expect(near.text).toContain('意思最接近')
    expect(near.text).not.toContain('即是证据')
    const told = await page(q, { issuers: { ...answer, by: 'words' } })
    expect(told.text).toContain('即是证据')
    expect(told.text).not.toContain('意思最接近')
  })
})

describe('an empty corpus', () => {
  it.each(['/', '/?q=a', '/coverage'])('%s says so, and what to do', async (path) => {
    const none = { hits: [], facets: {}, total: { value: 0, exact: true } }
    const { text, response } = await page(path, { empty: true, answer: none })
    expect(response.status).toBe(200)
    expect(text).toContain('还没有收录报告')
    expect(text).toContain('请把报告放入语料文件夹')
    expect(text).not.toContain('class="examples"')
  })
})

it('filters that no report passes are said to be such', async () => {
  const none = { hits: [], facets: {}, total: { value: 0, exact: true } }
  const { text } = await page('/?q=a&year=1999', { empty: true, answer: none })
  expect(text).toContain('没有报告符合这些筛选条件')
})
