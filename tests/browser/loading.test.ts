import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { ServiceState } from '../../src/http/service.ts'
import { installed } from './chromium.ts'
import { bundledService, picture, type Served, serve } from './served.ts'

const Loaded = z.object({
  bytes: z.number(),
  requests: z.array(z.string()),
  shift: z.number(),
})

/** What was transferred for a page, and how far what was shown moved afterwards. */
const LOADED = `new Promise((resolve) => {
  let shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => {
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    resolve({
      bytes: all.reduce((sum, { transferSize }) => sum + transferSize, 0),
      requests: all.map(({ name }) => new URL(name).pathname),
      shift,
    })
  }, 200)
})`

const PATHS = ['/', '/?q=行政处罚', '/reports/shanghai-2023?q=处罚&passage=x', '/coverage']

describe.skipIf(!installed)('loading', () => {
  let served: Served
  let state: ServiceState = { status: 'ready', model: 'ready' }
  let failure: WenmaiError | undefined
  beforeAll(async () => {
    const service = await bundledService(({ search }) => ({
      state: () => state,
      search: (request) => (failure === undefined ? search(request) : Promise.reject(failure)),
    }))
    served = await serve(service)
  })
  afterAll(() => served.close())

  it.each(PATHS)('%s weighs under 100 KB, and nothing moves once it is shown', async (path) => {
    const { page, strangers, complaints } = await served.open(path)
    const { bytes, requests, shift } = Loaded.parse(await page.evaluate(LOADED))
    expect(bytes).toBeLessThan(100_000)
    expect(requests.toSorted()).toEqual(
      expect.arrayContaining(['/assets/page.js', '/assets/style.css']),
    )
    // On a busy machine the page may be painted when a button is parsed and its word is not: under
    // two ten-thousandths were seen, one load in twenty.
    expect(shift).toBeLessThan(0.001)
    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
  })

  it('an index being made says how far it is, and gives way to the answer by itself', async () => {
    failure = new WenmaiError('indexing', 'the reports are being indexed', {
      help: 'wait',
      progress: 0.4,
    })
    const { page } = await served.open('/?q=行政处罚')
    await page.getByRole('heading', { name: '正在建立索引' }).waitFor()
    expect(await page.locator('progress').getAttribute('value')).toBe('40')
    await picture(page, 'indexing')
    failure = undefined
    await page.locator('article').first().waitFor({ timeout: 60_000 })
  })

  it('a model that cannot be loaded is said above the results', async () => {
    state = { status: 'ready', model: 'failed' }
    const { page } = await served.open('/?q=行政处罚')
    expect(await page.locator('.banner').textContent()).toContain('语义模型未能加载')
    state = { status: 'ready', model: 'ready' }
  })

  it('a search by meaning that fails leads to a search by words', async () => {
    failure = new WenmaiError('model_not_loaded', 'the model is loading', { help: 'wait' })
    const { page } = await served.open('/?q=行政处罚&mode=semantic')
    failure = undefined
    await page.getByRole('link', { name: '改用关键词检索' }).click()
    await page.locator('article').first().waitFor()
  })

  it('a state that the script cannot show is loaded as a whole', async () => {
    const { page } = await served.open('/?q=行政处罚')
    failure = new WenmaiError('engine_failed', 'the engine is down', { help: 'start it' })
    await page.getByRole('link', { name: '关键词' }).click()
    await page.getByRole('heading', { name: '检索引擎没有回应' }).waitFor()
    failure = undefined
  })
})
