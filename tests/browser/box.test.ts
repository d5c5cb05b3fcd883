import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeKey } from '../keys/made.ts'
import { installed } from './chromium.ts'
import { hostPage, hostSite } from './host-page.ts'
import { bundledService, type Opened, open, picture, type Served, serve } from './served.ts'
import { violations } from './violations.ts'

const IN_BOX = (selector: string) =>
  `document.querySelector('wenmai-box').shadowRoot.querySelector('${selector}')`

const SUGGESTION = {
  ...{ type: 'practice', text: '免罚清单', marks: [{ start: 0, end: 2 }] },
  ...{ query: '免罚清单', filters: {} },
}

describe.skipIf(!installed)('the box in a page of another origin', () => {
  let served: Served
  let host: Awaited<ReturnType<typeof hostSite>>
  let site = ''
  beforeAll(async () => {
    let files: ReturnType<typeof hostPage> = {}
    host = await hostSite(() => files)
    site = host.address
    const search = madeKey({ origins: [site] })
    const administration = madeKey({ kind: 'administration' })
    served = await serve(await bundledService(), {
      keys: async () => [search.key, administration.key],
    })
    files = hostPage(served.address, {
      search: search.secret,
      administration: administration.secret,
    })
  })
  afterAll(async () => {
    await served.close()
    await host.close()
  })

  /** The page, with the service's answers to the box, and what it was asked. */
  async function opened(
    path: string,
    answer: (route: Route) => Promise<void> = suggesting,
    options = {},
  ): Promise<Opened & { readonly asked: string[]; readonly keys: (string | undefined)[] }> {
    const shown = await open(served.browser, 'about:blank', options)
    const { page } = shown
    const asked: string[] = []
    const keys: (string | undefined)[] = []
    await page.route('**/v1/**', async (route) => {
      const url = new URL(route.request().url())
      asked.push(`${url.pathname}${decodeURIComponent(url.search)}`)
      keys.push(route.request().headers().authorization)
      await answer(route)
    })
    await page.goto(`${site}${path}`)
    return { ...shown, asked, keys }
  }

  const cors = () => ({ 'access-control-allow-origin': site })
  const suggesting = (route: Route) =>
    route.request().url().includes('/v1/suggest')
      ? route.fulfill({ headers: cors(), json: { suggestions: [SUGGESTION] } })
      : route.fulfill({ headers: cors(), json: { hits: [] } })
  const input = (page: Page) => page.locator('wenmai-box').getByRole('combobox')

  it('suggests under a strict policy, with its key, and leads to the results', async () => {
    const { page, complaints, asked, keys } = await opened('/')
    await input(page).pressSequentially('免罚')
    const option = page.getByRole('option')
    await option.first().waitFor()
    expect(await option.first().textContent()).toContain('做法')
    expect(asked).toContain('/v1/suggest?q=免罚&limit=8')
    expect(keys).toContain('Bearer a-search-only-key')
    expect(await violations(page)).toEqual([])
    await picture(page, 'box')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${served.address}/?q=*`)
    await page.locator('article').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('takes the colour of the page, though the policy allows no style but its own', async () => {
    const { page } = await opened('/')
    await page.locator('wenmai-box').getByRole('button').waitFor()
    const colour = await page.evaluate(`getComputedStyle(${IN_BOX('button')}).backgroundColor`)
    expect(colour).toBe('rgb(29, 91, 168)')
  })

  it.each(['/', '/en'])('axe finds nothing wrong with it, closed and open: %s', async (path) => {
    const { page } = await opened(path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), colorScheme).toEqual([])
    }
    await input(page).pressSequentially('免罚')
    await page.getByRole('option').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('a browser that makes no sheets by script loads them, as the policy of the page allows', async () => {
    const context = await served.browser.newContext({ locale: 'zh-CN' })
    await context.addInitScript('delete CSSStyleSheet.prototype.replaceSync')
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(`${site}/`)
    const padding = () => page.evaluate(`getComputedStyle(${IN_BOX('input')}).paddingLeft`)
    await page.locator('wenmai-box').getByRole('combobox').waitFor()
    await expect.poll(padding).toBe('12.8px')
    expect(await page.evaluate(`${IN_BOX('link')}.sheet !== null`)).toBe(true)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('shows passages below the suggestions, of the region that the page keeps to', async () => {
    const passage = {
      report: { id: 'shanghai-2023', title: '报告' },
      passage: { id: 'shanghai-2023-1', text: '制定市场监管领域轻微违法行为免罚清单，并公布。' },
      highlights: [{ start: 14, end: 18, kind: 'word' }],
    }
    const { page, asked } = await opened('/narrow', (route) =>
      route.request().url().includes('/v1/search')
        ? route.fulfill({ headers: cors(), json: { hits: [passage] } })
        : suggesting(route),
    )
    await input(page).pressSequentially('免罚')
    const last = page.getByRole('option').last()
    await last.waitFor()
    expect(await last.locator('b').textContent()).toBe('免罚清单')
    expect(asked.find((one) => one.startsWith('/v1/search'))).toContain('region=310000')
    await last.click()
    await page.waitForURL(/\/reports\/shanghai-2023\?passage=shanghai-2023-1/)
  })

  it('Enter without a choice opens the page of results', async () => {
    const { page } = await opened('/narrow')
    await input(page).fill('行政处罚')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/\?q=.*&region=310000/)
  })

  it('asks nothing while an input method composes, and only the newest once one types on', async () => {
    const { page, asked } = await opened('/')
    await input(page).focus()
    const send = (type: string, value: string) =>
      page.evaluate(
        `(() => { const q = ${IN_BOX('input')}; q.value = '${value}'
          q.dispatchEvent(new CompositionEvent('${type}', { bubbles: true }))
          q.dispatchEvent(new InputEvent('input', { bubbles: true })) })()`,
      )
    await send('compositionstart', 'mian')
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    // Keys that come one right after the other ask once.
    await page.evaluate(
      `(() => { const q = ${IN_BOX('input')}
        q.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
        for (const value of ['免', '免罚', '免罚清']) {
          q.value = value
          q.dispatchEvent(new InputEvent('input', { bubbles: true }))
        } })()`,
    )
    await page.getByRole('option').first().waitFor()
    expect(asked.filter((one) => one.startsWith('/v1/suggest'))).toEqual([
      '/v1/suggest?q=免罚清&limit=8',
    ])
  })

  it('an answer that comes late does not replace a newer one', async () => {
    const { page } = await opened('/', async (route) => {
      const q = new URL(route.request().url()).searchParams.get('q') ?? ''
      if (q === '免') await new Promise((resolve) => setTimeout(resolve, 600))
      const suggestions = [{ ...SUGGESTION, text: `${q}！`, marks: [] }]
      await route.fulfill({ headers: cors(), json: { suggestions } }).catch(() => undefined)
    })
    await input(page).fill('免')
    await page.waitForTimeout(200)
    await input(page).fill('免罚')
    await page.getByRole('option').first().waitFor()
    await page.waitForTimeout(700)
    expect(await page.getByRole('option').first().textContent()).toContain('免罚！')
  })

  it('says in the console why it is refused, once, and stays a form', async () => {
    const error = {
      code: 'administration_key_in_browser',
      message: 'this is an administration key',
      help: 'put a search-only key into the page',
    }
    const { page, complaints, asked } = await opened('/', (route) =>
      route.fulfill({ status: 403, headers: cors(), json: { error } }),
    )
    await input(page).pressSequentially('免罚清单', { delay: 150 })
    await page.waitForTimeout(400)
    const said = complaints.filter((line) => line.startsWith('wenmai-box:'))
    expect(said).toEqual([
      'wenmai-box: this is an administration key; put a search-only key into the page',
    ])
    expect(asked.length).toBeLessThanOrEqual(2)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${served.address}/?q=*`)
  })

  it('is answered by the service itself, with a key for the origin of the page', async () => {
    const { page, complaints } = await open(served.browser, `${site}/keyed`)
    await input(page).pressSequentially('免罚')
    const option = page.getByRole('option')
    await option.first().waitFor()
    expect((await option.allTextContents()).join()).toContain('段落')
    await option.last().click()
    await page.locator('.found').waitFor()
    expect(complaints).toEqual([])
  })

  it('an administration key is said to be one before anybody types, and is not sent', async () => {
    const { page, complaints, asked } = await opened('/administration')
    await input(page).pressSequentially('免罚')
    await page.waitForTimeout(400)
    expect(asked).toEqual([])
    const said = complaints.filter((line) => line.startsWith('wenmai-box:'))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('administration key')
    expect(said[0]).toContain(`create search --origin ${site}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${served.address}/?q=*`)
  })

  it('an administration key is refused by the service, whatever sends it', async () => {
    const { page } = await open(served.browser, `${site}/administration`)
    const said = await page.evaluate(
      `fetch('${served.address}/v1/search?q=a', {
        headers: { authorization: 'Bearer ' + document.querySelector('script').dataset.key },
      }).then((response) => response.text())`,
    )
    expect(said).toContain('administration key')
  })

  it('a page that no key is for hears nothing, and the console says what to see to', async () => {
    const stranger = site.replace('localhost', '127.0.0.1')
    const { page, complaints } = await open(served.browser, `${stranger}/keyed`)
    await input(page).pressSequentially('免罚')
    const said = () => complaints.filter((line) => line.startsWith('wenmai-box:'))
    await expect.poll(() => said().length).toBe(1)
    expect(said()[0]).toContain(`create search --origin ${stranger}`)
  })

  it('speaks the language of the page', async () => {
    const { page } = await opened('/en')
    await page.locator('wenmai-box').getByRole('button', { name: 'Search' }).waitFor()
  })

  it('is a plain form where scripts fail', async () => {
    const { page } = await opened('/', suggesting, { javaScriptEnabled: false })
    await page.locator('wenmai-box input[name=q]').fill('行政处罚')
    await page.locator('wenmai-box button').click()
    await page.waitForURL(`${served.address}/?q=*`)
  })

  it('works as pasted from the README', async () => {
    const { page } = await opened('/pasted')
    await input(page).pressSequentially('免罚')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${served.address}/?q=*`)
  })
})
