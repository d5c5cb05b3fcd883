import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed } from './chromium.ts'
import { bundledService, picture, type Served, serve } from './served.ts'

describe.skipIf(!installed)('keys and what is typed', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve(await bundledService())
  })
  afterAll(() => served.close())

  it('is worked by the keyboard alone', async () => {
    const plain = await served.open('/', { javaScriptEnabled: false })
    expect(await plain.page.locator('.keys').isVisible()).toBe(false)
    const { page } = await served.open('/?q=免罚清单')
    expect(await page.locator('.keys').textContent()).toContain('Esc 关闭')
    await expect.poll(() => page.locator('.keys').isVisible()).toBe(true)
    const focused = () =>
      page.evaluate('document.activeElement.id || document.activeElement.className')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('hit')
    await page.keyboard.press('/')
    expect(await focused()).toBe('q')
    await page.keyboard.type('电梯')
    expect(await page.locator('#q').inputValue()).toBe('电梯')
    await page.keyboard.press('Enter')
    await page.waitForURL(/%E7%94%B5%E6%A2%AF/)
    await page.getByText('“电梯”的检索结果').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = await page.locator('a.hit').nth(1).getAttribute('href')
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.locator('.found').waitFor()
    const position = await page.locator('.hit-nav').textContent()
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForTimeout(200)
    expect(await page.locator('.hit-nav').textContent()).toBe(position)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.hit-nav').textContent()).not.toBe(position)
  })

  it('arrows go through the rows of the answer, then through the hits', async () => {
    const { page } = await served.open('/?q=which+bureaus+piloted+not-penalize+lists')
    const rows = await page.locator('.answer tbody tr').count()
    const focused = () => page.evaluate('document.activeElement.className')
    for (let row = 0; row < rows; row++) {
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe('proof')
    }
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('hit')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.locator('.found').waitFor()
  })

  it('suggests while one types, and sends nothing while an input method composes', async () => {
    const { page } = await served.open('/')
    const asked: string[] = []
    await page.route('**/v1/suggest*', async (route) => {
      const q = new URL(route.request().url()).searchParams.get('q') ?? ''
      asked.push(q)
      const suggestion = {
        ...{ type: 'practice', text: '免罚清单', marks: [{ start: 0, end: 2 }] },
        ...{ query: '免罚清单', filters: { region: ['310000'] } },
      }
      await route.fulfill({ json: { suggestions: [suggestion] } })
    })
    const composing = (type: string, value: string) =>
      page.evaluate(
        `(() => { const q = document.getElementById('q'); q.focus(); q.value = '${value}';
          q.dispatchEvent(new ${type === 'input' ? 'InputEvent' : 'CompositionEvent'}('${type}', { bubbles: true })) })()`,
      )
    await composing('compositionstart', '')
    await composing('input', 'mian fa')
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    await composing('compositionend', '免罚')
    await page.getByRole('option').first().waitFor()
    expect(asked).toEqual(['免罚'])
    expect(await page.locator('#q').getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('option').textContent()).toContain('做法')
    expect(await page.locator('#announced').textContent()).toBe('1 条建议')
    await picture(page, 'suggestions')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    await page.keyboard.type('清')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#q').getAttribute('aria-activedescendant')).not.toBeNull()
    await page.keyboard.press('Enter')
    await page.waitForURL(/region=310000/)
  })

  it('a suggestion keeps what a search keeps; a place takes the place of the one chosen', async () => {
    const chosen = async (suggestion: object) => {
      const { page } = await served.open('/?q=a&region=330000&mode=keyword&lang=en')
      const one = { type: 'phrase', text: '电梯', marks: [], query: '', filters: {}, ...suggestion }
      await page.route('**/v1/suggest*', (route) => route.fulfill({ json: { suggestions: [one] } }))
      await page.locator('#q').pressSequentially('电')
      await page.getByRole('option').click()
      await page.waitForURL((url) => !url.search.startsWith('?q=a&'))
      return decodeURIComponent(new URL(page.url()).search)
    }
    expect(await chosen({ query: '电梯' })).toBe('?q=电梯&mode=keyword&lang=en&region=330000')
    expect(await chosen({ filters: { report: ['yuhang-2019'] } })).toBe(
      '?mode=keyword&lang=en&report=yuhang-2019',
    )
  })
})
