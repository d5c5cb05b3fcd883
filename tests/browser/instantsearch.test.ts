import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listener, listen } from '../../src/server.ts'
import { madeKey } from '../keys/made.ts'
import { BUNDLED, servedCorpus } from '../support/served.ts'
import { installed, launch } from './chromium.ts'

const ROOT = new URL('../../', import.meta.url)
const EXAMPLE = 'examples/instantsearch/'

/** What the example's page asks for, and where it is. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': [`${EXAMPLE}index.html`, 'text/html'],
  '/search.js': [`${EXAMPLE}search.js`, 'text/javascript'],
  '/style.css': [`${EXAMPLE}style.css`, 'text/css'],
  '/vendor/instantsearch.production.min.js': [
    'node_modules/instantsearch.js/dist/instantsearch.production.min.js',
    'text/javascript',
  ],
  '/vendor/instant-meilisearch.umd.min.js': [
    'node_modules/@meilisearch/instant-meilisearch/dist/instant-meilisearch.umd.min.js',
    'text/javascript',
  ],
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : ''
      resolve(`http://127.0.0.1:${port}`)
    })
  })
}

describe.skipIf(!installed)('InstantSearch on a page of another origin', () => {
  let site: Server
  let origin: string
  let config = ''
  let service: Listener
  let browser: Browser
  beforeAll(async () => {
    site = createServer((request, response) => {
      if (request.url === '/config.js') {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(config)
        return
      }
      const [file, type] = FILES[request.url ?? ''] ?? []
      if (file === undefined) {
        response.writeHead(204).end()
        return
      }
      void readFile(new URL(file, ROOT)).then((bytes) =>
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(bytes),
      )
    })
    origin = await listening(site)
    const { key, secret } = madeKey({ origins: [origin], routes: ['/multi-search', '/indexes/*'] })
    const { app } = await servedCorpus(BUNDLED, { keys: [key] })
    service = await listen({ app, host: '127.0.0.1', port: 0 })
    config = `window.WENMAI = ${JSON.stringify({ host: service.address, key: secret })}`
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
    await service.close()
  })

  /** The page, with what it asked of strangers and what it complained of. */
  const opened = async () => {
    const page = await browser.newPage({ locale: 'zh-CN' })
    const strangers: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      const url = request.url()
      const isKnown = [origin, service.address, 'data:'].some((known) => url.startsWith(known))
      if (!isKnown) strangers.push(url)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(origin)
    await page.locator('article').first().waitFor()
    return { page, strangers, complaints }
  }

  const counted = async (page: Page) =>
    Number.parseInt((await page.locator('#stats').textContent()) ?? '', 10)

  /** Runs a step and waits for the answer to be shown. */
  const changing = async (page: Page, step: () => Promise<void>): Promise<number> => {
    const before = await counted(page)
    await step()
    await expect.poll(() => counted(page), { timeout: 60_000 }).not.toBe(before)
    return counted(page)
  }

  it('searches, marks, refines, walks down the regions and turns pages', async () => {
    const { page, strangers, complaints } = await opened()
    const all = await counted(page)
    expect(all).toBeGreaterThan(100)

    const found = await changing(page, () => page.getByRole('searchbox').first().fill('行政处罚'))
    expect(found).toBeLessThan(all)
    await expect.poll(() => page.locator('article mark').count()).toBeGreaterThan(5)
    expect(await page.locator('article mark').first().textContent()).toContain('处罚')

    const first = await page.locator('article').first().textContent()
    await page.getByRole('link', { name: 'Page 2', exact: true }).click()
    await expect.poll(() => page.locator('article').first().textContent()).not.toBe(first)

    const zhejiang = await changing(page, () => page.locator('#region').getByText('浙江省').click())
    expect(zhejiang).toBeLessThan(found)
    await page.locator('#region').getByText('杭州市').click()
    await page.locator('#region').getByText('余杭区').waitFor()
    const yuhang = await changing(page, () => page.locator('#region').getByText('余杭区').click())
    expect(yuhang).toBeLessThan(zhejiang)
    for (const title of await page.locator('article h3').allTextContents()) {
      expect(title).toContain('余杭')
    }
    const shown = page.locator('#region .ais-HierarchicalMenu-item--selected').last()
    expect(await shown.locator('.ais-HierarchicalMenu-count').last().textContent()).toBe(
      String(yuhang),
    )

    await page.locator('#clear button').click()
    await expect.poll(() => counted(page), { timeout: 60_000 }).toBe(found)

    const label = page.locator('#year li').filter({ hasText: '2019' })
    const count = Number(await label.locator('.ais-RefinementList-count').textContent())
    expect(await changing(page, () => label.locator('input').click())).toBe(count)
    const both = page.locator('#year li').filter({ hasText: '2024' })
    const more = Number(await both.locator('.ais-RefinementList-count').textContent())
    expect(await changing(page, () => both.locator('input').click())).toBe(count + more)

    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
  })

  it('looks up the values of a list while something is searched', async () => {
    const { page, complaints } = await opened()
    await changing(page, () => page.getByRole('searchbox').first().fill('行政处罚'))
    const names = () => page.locator('#issuers .ais-RefinementList-labelText').allTextContents()
    await page.locator('#issuers input[type=search]').fill('余杭')
    await expect.poll(names, { timeout: 60_000 }).toEqual(['杭州市余杭区市场监督管理局'])
    expect(complaints).toEqual([])
  })

  it('shows a corpus that holds nothing of the kind as nothing', async () => {
    const { page } = await opened()
    await page.getByRole('searchbox').first().fill('航空母舰')
    await page.getByText('没有找到').waitFor()
    expect(await counted(page)).toBe(0)
  })
})
