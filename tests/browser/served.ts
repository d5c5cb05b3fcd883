import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { type AppOptions, createApp } from '../../src/http/app.ts'
import type { Service } from '../../src/http/service.ts'
import { type Listener, listen } from '../../src/server.ts'
import { BUNDLED, serviceOver } from '../support/served.ts'
import { launch } from './chromium.ts'

/** Pictures for people to look at; the folder is not kept. */
const PICTURES = new URL('./screenshots/', import.meta.url).pathname

export interface Opened {
  readonly page: Page
  /** Whatever it asked other hosts for. */
  readonly strangers: readonly string[]
  /** Whatever the browser complained of, violations of the policy among it. */
  readonly complaints: readonly string[]
}

export interface Served {
  readonly address: string
  readonly browser: Browser
  open(path: string, options?: BrowserContextOptions): Promise<Opened>
  close(): Promise<void>
}

/** The service over the bundled reports, with some of its answers changed. */
export async function bundledService(changed: (service: Service) => Partial<Service> = () => ({})) {
  const { service } = await serviceOver(BUNDLED)
  return { ...service, ...changed(service) }
}

/** Serves it and starts a browser; both live until closed. */
export async function serve(
  service: Service,
  options: Pick<AppOptions, 'keys'> = {},
): Promise<Served> {
  mkdirSync(PICTURES, { recursive: true })
  const app = createApp({ service, loopback: true, ...options })
  const listener: Listener = await listen({ app, host: '127.0.0.1', port: 0 })
  const browser = await launch()
  return {
    address: listener.address,
    browser,
    open: (path, options) => open(browser, new URL(path, listener.address).href, options),
    async close() {
      await browser.close()
      await listener.close()
    },
  }
}

export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const { origin } = new URL(address)
  const page = await browser.newPage({ locale: 'zh-CN', ...options })
  const strangers: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) strangers.push(request.url())
  })
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return { page, strangers, complaints }
}

export function picture(page: Page, name: string): Promise<Buffer> {
  return page.screenshot({ path: `${PICTURES}${name}.png`, fullPage: false })
}
