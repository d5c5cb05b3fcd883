import { describe, expect, it } from 'vitest'
import { failureOf, fakeApp } from './ask.ts'

describe('GET /v1/issuers', () => {
  it('passes on the question, filters and what is switched off', async () => {
    const { app, service } = fakeApp()
    const address = '/v1/issuers?q=免罚清单&region=浙江省&off=practice:a,filter:b'
    expect((await app.request(address)).status).toBe(200)
    expect(service.questions).toEqual([
      { q: '免罚清单', region: ['浙江省'], off: ['practice:a', 'filter:b'] },
    ])
  })

  it('may be asked by a practice alone', async () => {
    const { app, service } = fakeApp()
    expect((await app.request('/v1/issuers?practice=mian-fa-qing-dan')).status).toBe(200)
    expect(service.questions).toEqual([{ practice: ['mian-fa-qing-dan'] }])
  })

  it.each(['/v1/issuers', '/v1/issuers?q=%20', '/v1/issuers?region=浙江省'])(
    'wants to be asked something: %s',
    async (address) => {
      const { app, service } = fakeApp()
      const failure = await failureOf(await app.request(address))
      expect(failure).toMatchObject({ code: 'invalid_parameter' })
      expect(failure.help).toContain('哪些局有免罚清单')
      expect(service.questions).toEqual([])
    },
  )
})
