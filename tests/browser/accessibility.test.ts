import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { Service } from '../../src/http/service.ts'
import { countCoverage } from '../../src/search/coverage.ts'
import { installed } from './chromium.ts'
import { bundledService, picture, type Served, serve } from './served.ts'
import { violations } from './violations.ts'

const READER = '/reports/shanghai-2023?q=免罚清单&show=figures,documents,practices'
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['first page', '/'],
  ['results', '/?q=免罚清单'],
  ['results by keyword', '/?q=免罚清单&mode=keyword&sort=date'],
  ['results by meaning', '/?q=免罚清单&mode=semantic&group=issuer'],
  ['narrowed results', '/?q=处罚&region=330000&within=食品&group=report'],
  ['answer table', '/?q=which+bureaus+piloted+not-penalize+lists'],
  ['all passages', '/?sort=date'],
  ['nothing found', '/?q=zzzz&mode=keyword&year=2019'],
  ['reader', READER],
  ['coverage', '/coverage'],
  ['coverage of a region without reports', '/coverage?region=440000'],
  ['refused', '/?year=x'],
  ['too long', `/?q=${'长'.repeat(2001)}`],
  ['not found', '/nowhere'],
  ['indexing', '/?q=indexing'],
  ['no index', '/?q=index_missing'],
  ['outdated index', '/?q=index_outdated'],
  ['engine down', '/?q=engine_unreachable'],
  ['model missing', '/?q=model_not_loaded&mode=semantic'],
  ['empty corpus', '/?lang=zh#empty'],
]
const COLOURS = ['light', 'dark'] as const
/** What else is wrong does not depend on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** The names of failures are queries that fail so. */
function failing({ search, reports, coverage }: Service): Partial<Service> {
  const failures = ['indexing', 'index_missing', 'index_outdated'] as const
  const others = ['engine_unreachable', 'model_not_loaded'] as const
  return {
    async search(request) {
      const code = [...failures, ...others].find((known) => known === request.q)
      if (code === undefined) return search(request)
      const progress = code === 'indexing' ? { progress: 0.4 } : {}
      throw new WenmaiError(code, 'the search failed', { help: 'see to it', ...progress })
    },
    reports: async (request) => (isEmpty ? { reports: [], total: 0 } : reports(request)),
    coverage: async () => (isEmpty ? { ...countCoverage([]), duplicates: 0 } : coverage()),
  }
}
let isEmpty = false

/** Controls that hold more than they show, or reach beyond what is around them. */
const CLIPPED = `[...document.querySelectorAll('.choice, form, .bar, .tools')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1
    || one.getBoundingClientRect().right > one.parentElement.getBoundingClientRect().right + 1)
  .map((one) => one.className)`

describe.skipIf(!installed)('for everyone', () => {
  let served: Served
  let calm: Page
  // A window of 1280 pixels at 400 % is one of 320.
  let enlarged: Page
  beforeAll(async () => {
    served = await serve(await bundledService(failing))
    calm = (await served.open('about:blank', { reducedMotion: 'reduce' })).page
    const viewport = { width: 320, height: 256 }
    enlarged = (await served.open('about:blank', { viewport })).page
  })
  afterAll(() => served.close())

  it.each(PAGES)('axe finds nothing wrong: %s', async (name, path) => {
    isEmpty = path.endsWith('#empty')
    for (const lang of ['zh', 'en']) {
      const url = new URL(path, served.address)
      url.searchParams.set('lang', lang)
      await calm.goto(url.href)
      for (const colorScheme of COLOURS) {
        await calm.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const isWhole = (lang === 'zh') === (colorScheme === 'light')
        const found = await violations(calm, isWhole ? [] : OF_COLOURS)
        expect(found, `${lang} ${colorScheme}`).toEqual([])
        if (isWhole) await picture(calm, `${name.replaceAll(' ', '-')}-${lang}-${colorScheme}`)
      }
    }
    isEmpty = false
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
      for (const lang of ['zh', 'en']) {
        const url = new URL(path, served.address)
        url.searchParams.set('lang', lang)
        await enlarged.goto(url.href)
        const overflow = await enlarged.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow, lang).toBe(0)
        expect(await enlarged.evaluate(CLIPPED), lang).toEqual([])
      }
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
    // Who reads in the dark prints on white paper all the same.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const part of ['h1', 'article.body .text', 'mark', 'dt']) {
      const shown = `getComputedStyle(document.querySelector('${part}')).color`
      const [red = 255] = /\d+/.exec(String(await page.evaluate(shown)))?.map(Number) ?? []
      expect(red, part).toBeLessThan(0x80)
    }
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe(
      'light',
    )
  })
})
