import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledService, installed, picture, type Served, serve } from './served.ts'
import { violations } from './violations.ts'

const READER = '/reports/shanghai-2023?q=免罚清单&show=figures,documents,practices'
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['first page', '/'],
  ['results', '/?q=免罚清单'],
  ['narrowed results', '/?q=处罚&region=330000&within=食品&group=report'],
  ['nothing found', '/?q=zzzz&mode=keyword&year=2019'],
  ['reader', READER],
  ['coverage', '/coverage'],
  ['refused', '/?year=x'],
  ['not found', '/nowhere'],
]
/** Words do not depend on colours, so that two of the four say all. */
const STYLES = [
  { lang: 'zh', colorScheme: 'light' },
  { lang: 'en', colorScheme: 'dark' },
] as const

describe.skipIf(!installed)('for everyone', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve(await bundledService())
  }, 60_000)
  afterAll(() => served.close())

  it.each(PAGES)('axe finds nothing wrong: %s', { timeout: 60_000 }, async (name, path) => {
    const { page } = await served.open(path, { reducedMotion: 'reduce' })
    for (const { lang, colorScheme } of STYLES) {
      const url = new URL(path, served.address)
      url.searchParams.set('lang', lang)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(url.href)
      expect(await violations(page), `${lang} ${colorScheme}`).toEqual([])
      await picture(page, `${name.replaceAll(' ', '-')}-${lang}-${colorScheme}`)
    }
  })

  it('the open list of suggestions is one too', async () => {
    const { page } = await served.open('/?q=清单')
    await page.route('**/v1/suggest*', (route) => {
      const suggestion = {
        type: 'phrase',
        text: '免罚清单',
        marks: [],
        query: '免罚清单',
        filters: {},
      }
      return route.fulfill({ json: { suggestions: [suggestion, suggestion] } })
    })
    await page.locator('#q').focus()
    await page.keyboard.type('a')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await violations(page)).toEqual([])
  })

  it.each(PAGES)(
    'nothing has to be scrolled sideways however large the letters: %s',
    async (_, path) => {
      // A window of 1280 pixels at 400 % is one of 320.
      const { page } = await served.open(path, { viewport: { width: 320, height: 256 } })
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(overflow).toBe(0)
    },
  )

  it('an address comes back the same, with and without scripts', async () => {
    const path = '/?q=处罚&mode=keyword&region=330000&within=食品&group=report&sort=date'
    const { page } = await served.open(path)
    const plain = await served.open(path, { javaScriptEnabled: false })
    const found = '.found'
    const same = await plain.page.locator(found).textContent()
    expect(await page.locator(found).textContent()).toBe(same)
    await page.reload()
    expect(await page.locator(found).textContent()).toBe(same)
  })

  it('prints the report and nothing around it', async () => {
    const { page } = await served.open(READER)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('article.body').isVisible()).toBe(true)
    for (const around of ['.top', '.aside', '.reader-tools', '.passage-tools', '.files']) {
      expect(await page.locator(around).first().isVisible()).toBe(false)
    }
    await picture(page, 'print')
  })
})
