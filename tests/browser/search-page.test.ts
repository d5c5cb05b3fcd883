import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, installed } from './chromium.ts'
import { bundledService, picture, type Served, serve } from './served.ts'

if (!installed) process.stderr.write(`browser tests skipped: there is no ${CHROMIUM}\n`)

describe.skipIf(!installed)('the page of results in a browser', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve(await bundledService())
  })
  afterAll(() => served.close())

  it('leads from the question to its proof in two clicks, and with one more to its citation', async () => {
    const { page, strangers, complaints } = await served.open('/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('#q').fill('免罚清单')
    await page.getByRole('button', { name: '检索' }).click()
    const first = page.locator('article').first()
    await first.locator('mark').first().waitFor()
    expect(await first.textContent()).toContain('免罚清单')
    await picture(page, 'results')
    await first.locator('a.hit').click()
    const found = page.locator('.found')
    await found.waitFor()
    expect(await found.textContent()).toContain('免罚清单')
    const box = await found.boundingBox()
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0)
    expect(box?.y ?? Infinity).toBeLessThan(page.viewportSize()?.height ?? 0)
    await picture(page, 'reader')
    await page.locator('.citation a.copy').click()
    await page.getByText('已复制').first().waitFor()
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toContain('免罚清单')
    expect(copied).toMatch(
      /\[R\/OL\]\. .*\[\d{4}-\d\d-\d\d\]\. http:\/\/127\.0\.0\.1.*\/passages\//,
    )
    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
  })

  it.each([
    ['en', 'Copied'],
    ['zh', '已复制'],
  ])(
    'from the question for bureaus to the proof is two clicks, one more copies it (%s)',
    async (lang, copied) => {
      const question = 'which bureaus piloted not-penalize lists'
      const { page, strangers, complaints } = await served.open(`/?lang=${lang}`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      await page.getByRole('link', { name: question }).click()
      const rows = page.locator('.answer tbody tr')
      await rows.first().waitFor()
      expect(await rows.count()).toBeGreaterThanOrEqual(4)
      const row = rows.filter({ hasText: '东丽区' })
      const proof = (await row.locator('a.proof').first().textContent()) ?? ''
      expect(proof).toContain('免罚清单')
      await picture(page, `question-${lang}`)
      await row.locator('a.proof').first().click()
      const found = page.locator('.found')
      await found.waitFor()
      expect(await found.textContent()).toContain(proof.slice(0, 40))
      expect(await found.locator('mark').count()).toBeGreaterThan(0)
      const { y = -1, height = 0 } = (await found.boundingBox()) ?? {}
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThan((page.viewportSize()?.height ?? 0) + 1)
      await picture(page, `proof-${lang}`)
      await page.locator('.citation a.copy').click()
      await page.getByText(copied).first().waitFor()
      const clip = String(await page.evaluate('navigator.clipboard.readText()'))
      expect(clip).toContain(proof.slice(0, 40))
      expect(clip).toMatch(/天津市东丽区市场监督管理局\. .*\[R\/OL\]\. .*\/passages\/dongli-2023-/)
      expect([...strangers, ...complaints]).toEqual([])
    },
  )

  it('has fonts for rare characters', async () => {
    const { page } = await served.open('/?q=𠮷䶮㙍')
    const browser = await page.context().newCDPSession(page)
    await browser.send('DOM.enable')
    await browser.send('CSS.enable')
    const { root } = await browser.send('DOM.getDocument')
    await page.evaluate(`document.querySelector('h1').classList.remove('hidden')`)
    const { nodeId } = await browser.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'h1',
    })
    for (const family of ['--sans', '--serif']) {
      await page.evaluate(
        `document.querySelector('h1').style.setProperty('font-family', 'var(${family})')`,
      )
      const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId })
      const names = fonts.map(({ familyName }) => familyName)
      expect(names.length, family).toBeGreaterThan(0)
      expect(names.join(), family).toMatch(/CJK|Han|Song|Hei|Ming/)
      expect(names.join(), family).not.toMatch(/last ?resort/i)
    }
  })

  it('copies a hit with its citation from the results', async () => {
    const { page } = await served.open('/?q=免罚清单', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const hit = page.locator('article').first()
    await hit.getByText('复制引文').click()
    await hit.getByText('已复制').waitFor()
    const copied = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(copied).toContain((await hit.locator('.text').textContent())?.trim())
    expect(copied).toContain('[R/OL]')
  })

  it.each([
    ['that wants the text itself', 'ClipboardItem = class { constructor() { throw TypeError() } }'],
    ['that knows text alone', 'delete window.ClipboardItem'],
    ['without a clipboard, as over plain HTTP', 'delete Navigator.prototype.clipboard'],
  ])('copies in a browser %s', async (_, browser) => {
    const { page } = await served.open('about:blank', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.addInitScript(browser)
    await page.goto(`${served.address}/?q=免罚清单`)
    await page.locator('article').first().getByText('复制引文').click()
    await page.locator('article').first().getByText('已复制').waitFor()
  })

  it('narrows by facets without loading the page anew, and goes back', async () => {
    const { page, complaints } = await served.open('/?q=行政处罚')
    await page.evaluate('window.kept = true')
    const before = await page.locator('.total').textContent()
    await page.locator('.facets').getByText('上海市').first().click()
    await page.waitForURL(/region=310000/)
    await page.locator('.facets a.chosen').first().waitFor()
    // Other regions are still there to choose.
    expect(await page.locator('.tree').textContent()).toContain('浙江省')
    expect(await page.locator('.facts').first().textContent()).toContain('上海市')
    expect(await page.locator('#announced').textContent()).toMatch(/共 \d+ 条/)
    await page.locator('.facets').getByText('浙江省').click()
    await page.waitForURL(/region=330000/)
    await page.goBack()
    await page.goBack()
    await expect.poll(() => page.locator('.total').textContent()).toBe(before)
    expect(await page.evaluate('window.kept')).toBe(true)
    expect(complaints).toEqual([])
  })

  it.each([
    ['/reports/shanghai-2023?q=免罚清单', '.outline a'],
    ['/?q=免罚清单', '.to-filters'],
    ['/', '.skip'],
  ])('going to a place in the page, and back, asks for nothing: %s', async (path, link) => {
    const { page } = await served.open(path, { viewport: { width: 600, height: 600 } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.locator(link).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#/)
    await page.goBack()
    await page.waitForTimeout(300)
    expect(asked.filter((one) => one !== '/assets/icon.svg')).toEqual([])
  })

  it('searches within results, and another mode from the switch', async () => {
    const { page } = await served.open('/?q=行政处罚')
    await page.getByLabel('在结果中检索').fill('电梯')
    await page.getByRole('button', { name: '缩小' }).click()
    await page.waitForURL(/within=/)
    await page.getByLabel('取消筛选：结果中：电梯').waitFor()
    for (const text of await page.locator('article').allTextContents()) {
      expect(text).toContain('电梯')
    }
    await page.getByRole('link', { name: '关键词' }).click()
    await page.waitForURL(/mode=keyword/)
    expect(new URL(page.url()).searchParams.get('within')).toBe('电梯')
  })

  it('groups, says why, and closes again', async () => {
    const { page } = await served.open('/?q=免罚清单')
    await page.getByRole('link', { name: '按机关' }).click()
    await page.locator('.group').first().waitFor()
    await picture(page, 'groups')
    await page
      .getByText(/这里还有 \d+ 段/)
      .first()
      .click()
    await page.waitForURL(/issuer=/)
    // Not the first, whose words and links are those of the others too.
    const hit = page.locator('article').nth(1)
    await hit.getByText('为什么有这条').click()
    await hit.locator('.panel').waitFor()
    await picture(page, 'why')
    const focused =
      'document.activeElement.closest("article")?.id + document.activeElement.className'
    const id = await hit.getAttribute('id')
    expect(await page.evaluate(focused)).toBe(`${id}panel`)
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    expect(await page.evaluate(focused)).toBe(id)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('为什么有这条')
  })

  it('works without scripts, on a phone, without scrolling sideways', async () => {
    for (const path of [
      '/',
      '/?q=行政处罚&group=report',
      '/reports/yuhang-2019?q=处罚&show=figures',
      '/coverage',
    ]) {
      const { page } = await served.open(path, {
        javaScriptEnabled: false,
        viewport: { width: 360, height: 740 },
      })
      const { width } = (await page.locator('body').boundingBox()) ?? {}
      expect(width).toBeLessThanOrEqual(360)
      await picture(page, `phone-${path.replaceAll(/\W+/g, '-')}`)
    }
  })

  it('without scripts facets, explanations and citations are links to pages', async () => {
    const { page } = await served.open('/?q=免罚清单', { javaScriptEnabled: false })
    await page.locator('.facets').getByText('上海市').first().click()
    await page.getByText('为什么有这条').first().click()
    await page.locator('.panel').waitFor()
    await page.getByText('复制引文').first().click()
    await page.locator('.citation').getByText('[R/OL]').waitFor()
  })

  it('speaks Chinese first, and English to who reads English', async () => {
    const chinese = await served.open('/?q=行政处罚')
    expect(await chinese.page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    const english = await served.open('/?q=行政处罚', { locale: 'en-US' })
    expect(await english.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await english.page.getByRole('button', { name: 'Search' }).count()).toBe(1)
    await english.page.getByRole('link', { name: '中文' }).click()
    await english.page.getByRole('button', { name: '检索' }).waitFor()
  })

  it('shows what was typed as text, whatever it is', async () => {
    const attack = '"><script>document.title="taken"</script>'
    const { page, complaints } = await served.open(`/?q=${encodeURIComponent(attack)}`)
    expect(await page.title()).not.toBe('taken')
    expect(await page.locator('#q').inputValue()).toBe(attack)
    expect(complaints).toEqual([])
  })
})
