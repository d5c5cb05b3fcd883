import { describe, expect, it } from 'vitest'
import { type ErrorCode, STATUS, WenmaiError } from '../../src/domain/errors.ts'
import { BROWSER, fakeApp } from '../http/ask.ts'
import { indexing } from '../http/fake-service.ts'
import { ENGLISH, page } from './shown.ts'

const CODES = Object.keys(STATUS) as readonly ErrorCode[]

describe('failures in a browser', () => {
  it('indexing shows how far it is and asks again by itself', async () => {
    for (const path of ['/', '/?q=电梯']) {
      const { status, text, response } = await page(path, { failure: indexing(0.42) })
      expect(status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('2')
      expect(text).toMatch(/data-refresh-after="\d"/)
      expect(text).not.toContain('http-equiv="refresh"')
      expect(text).toContain('已完成 42 %')
    }
  })

  it.each(CODES)('%s is told in plain words in both languages', async (code) => {
    const failure = new WenmaiError(code, 'it failed', { help: 'do this' })
    const chinese = await page('/?q=电梯', { failure })
    expect(chinese.status).toBe(STATUS[code])
    expect(chinese.text).toMatch(/<h1>[\u4e00-\u9fff]+<\/h1>/)
    expect(chinese.text).toContain('value="电梯"')
    const english = await page('/?q=电梯', { failure }, ENGLISH)
    expect(english.text).toMatch(/<h1>[A-Z][a-z ]+<\/h1>/)
    expect(english.text).toContain('it failed; do this')
  })

  it.each(['engine_refused', 'engine_unreachable', 'engine_timeout'] as const)(
    'an engine that is down is said to be, and may be asked again: %s',
    async (code) => {
      const failure = new WenmaiError(code, 'it failed', { help: 'do this' })
      const { text } = await page('/?q=a&mode=keyword', { failure })
      expect(text).toContain('检索引擎没有回应')
      expect(text).toContain('<a href="/?q=a&amp;mode=keyword">再试一次</a>')
    },
  )

  it.each([
    ['/?foo=1', 400],
    ['/?mode=x', 400],
    ['/?q=%E5', 400],
    [`/?q=${'长'.repeat(2001)}`, 400],
    ['/?lang=fr', 400],
    ['/reports/nowhere?x=1', 400],
    ['/nowhere', 404],
  ])('%s is refused as a page', async (path, expected) => {
    const { status, text, response } = await page(path)
    expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8')
    expect(status).toBe(expected)
    expect(text).toContain('<details')
  })

  it.each(['/v1/nowhere', '/v1/search?foo=1', '/readyz?x=1', '/openapi.json?x=1'])(
    '%s answers a browser in JSON all the same',
    async (path) => {
      const response = await fakeApp().app.request(path, { headers: BROWSER })
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    },
  )
})
