import { describe, expect, it } from 'vitest'
import { fakeApp } from '../http/ask.ts'
import { PASSAGES, PRACTICE, REPORT } from '../http/fake-service.ts'
import { page } from './shown.ts'

const [first, second] = PASSAGES
const id = first?.id ?? ''
const READER = `/reports/${REPORT.id}`

describe('the reader', () => {
  it('shows the citation of the passage that was found', async () => {
    const { text } = await page(`${READER}?passage=${id}`)
    expect(text).toContain(`<section class="passage of-achievements found" id="${id}">`)
    expect(text).toMatch(/\[R\/OL\]\. \(2024-01-05\)\[\d{4}-\d\d-\d\d\]/)
    expect((await page(READER)).text).not.toContain('[R/OL]')
  })

  it('goes from hit to hit in the order of the text', async () => {
    const { text, links, service } = await page(`${READER}?q=a&passage=${id}`)
    expect(service.searches[0]).toMatchObject({ q: 'a', report: [REPORT.id] })
    expect(text).toContain('第 1 处，共 2 处')
    expect(links).toContain(`${READER}?passage=${second?.id}&q=a#${second?.id}`)
    expect(text).toContain('免罚清单</mark>')
  })

  it('marks on demand, and says how much', async () => {
    const figure = { value: 89700, unit: '台', counted: null, qualifier: null, text: '8.97万台' }
    const start = (first?.start ?? 0) + (first?.text.indexOf('8.97') ?? 0)
    const figures = [{ ...figure, start, end: start + 6 }]
    const { text, links } = await page(`${READER}?show=figures,practices`, { reading: { figures } })
    expect(text).toContain('<mark class="figure">8.97万台</mark>')
    expect(text).toContain('<mark class="practice">免罚清单</mark>')
    expect(text).toContain('数字（1）')
    expect(links).toContain(`${READER}?show=practices`)
  })

  it('names the practices, each a link to where it first stands', async () => {
    const { text, links } = await page(READER)
    expect(text).toContain(PRACTICE.name)
    expect(links).toContain(`${READER}?passage=${id}&show=practices#${id}`)
  })

  it('a passage that is gone is said to be', async () => {
    expect((await page(`${READER}?passage=gone`)).text).toContain('这个段落已不在报告里')
  })

  it('a permalink leads to the passage in its report', async () => {
    const { response } = await page(`/passages/${id}?lang=en`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`${READER}?passage=${id}&lang=en#${id}`)
    expect((await page('/passages/gone')).response.status).toBe(404)
  })

  it.each([
    ['https://scjgj.sh.gov.cn/a', true],
    ['法规处', false],
    ['javascript:alert(1)', false],
  ])('links to its source where that is an address: %s', async (value, linked) => {
    const view = await fakeApp().service.report(REPORT.id)
    if (view === undefined) throw new Error('the fake service has no report')
    const metadata = { ...view.metadata, source: { value, basis: 'stated' as const } }
    const { links } = await page(READER, { reading: { metadata } })
    expect(links.includes(value)).toBe(linked)
  })
})

describe('citations by the route', () => {
  it.each([
    ['', /\[R\/OL\]/],
    ['?format=bibtex', /^@techreport/],
    ['?format=text', /^“/],
  ])('%s', async (query, expected) => {
    const { response, text } = await page(`/v1/passages/${id}/citation${query}`)
    expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8')
    expect(text).toMatch(expected)
    expect(text).toContain(`http://localhost/passages/${id}`)
  })

  it('behind a proxy that adds TLS the address is of https', async () => {
    const headers = { 'x-forwarded-proto': 'https' }
    const address = `http://w.gov.cn/v1/passages/${id}/citation`
    const text = await (await fakeApp().app.request(address, { headers })).text()
    expect(text).toContain(`https://w.gov.cn/passages/${id}`)
  })

  it.each(['?format=ris', '?form=text'])('%s is refused', async (query) => {
    expect((await page(`/v1/passages/${id}/citation${query}`)).response.status).toBe(400)
  })
})

it('coverage leads to the reports of a region and a year', async () => {
  const { text, links } = await page('/coverage')
  expect(text).toContain('收录报告 1 份，涉及 1 个地区')
  expect(links).toContain('/?group=report&region=310000&year=2023')
  expect(text).toContain('<code>title-missing</code>')
  expect(text).toContain('33 个省级地区还没有报告')
  expect(text).not.toContain('没有写明')
  expect((await page('/coverage?lang=en')).text).toContain('1 report of 1 region.')
})
