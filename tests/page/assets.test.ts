import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { fakeApp } from '../http/ask.ts'

async function asset(path: string, headers: Record<string, string> = {}) {
  const response = await fakeApp().app.request(path, { headers })
  return { response, text: await response.text() }
}

describe('scripts', () => {
  it.each(['/assets/page.js', '/box.js'])(
    '%s is one script that declares nothing',
    async (path) => {
      const { response, text } = await asset(path)
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(() => new Script(text)).not.toThrow()
      expect(text).toMatch(/^\(\(\) => \{/)
      expect(text).not.toMatch(/^(import|export) /m)
    },
  )

  it('the box weighs under 15 KB and may be loaded by any site', async () => {
    const { response } = await asset('/box.js', { 'accept-encoding': 'gzip' })
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const compressed = await fakeApp().app.request('/box.js', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(compressed.headers.get('content-encoding')).toBe('gzip')
    expect((await compressed.arrayBuffer()).byteLength).toBeLessThan(15_000)
  })

  it('a page names the version of its files, which are kept for good by that name alone', async () => {
    const { text } = await asset('/')
    for (const path of ['/assets/page.js', '/assets/style.css', '/assets/icon.svg']) {
      const [, address = ''] = new RegExp(`"(${path}\\?v=[^"]*)"`).exec(text) ?? []
      const named = await asset(address)
      expect(named.response.headers.get('cache-control')).toContain('immutable')
      expect(named.text).toBe((await asset(path)).text)
      for (const other of [path, `${path}?v=another`]) {
        const { response } = await asset(other)
        expect(response.headers.get('cache-control')).toBe('no-cache')
      }
      expect((await asset(`${path}?x=1`)).response.status).toBe(400)
    }
  })

  it('our own script is for our own page', async () => {
    const { response } = await asset('/assets/page.js')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})
