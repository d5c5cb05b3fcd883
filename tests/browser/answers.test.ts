import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../../src/http/service.ts'
import type { IssuersAnswer } from '../../src/search/issuers/types.ts'
import type { Hit, SearchAnswer } from '../../src/search/types.ts'
import type { Reading } from '../../src/understand/reading.ts'
import { installed } from './chromium.ts'
import { bundledService, picture, type Served, serve } from './served.ts'
import { violations } from './violations.ts'

const QUESTION = 'which bureaus piloted not-penalize lists'

const UNDERSTOOD: readonly Reading[] = [
  {
    id: 'practice:mian-fa',
    as: 'practice',
    from: { start: 22, end: 40, text: 'not-penalize lists' },
    to: ['免罚清单', '不予处罚清单', '容错免责清单'],
  },
  {
    id: 'filter:stage',
    as: 'filter',
    from: { start: 14, end: 21, text: 'piloted' },
    to: ['试点'],
  },
]

function tableOf([hit]: readonly Hit[]): IssuersAnswer {
  if (hit === undefined) throw new Error('the bundled reports name no list')
  const { report, passage } = hit
  const quote = { text: passage.text.slice(0, 60), start: passage.start, end: passage.start + 60 }
  const [issuer] = report.issuers
  return {
    query: QUESTION,
    understood: UNDERSTOOD,
    by: 'words',
    degraded: null,
    issuers: [
      {
        issuer: issuer?.name ?? '',
        id: issuer?.id ?? '',
        region: report.region,
        years: report.years,
        stage: 'rolled-out',
        basis: 'stated',
        passages: 1,
        evidence: [{ report, passage, quote, actor: 'own', stage: 'rolled-out', figures: [] }],
      },
    ],
    coverage: {
      reports: 5,
      reportIds: [],
      issuers: 5,
      silent: ['重庆高新区市场监督管理局'],
      searchedAs: ['免罚清单'],
    },
  }
}

/** What query understanding adds to answers, around real passages. */
function understanding(service: Service): Partial<Service> {
  const found = (q: string) => service.search({ ...REQUEST, q })
  return {
    async search(request) {
      const isQuestion = request.q === QUESTION
      const answer = await service.search(isQuestion ? { ...request, q: '免罚清单' } : request)
      const { off } = request
      const extra: Partial<SearchAnswer> = isQuestion
        ? { understood: UNDERSTOOD.filter(({ id }) => !off.includes(id)) }
        : request.q === '月球基地'
          ? { answered: false }
          : {}
      return { ...withFolded(answer), ...extra }
    },
    async issuers() {
      return tableOf((await found('免罚清单')).hits ?? [])
    },
  }
}

const REQUEST = {
  mode: 'keyword',
  limit: 10,
  offset: 0,
  facets: [],
  sort: 'relevance',
  explain: false,
  off: [],
} as const

/** The first hit stands for the second and third. */
function withFolded(answer: SearchAnswer): SearchAnswer {
  const [first, second, third, ...rest] = answer.hits ?? []
  if (first === undefined || second === undefined || third === undefined) return answer
  const folded = { count: 2, passages: [second.passage.id, third.passage.id] }
  return { ...answer, hits: [{ ...first, folded }, ...rest] }
}

describe.skipIf(!installed)('answers in a browser', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve(await bundledService(understanding))
  })
  afterAll(() => served.close())

  it('a question that asks for bureaus is answered with a table; two clicks to the proof, a third copies it', async () => {
    const { page } = await served.open('/?lang=en', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('link', { name: QUESTION }).click()
    const row = page.locator('.answer tbody tr').first()
    await row.waitFor()
    expect(await row.textContent()).toContain('rolled out')
    expect(await violations(page)).toEqual([])
    await picture(page, 'answer-table')
    await row.locator('a').click()
    await page.locator('.citation a.copy').click()
    await page.getByText('Copied').first().waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('[R/OL]')
  })

  it('says what it searched for as well, and leaves out what one does not want', async () => {
    const { page } = await served.open(`/?q=${encodeURIComponent(QUESTION)}`)
    expect(await page.locator('.understood').textContent()).toContain('不予处罚清单')
    await page.getByLabel(/不用：not-penalize/).click()
    await page.waitForURL(/off=practice/)
    await expect.poll(() => page.locator('.understood').textContent()).not.toContain('不予处罚清单')
    expect(await page.locator('.understood').textContent()).toContain('已取消 1 项')
    await page.getByRole('link', { name: '恢复' }).click()
    await expect.poll(() => page.locator('.understood').textContent()).toContain('不予处罚清单')
  })

  it('says plainly that nothing answers, and in what it looked', async () => {
    const { page } = await served.open('/?q=月球基地')
    const note = page.locator('.unanswered, .nothing')
    await note.waitFor()
    expect(await note.textContent()).toMatch(/没有.*已检索 5 份报告/s)
    await picture(page, 'unanswered')
  })

  it('opens what was folded into a hit', async () => {
    const { page } = await served.open('/?q=行政处罚')
    await page.getByText('另有 2 段内容几乎相同').click()
    await page.waitForURL(/open=/)
    await expect.poll(() => page.locator('.folded li').count()).toBe(2)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.folded').waitFor({ state: 'detached' })
  })
})
