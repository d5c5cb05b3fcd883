import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/settings.ts'

const PROJECT = resolve(import.meta.dirname, '../..')

describe('settings', () => {
  it('ship with values that need nothing', () => {
    expect(readSettings([], {})).toEqual({
      corpus: join(PROJECT, 'corpus'),
      data: join(PROJECT, 'data'),
      model: join(PROJECT, 'models/multilingual-e5-small-zh-en'),
      host: '127.0.0.1',
      port: 7080,
      engine: 'lancedb',
      requireKey: false,
    })
  })

  it('come from the environment, and a flag wins over it', () => {
    const environment = { WENMAI_CORPUS: '/reports', PORT: '8000', HOST: '' }
    expect(readSettings(['--port', '9000'], environment)).toMatchObject({
      corpus: '/reports',
      port: 9000,
      host: '127.0.0.1',
    })
    expect(readSettings(['--data=mine'], {}).data).toBe(resolve('mine'))
    expect(readSettings([], { WENMAI_REQUIRE_KEY: 'true' }).requireKey).toBe(true)
  })

  it.each([
    [['--prot', '1'], {}],
    [['--port', '70000'], {}],
    [['--port', '1e3'], {}],
    [['--port'], {}],
    [['corpus'], {}],
    [[], { WENMAI_ENGINE: 'sqlite' }],
    [[], { WENMAI_REQUIRE_KEY: 'yes' }],
  ] as const)('refuse %j %j', (args, environment) => {
    expect(() => readSettings(args, environment)).toThrow(
      expect.objectContaining({ code: 'invalid_setting', help: expect.stringMatching(/./) }),
    )
  })
})
