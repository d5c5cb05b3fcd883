import { describe, expect, it } from 'vitest'
import { type ErrorCode, STATUS, WenmaiError } from '../../src/domain/errors.ts'
import type { IssuersAnswer } from '../../src/search/issuers/types.ts'
import { BROWSER, fakeApp } from '../http/ask.ts'
import {
  ANSWER,
  type FakeOptions,
  indexing,
  PASSAGES,
  REPORT,
  SOURCE,
} from '../http/fake-service.ts'

const CODES = Object.keys(STATUS) as readonly ErrorCode[]
const ENGLISH = { ...BROWSER, 'accept-language': 'en-GB,en' }

async function page(
  path: string,
  options: FakeOptions = {},
  headers: Record<string, string> = BROWSER,
) {
  const response = await fakeApp(options).app.request(path, { headers })
  expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8')
  return { status: response.status, text: await response.text(), response }
}

/** The one script of the page is a file of ours. */
const SCRIPT = /<script src="\/assets\/page\.js\?v=[\w-]{22}" defer><\/script>/

/** Addresses that a page links to, decoded. */
function links(text: string): readonly string[] {
  return [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    decodeURIComponent(href.replaceAll('&amp;', '&')),
  )
}

const [FIRST] = PASSAGES

describe('the first page', () => {
  it('has a labelled box, questions to try and the reports', async () => {
    const { text, status } = await page('/')
    expect(status).toBe(200)
    expect(text).toContain('<html lang="zh-Hans">')
    expect(text).toMatch(/<label [^>]*for="q">/)
    expect(text).toMatch(/<input id="q" name="q" type="search"/)
    expect(links(text)).toContain('/?q=免罚清单')
    expect(links(text)).toContain('/?q=which+bureaus+piloted+not-penalize+lists')
    expect(links(text)).toContain('/?q=老小区的电梯谁来检查')
    expect(links(text)).toContain(`/reports/${REPORT.id}`)
  })

  it.each(['/?q=', '/?q=+&mode=keyword', '/?lang=zh'])('%s is the first page too', async (path) => {
    expect((await page(path)).text).toContain('<ul class="examples">')
  })

  it('nothing is loaded from elsewhere, nothing is scripted or styled inline', async () => {
    const all = ['/', '/?q=a', `/reports/${REPORT.id}`, '/coverage', '/nowhere']
    for (const path of all) {
      const { text } = await page(path)
      expect(text.replace(SCRIPT, '')).not.toMatch(
        /<script|<style|\sstyle=|\son[a-z]+=|javascript:/i,
      )
      expect(text).not.toMatch(/(href|src|action)="(https?:)?\/\//)
    }
  })
})

describe('results', () => {
  it('marks the words, names the report and links to the passage in it', async () => {
    const { text } = await page('/?q=免罚清单')
    expect(text).toContain('轻微违法行为<mark>免罚清单</mark>')
    expect(text).toContain('共 2 条')
    expect(text).toContain(REPORT.title)
    expect(text).toContain('一、主要举措')
    expect(text).toContain('举措成效')
    expect(text).toContain('<title>“免罚清单”的检索结果 - 文脉</title>')
    expect(links(text)).toContain(
      `/reports/${REPORT.id}?passage=${FIRST?.id}&q=免罚清单#${FIRST?.id}`,
    )
  })

  it('are numbered on from the pages before', async () => {
    expect((await page('/?q=a&offset=20')).text).toContain('<ol class="hits" start="21">')
  })

  it('asks for the facets it shows', async () => {
    const { app, service } = fakeApp()
    await app.request('/?q=电梯&mode=keyword&region=310000&offset=20&sort=date')
    const asked = { q: '电梯', mode: 'keyword', sort: 'date', explain: false, off: [] }
    expect(service.searches).toEqual([
      {
        ...asked,
        region: ['310000'],
        offset: 20,
        limit: 10,
        facets: ['region', 'year', 'issuer', 'kind', 'section', 'practice'],
      },
      // What else there is to choose, had no region been chosen.
      { ...asked, offset: 0, limit: 1, facets: ['region'] },
    ])
  })

  it('facets narrow, and a chosen one is taken back; both start on the first page', async () => {
    const { text } = await page('/?q=a&region=310000&offset=10')
    expect(links(text)).toContain('/?q=a&region=310000&year=2023')
    expect(links(text)).toContain('/?q=a')
    expect(text).toMatch(/aria-current="true" href="\/\?q=a">/)
    expect(text).toContain('aria-label="取消筛选：地区：上海市"')
  })

  it('modes and orders are one link away', async () => {
    const all = links((await page('/?q=a&year=2023')).text)
    for (const link of [
      '/?q=a&mode=keyword&year=2023',
      '/?q=a&mode=semantic&year=2023',
      '/?q=a&sort=date&year=2023',
    ]) {
      expect(all).toContain(link)
    }
  })

  it('a new query keeps mode, filters and language, and not the page', async () => {
    const { text } = await page('/?q=a&mode=keyword&region=310000&offset=10&lang=en')
    expect(text).toContain('<input type="hidden" name="mode" value="keyword">')
    expect(text).toContain('<input type="hidden" name="region" value="310000">')
    expect(text).toContain('<input type="hidden" name="lang" value="en">')
    expect(text).not.toContain('name="offset"')
  })

  it.each([
    ['/?q=a', 25, '', '/?q=a&offset=10'],
    ['/?q=a&offset=10', 25, '/?q=a', '/?q=a&offset=20'],
    ['/?q=a&offset=20', 25, '/?q=a&offset=10', ''],
    ['/?q=a&offset=10000', 20_000, '/?q=a&offset=9990', ''],
  ])('%s of %i: back %j, on %j', async (path, value, previous, next) => {
    const { text } = await page(path, { answer: { total: { value, exact: true } } })
    const rel = (name: string) => new RegExp(`rel="${name}" href="([^"]*)"`).exec(text)?.[1] ?? ''
    expect(rel('prev').replaceAll('&amp;', '&')).toBe(previous)
    expect(rel('next').replaceAll('&amp;', '&')).toBe(next)
  })

  it('no paging where all is on one page', async () => {
    expect((await page('/?q=a')).text).not.toContain('class="paging"')
  })

  it('a total past the cap is at least that much', async () => {
    const { text } = await page('/?q=a', { answer: { total: { value: 10_000, exact: false } } })
    expect(text).toContain('至少 10,000 条')
  })

  it('says when another way of searching was used', async () => {
    const degraded = { from: 'hybrid', to: 'keyword', reason: 'model_not_loaded' } as const
    const { text } = await page('/?q=a', { answer: { degraded } })
    expect(text).toContain('“综合”检索暂不可用')
    const failed = await page('/?q=a', {
      answer: { degraded },
      state: { status: 'ready', model: 'failed' },
    })
    expect(failed.text).toContain('未能加载')
  })

  it('says when nothing was found, with the near values', async () => {
    const none = { hits: [], facets: {}, total: { value: 0, exact: true }, help: 'near: 上海市' }
    const { text } = await page('/?q=a&region=310999', { answer: none })
    expect(text).toContain('没有找到相符的段落')
    expect(text).toContain('near: 上海市')
    expect(text).not.toContain('href="#filters"')
  })

  it('says when a newer index is being made', async () => {
    const state = { status: 'ready', progress: 0.4, model: 'ready' } as const
    expect((await page('/?q=a', { state })).text).toContain('已完成 40 %')
  })

  it('browses with filters alone', async () => {
    const { text } = await page('/?region=310000')
    expect(text).toContain('全部段落')
    expect(text).toContain('<ol class="hits"')
  })
})

describe('languages', () => {
  it.each([
    ['/?q=a', ENGLISH, 'en'],
    ['/?q=a&lang=en', BROWSER, 'en'],
    ['/?q=a&lang=zh', ENGLISH, 'zh-Hans'],
    ['/', ENGLISH, 'en'],
    [`/reports/${REPORT.id}`, ENGLISH, 'en'],
    ['/nowhere', ENGLISH, 'en'],
  ])('%s is in %s', async (path, headers, lang) => {
    const { text } = await page(path, {}, headers)
    expect(text).toContain(`<html lang="${lang}">`)
    expect(text).toContain(lang === 'en' ? '>Search</button>' : '>检索</button>')
  })

  it('English: results', async () => {
    const { text } = await page('/?q=免罚清单', {}, ENGLISH)
    for (const words of ['2 passages', 'Combined', 'Achievements', 'Region']) {
      expect(text).toContain(words)
    }
    expect(text).toContain(`<span lang="zh-Hans">上海市</span>`)
  })

  it('the other language keeps everything else', async () => {
    const { text } = await page('/?q=免罚清单&year=2023')
    expect(links(text)).toContain('/?q=免罚清单&year=2023&lang=en')
    expect(links((await page('/?q=a&lang=en')).text)).toContain('/?q=a&lang=zh')
  })

  it('a chosen language goes along every link', async () => {
    const inside = links((await page('/?q=a&lang=en')).text).filter(
      (link) => link.startsWith('/?') || link.startsWith('/reports'),
    )
    expect(inside.length).toBeGreaterThan(5)
    for (const link of inside) expect(link).toMatch(/lang=(en|zh)/)
  })
})

describe('the reader', () => {
  it('shows headings and passages under their ids', async () => {
    const { text } = await page(`/reports/${REPORT.id}`)
    expect(text).toContain(`<section class="passage of-achievements" id="${FIRST?.id}">`)
    expect(text).toMatch(/<h2 class="text" id="heading-\d+">一、主要举措<\/h2>/)
    expect(text).toContain('沪市监法规〔2024〕2号')
    expect(text).toContain('(推定)')
    expect(links(text)).toContain(`/v1/reports/${REPORT.id}/file`)
    expect(links(text)).toContain(`/passages/${FIRST?.id}`)
  })

  it('an unknown report is a page that says so', async () => {
    const { status, text } = await page('/reports/nowhere')
    expect(status).toBe(404)
    expect(text).toContain('没有找到这个页面')
  })
})

describe('failures in a browser', () => {
  it('indexing shows how far it is and asks again by itself', async () => {
    for (const path of ['/', '/?q=电梯']) {
      const { status, text, response } = await page(path, { failure: indexing(0.42) })
      expect(status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('2')
      expect(text).toMatch(/data-refresh-after="\d"/)
      expect(text).not.toContain('http-equiv="refresh"')
      expect(text).toContain('已完成 42 %')
    }
  })

  it.each(CODES)('%s is told in plain words in both languages', async (code) => {
    const failure = new WenmaiError(code, 'it failed', { help: 'do this' })
    const chinese = await page('/?q=电梯', { failure })
    expect(chinese.status).toBe(STATUS[code])
    expect(chinese.text).toMatch(/<h1>[\u4e00-\u9fff]+<\/h1>/)
    expect(chinese.text).toContain('value="电梯"')
    const english = await page('/?q=电梯', { failure }, ENGLISH)
    expect(english.text).toMatch(/<h1>[A-Z][a-z ]+<\/h1>/)
    expect(english.text).toContain('it failed; do this')
  })

  it.each(['engine_refused', 'engine_unreachable', 'engine_timeout'] as const)(
    'an engine that is down is said to be, and may be asked again: %s',
    async (code) => {
      const failure = new WenmaiError(code, 'it failed', { help: 'do this' })
      const { text } = await page('/?q=a&mode=keyword', { failure })
      expect(text).toContain('检索引擎没有回应')
      expect(text).toContain('<a href="/?q=a&amp;mode=keyword">再试一次</a>')
    },
  )

  it.each([
    ['/?foo=1', 400],
    ['/?mode=x', 400],
    ['/?q=%E5', 400],
    [`/?q=${'长'.repeat(2001)}`, 400],
    ['/?lang=fr', 400],
    ['/reports/nowhere?x=1', 400],
    ['/nowhere', 404],
  ])('%s is refused as a page', async (path, expected) => {
    const { status, text } = await page(path)
    expect(status).toBe(expected)
    expect(text).toContain('<details')
  })

  it.each(['/v1/nowhere', '/v1/search?foo=1', '/readyz?x=1', '/openapi.json?x=1'])(
    '%s answers a browser in JSON all the same',
    async (path) => {
      const response = await fakeApp().app.request(path, { headers: BROWSER })
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    },
  )
})

const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`

it('no address makes the page link to another site', async () => {
  const { text } = await page('http://localhost//evil.example/')
  for (const link of links(text)) expect(link).toMatch(/^(\/(?!\/)|#)/)
})

describe('text of others stays text', () => {
  const report = {
    ...REPORT,
    title: EVIL,
    file: EVIL,
    issuers: [{ id: EVIL, name: EVIL }],
    region: { code: EVIL, name: EVIL, path: EVIL },
  }
  const answer = {
    query: EVIL,
    help: EVIL,
    facets: {
      region: [{ value: EVIL, label: EVIL, path: EVIL, count: 1 }],
      issuer: [{ value: EVIL, label: EVIL, count: 1 }],
      section: [{ value: EVIL, label: EVIL, count: 1 }],
    },
    hits: (ANSWER.hits ?? []).map((hit) => ({
      ...hit,
      report,
      passage: { ...hit.passage, text: EVIL, headingPath: [EVIL] },
      highlights: [{ start: 3, end: 11, kind: 'word' as const }],
    })),
  }
  const grouped = { ...answer, groups: [{ key: EVIL, label: EVIL, total: 9, hits: answer.hits }] }
  const understood = [
    { id: EVIL, as: 'practice' as const, from: { start: 0, end: 1, text: EVIL }, to: [EVIL] },
  ]
  const [hit] = answer.hits
  if (hit === undefined) throw new Error('the fake service has no hits')
  const issuers: IssuersAnswer = {
    query: EVIL,
    understood,
    issuers: [
      {
        ...{ issuer: EVIL, id: EVIL, region: report.region, years: report.years },
        ...{ stage: 'piloted', basis: 'stated', passages: 1 },
        evidence: [
          {
            ...{ report, passage: hit.passage, actor: 'own', stage: 'piloted', figures: [] },
            quote: { text: EVIL, start: 0, end: 1 },
          },
        ],
      },
    ],
    coverage: { reports: 1, reportIds: [], issuers: 1, silent: [EVIL], searchedAs: [EVIL] },
  }
  const named = { zh: EVIL, en: EVIL }
  const practice = { id: EVIL, name: EVIL, english: EVIL, definition: named, mentions: [] }
  const reading = {
    report: { ...report, id: REPORT.id },
    source: `${SOURCE}${EVIL}`,
    practices: [practice],
  }
  const evil = encodeURIComponent(EVIL)
  const failure = new WenmaiError('engine_failed', EVIL, { help: EVIL })

  it.each([
    ['results', `/?q=${evil}`, { answer }],
    ['nothing found', `/?q=${evil}`, { answer: { ...answer, hits: [] } }],
    ['searched within', `/?q=a&within=${evil}&off=a:${evil}`, { answer }],
    ['groups', '/?q=a&group=issuer', { answer: grouped }],
    ['what was understood', '/?q=a', { answer: { ...answer, understood } }],
    ['the answer table', '/?q=which+bureaus', { answer, issuers }],
    ['a report', `/reports/${REPORT.id}?q=${evil}&passage=${evil}`, { reading }],
    ['filters', `/?q=a&region=${evil}&issuer=${evil}`, { answer }],
    ['a failure', `/?q=${evil}`, { failure }],
    ['a refused parameter', `/?${evil}=1`, {}],
    ['a refused word', `/?mode=${evil}`, {}],
    ['a refused language', `/?lang=${evil}`, {}],
    ['an unknown route', `/${evil}`, {}],
    ['an unknown report', `/reports/${evil}`, {}],
  ])('%s', async (_, path, options) => {
    const { text } = await page(path, options)
    expect(text.replace(SCRIPT, '')).not.toMatch(/<script|<img/i)
    // Inside a tag, nothing may have ended an attribute.
    const tags = [...text.matchAll(/<[a-z](?:[^>"]|"[^"]*")*>/g)].map(([tag]) => tag)
    for (const tag of tags) expect(tag.replaceAll(/="[^"]*"/g, '')).not.toMatch(/alert|onerror/)
  })
})
