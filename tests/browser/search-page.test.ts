import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { liveIndex } from '../../src/live/index.ts'
import { type Listener, listen } from '../../src/server.ts'
import { createService } from '../../src/service.ts'
import { createSuggesters } from '../../src/suggest/suggesters.ts'
import { fingerprintFor, indexedEngine, KNOWLEDGE } from '../support/indexed.ts'

const CHROMIUM = '/usr/bin/chromium'
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const installed = existsSync(CHROMIUM)
if (!installed) process.stderr.write(`browser tests skipped: there is no ${CHROMIUM}\n`)

describe.skipIf(!installed)('the page in a browser', () => {
  let listener: Listener
  let browser: Browser
  beforeAll(async () => {
    const { source, embedder } = await indexedEngine(
      new URL('../../corpus', import.meta.url).pathname,
    )
    const index = liveIndex(source, fingerprintFor(embedder))
    await index.refresh()
    const indexing = {
      progress: () => undefined,
      failure: () => undefined,
      start: () => 'started' as const,
    }
    const service = createService({
      suggesters: createSuggesters(),
      index,
      embedder,
      knowledge: KNOWLEDGE,
      engine: 'memory',
      indexing,
      model: () => 'ready',
    })
    listener = await listen({
      app: createApp({ service, loopback: true }),
      host: '127.0.0.1',
      port: 0,
    })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await listener.close()
  })

  /** A page, with whatever it asked other hosts for and complained of. */
  const opened = async (
    path: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; strangers: string[]; complaints: string[] }> => {
    const page = await browser.newPage({ locale: 'zh-CN', ...options })
    const strangers: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(listener.address)) strangers.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`${listener.address}${path}`)
    return { page, strangers, complaints }
  }

  it('leads from the question to the passage in its report', { timeout: 30_000 }, async () => {
    const { page, strangers, complaints } = await opened('/')
    await page.getByRole('searchbox').fill('免罚清单')
    await page.keyboard.press('Enter')
    const first = page.locator('mark').first()
    await first.waitFor()
    expect(await page.locator('article').first().textContent()).toContain('免罚清单')
    await page.locator('article a').first().click()
    await page.locator(':target').waitFor()
    expect(await page.locator(':target').textContent()).toContain('免罚清单')
    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
  })

  it('works without scripts, on a phone, without scrolling sideways', {
    timeout: 30_000,
  }, async () => {
    const { page } = await opened('/?q=行政处罚', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    })
    expect(await page.locator('article').count()).toBeGreaterThan(3)
    const main = await page.locator('body').boundingBox()
    expect(main?.width).toBeLessThanOrEqual(360)
  })

  it('speaks Chinese first, and English to who reads English', { timeout: 30_000 }, async () => {
    const chinese = await opened('/?q=行政处罚')
    expect(await chinese.page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    const english = await opened('/?q=行政处罚', { locale: 'en-US' })
    expect(await english.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await english.page.getByRole('button', { name: 'Search' }).count()).toBe(1)
  })

  it('shows what was typed as text, whatever it is', { timeout: 30_000 }, async () => {
    const attack = '"><script>document.title="taken"</script>'
    const { page, complaints } = await opened(`/?q=${encodeURIComponent(attack)}`)
    expect(await page.title()).not.toBe('taken')
    expect(await page.getByRole('searchbox').inputValue()).toBe(attack)
    expect(complaints).toEqual([])
  })
})
