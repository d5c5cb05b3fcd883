import { describe, expect, it } from 'vitest'
import { type ErrorCode, STATUS, WenmaiError } from '../../src/domain/errors.ts'
import { failureOf, fakeApp } from './ask.ts'
import { indexing } from './fake-service.ts'

const LOOKUPS = [
  '/v1/search?q=a',
  '/v1/reports',
  '/v1/reports/shanghai-2023',
  '/v1/reports/shanghai-2023/source',
  '/v1/reports/shanghai-2023/file',
  '/v1/passages/shanghai-2023-8f3a91c2',
  '/v1/stats',
  '/',
  '/reports/shanghai-2023',
]

const CODES = Object.keys(STATUS) as readonly ErrorCode[]

describe('failures of the service', () => {
  it.each(LOOKUPS)('%s while the first index is made', async (path) => {
    const { app, logged } = fakeApp({ failure: indexing(0.4) })
    const response = await app.request(path)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await failureOf(response)).toMatchObject({ code: 'indexing', progress: 0.4 })
    expect(logged).toEqual([])
  })

  it.each(CODES)('%s has its status and shape', async (code) => {
    const { app } = fakeApp({ failure: new WenmaiError(code, 'it failed', { help: 'do this' }) })
    const response = await app.request('/v1/search')
    expect(response.status).toBe(STATUS[code])
    expect(await failureOf(response)).toEqual({ code, message: 'it failed', help: 'do this' })
  })

  it('an exception that nobody foresaw is logged under an id and not shown', async () => {
    const { app, logged } = fakeApp({ failure: new TypeError('secret path /srv/x') })
    const response = await app.request('/v1/search')
    expect(response.status).toBe(503)
    const { code, message, help } = await failureOf(response)
    expect(code).toBe('internal')
    expect(message + help).not.toContain('secret')
    const [, id = 'none'] = /request ([0-9a-f-]{36})/.exec(message) ?? []
    expect(logged.join('\n')).toContain(id)
    expect(logged.join('\n')).toContain('secret path')
  })

  it('the cause of a failed engine is logged, and not shown', async () => {
    const failure = new WenmaiError('engine_failed', 'reading the index failed', {
      help: 'see that the data folder can be read',
      cause: new Error('disk on fire'),
    })
    const { app, logged } = fakeApp({ failure })
    const response = await app.request('/v1/search?q=a')
    expect(await response.text()).not.toContain('fire')
    expect(logged.join('\n')).toContain('disk on fire')
  })
})

const AWAY = new WenmaiError('engine_refused', 'nothing listens', { help: 'start it' })

describe('health and readiness', () => {
  it('health asks nothing of the service', async () => {
    const { app } = fakeApp({
      failure: new Error('down'),
      state: { status: 'empty', model: 'failed' },
    })
    expect((await app.request('/healthz')).status).toBe(200)
  })

  it.each([
    [{ status: 'ready', model: 'ready' }, undefined],
    [{ status: 'ready', progress: 0.5, model: 'ready' }, undefined],
    [{ status: 'ready', model: 'loading' }, 'model_not_loaded'],
    [{ status: 'ready', model: 'failed' }, 'model_not_loaded'],
    [{ status: 'empty', model: 'ready' }, 'index_missing'],
    [{ status: 'indexing', progress: 0.4, model: 'loading' }, 'indexing'],
    [{ status: 'outdated', model: 'ready' }, 'index_outdated'],
    [{ status: 'ready', model: 'ready', engineAway: AWAY }, 'engine_refused'],
    [{ status: 'empty', model: 'loading', engineAway: AWAY }, 'engine_refused'],
  ] as const)('readiness of %o: %s', async (state, code) => {
    const response = await fakeApp({ state }).app.request('/readyz')
    expect(response.status).toBe(code === undefined ? 200 : 503)
    if (code !== undefined) expect((await failureOf(response)).code).toBe(code)
  })

  it('an unready service says everything that is missing', async () => {
    const state = { status: 'indexing', progress: 0.4, model: 'loading' } as const
    const { message, progress } = await failureOf(await fakeApp({ state }).app.request('/readyz'))
    expect(message).toContain('40 %')
    expect(message).toContain('model is still loading')
    expect(progress).toBe(0.4)
  })
})
