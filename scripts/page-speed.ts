/**
 * How fast the page is in a browser, by the browser's own performance entries: first contentful
 * paint of each page on a warm server, and the longest interaction to the next paint. A line of plain
 * text is painted too: what that takes is the browser's and the machine's, whatever the page.
 */
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { prepareMade } from './bench/prepare.ts'
import { LANCEDB, startService } from './bench/service.ts'
import { withTemporaryFolder } from './eval/temporary-folder.ts'

const CHROMIUM = '/usr/bin/chromium'
const USAGE = `node scripts/page-speed.ts [--passages N | --url http://127.0.0.1:7080] [--query 行政处罚] [--times 7]

  --passages N  made passages in an index of their own, served for this and removed: 100000
  --url URL     a service that is running

Needs ${CHROMIUM}; prints Markdown.`
const MODEL = 'models/multilingual-e5-small-zh-en'

const { values } = parseArgs({
  options: {
    passages: { type: 'string' },
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
  const { url, query, passages } = values
  if (passages === undefined) {
    await measure(url)
    return
  }
  await withTemporaryFolder('wenmai-page-speed-', async (workspace) => {
    const [corpus, data] = [join(workspace, 'corpus'), join(workspace, 'data')]
    const folders = { corpus, data, model: MODEL, engine: LANCEDB }
    const { counts } = await prepareMade(folders, Number(passages))
    const service = await startService(folders, query)
    try {
      console.log(`${counts.passages.toLocaleString('en')} made passages`)
      await measure(service.address)
    } finally {
      await service.stop()
    }
  })
}

async function measure(url: string): Promise<void> {
  const { query, times } = values
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const report = await firstReport(url)
    const q = encodeURIComponent(query)
    const pages = {
      'a line of text': '/healthz',
      'first page': '/',
      results: `/?q=${q}`,
      'results, narrowed and grouped': `/?q=${q}&section=achievements&group=report`,
      'a report with its hits': `/reports/${report}?q=${q}`,
      coverage: '/coverage',
    }
    const loadBefore = loadAverage()
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
      '\n| interaction | to the next paint | longest | to what was asked for |\n| --- | --- | --- | --- |',
    )
    for (const [name, act] of Object.entries(INTERACTIONS)) {
      const acts: Awaited<ReturnType<typeof interaction>>[] = []
      for (let i = 0; i < Number(times); i += 1) {
        acts.push(await interaction(browser, new URL(`/?q=${q}`, url).href, act))
      }
      const paints = acts.map(({ painted }) => painted)
      const cells = [median(paints), Math.max(...paints)].map(paintTime)
      const done = milliseconds(median(acts.map((one) => one.done)))
      console.log(`| ${name} | ${cells.join(' | ')} | ${done} |`)
    }
    console.log(`\nload average before ${loadBefore}, after ${loadAverage()}`)
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
  'groups by issuer': async (page) => {
    await page.locator('.choice a[href*="group=issuer"]').click()
    await page.waitForFunction("document.querySelector('.group') !== null")
  },
  'why this result': async (page) => {
    await page.locator('.hit-tools a[href*="why="]').first().click()
    await page.waitForFunction("document.querySelector('.panel') !== null")
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

function loadAverage(): string {
  return (loadavg()[0] ?? Number.NaN).toFixed(1)
}

/** The browser tells nothing shorter. */
function paintTime(value: number): string {
  return value < 16 ? 'under 16 ms' : milliseconds(value)
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`
}

if (values.help) console.log(USAGE)
else await main()
