import { BROWSER, fakeApp } from '../http/ask.ts'
import type { FakeOptions } from '../http/fake-service.ts'

export const ENGLISH = { ...BROWSER, 'accept-language': 'en-GB,en' }

/** What a browser is answered, over a service of one report. */
export async function page(
  path: string,
  options: FakeOptions = {},
  headers: Record<string, string> = BROWSER,
) {
  const { app, service } = fakeApp(options)
  const response = await app.request(path, { headers })
  const text = await response.text()
  return { status: response.status, text, links: links(text), service, response }
}

/** The one script of a page is a file of ours. */
export const SCRIPT = /<script src="\/assets\/page\.js\?v=[\w-]{22}" defer><\/script>/

/** Addresses that a page links to, decoded. */
export function links(text: string): readonly string[] {
  return [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    decodeURIComponent(href.replaceAll('&amp;', '&')),
  )
}
