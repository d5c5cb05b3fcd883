/**
 * How fast the page is in a browser, by the browser's own performance entries: first contentful
 * paint of each page on a warm server, and the longest interaction to the next paint.
 */
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { z } from 'zod'

const CHROMIUM = '/usr/bin/chromium'
const USAGE = `node scripts/page-speed.ts [--url http://127.0.0.1:7080] [--query 行政处罚] [--times 7]

Needs ${CHROMIUM}, and the service running at the address; prints Markdown.`

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:7080' },
    query: { type: 'string', default: '行政处罚' },
    times: { type: 'string', default: '7' },
    help: { type: 'boolean', default: false },
  },
})

const Load = z.object({ response: z.number(), painted: z.number(), bytes: z.number() })
const LOAD = `(() => {
  const [page] = performance.getEntriesByType('navigation')
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  const all = [page, ...performance.getEntriesByType('resource')]
  return {
    response: page.responseEnd - page.requestStart,
    painted: paint.startTime,
    bytes: all.reduce((sum, { transferSize }) => sum + transferSize, 0),
  }
})()`

/** Keeps the longest event; those under 16 ms are not told. */
const WATCH = `(() => {
  window.longest = 0
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId > 0) window.longest = Math.max(window.longest, duration)
    }
  }).observe({ type: 'event', durationThreshold: 16 })
})()`

async function main(): Promise<void> {
  const { url, query, times } = values
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const report = await firstReport(url)
    const q = encodeURIComponent(query)
    const pages = {
      'first page': '/',
      results: `/?q=${q}`,
      'results, narrowed and grouped': `/?q=${q}&section=achievements&group=report`,
      'a report with its hits': `/reports/${report}?q=${q}`,
      coverage: '/coverage',
    }
    console.log(`${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores\n`)
    console.log('| page | answer | first contentful paint | bytes |\n| --- | --- | --- | --- |')
    for (const [name, path] of Object.entries(pages)) {
      const loads = await loadsOf(browser, new URL(path, url).href, Number(times))
      const middle = (of: (load: z.output<typeof Load>) => number) => median(loads.map(of))
      const [response, painted, bytes] = [
        middle((load) => load.response),
        middle((load) => load.painted),
        middle((load) => load.bytes),
      ]
      console.log(`| ${name} | ${milliseconds(response)} | ${milliseconds(painted)} | ${bytes} |`)
    }
    console.log(
      '\n| interaction | to the next paint | to what was asked for |\n| --- | --- | --- |',
    )
    for (const [name, act] of Object.entries(INTERACTIONS)) {
      const { painted, done } = await interaction(browser, new URL(`/?q=${q}`, url).href, act)
      const said = painted < 16 ? 'under 16 ms' : milliseconds(painted)
      console.log(`| ${name} | ${said} | ${milliseconds(done)} |`)
    }
  } finally {
    await browser.close()
  }
}

async function firstReport(url: string): Promise<string> {
  const response = await fetch(new URL('/v1/reports?limit=1', url))
  const answer = z.object({ reports: z.array(z.object({ id: z.string() })) })
  return answer.parse(await response.json()).reports[0]?.id ?? ''
}

/** The policy of the page forbids the `eval` that waiting for a condition needs. */
const OPTIONS = { locale: 'zh-CN', bypassCSP: true } as const

/** The first load warms the server and is not counted; the browser's cache is empty each time. */
async function loadsOf(browser: Browser, address: string, times: number) {
  const loads: z.output<typeof Load>[] = []
  for (let i = 0; i <= times; i += 1) {
    const page = await browser.newPage(OPTIONS)
    await page.goto(address)
    await page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0")
    if (i > 0) loads.push(Load.parse(await page.evaluate(LOAD)))
    await page.close()
  }
  return loads
}

type Act = (page: Page) => Promise<void>

/** Each from the page of results, until what was asked for is there. */
const INTERACTIONS: Readonly<Record<string, Act>> = {
  'another mode': async (page) => {
    await page.locator('.modes a').nth(2).click()
    await page.waitForFunction("document.querySelectorAll('.modes a')[2].ariaCurrent === 'true'")
  },
  'a facet': async (page) => {
    await page.locator('.facets a').first().click()
    await page.waitForFunction("document.querySelector('.facets a.chosen') !== null")
  },
  'to the next hit, by key': async (page) => {
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction("document.activeElement.className === 'hit'")
  },
  typing: async (page) => {
    await page.locator('#q').focus()
    await page.keyboard.type('abcdefgh')
  },
}

async function interaction(browser: Browser, address: string, act: Act) {
  const page = await browser.newPage(OPTIONS)
  await page.goto(address)
  await page.evaluate(WATCH)
  const started = performance.now()
  await act(page)
  const done = performance.now() - started
  await page.waitForTimeout(300)
  const painted = z.number().parse(await page.evaluate('window.longest'))
  await page.close()
  return { painted, done }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`
}

if (values.help) console.log(USAGE)
else await main()
