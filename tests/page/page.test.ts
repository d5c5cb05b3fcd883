import { describe, expect, it } from 'vitest'
import { BROWSER, fakeApp } from '../http/ask.ts'
import { PASSAGES, REPORT } from '../http/fake-service.ts'
import { ENGLISH, links, page, SCRIPT } from './shown.ts'

const [FIRST] = PASSAGES

describe('the first page', () => {
  it('has a labelled box, questions to try and the reports', async () => {
    const { text, status, response } = await page('/')
    expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8')
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
