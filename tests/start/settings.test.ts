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
      meilisearch: {
        url: 'http://127.0.0.1:7700',
        key: '',
        keyByFlag: false,
        index: 'wenmai',
      },
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

  it('name a Meilisearch server', () => {
    const environment = {
      WENMAI_ENGINE: 'meilisearch',
      MEILI_URL: 'https://search.example/meili',
      MEILI_KEY: 'secret',
    }
    const { engine, meilisearch } = readSettings(['--meili-index', 'reports-2'], environment)
    expect(engine).toBe('meilisearch')
    expect(meilisearch).toEqual({
      url: 'https://search.example/meili',
      key: 'secret',
      keyByFlag: false,
      index: 'reports-2',
    })
    expect(readSettings(['--meili-key', 'k'], {}).meilisearch.keyByFlag).toBe(true)
  })

  it.each([
    [['--prot', '1'], {}],
    [['--port', '70000'], {}],
    [['--port', '1e3'], {}],
    [['--port'], {}],
    [['corpus'], {}],
    [[], { WENMAI_ENGINE: 'sqlite' }],
    [[], { WENMAI_REQUIRE_KEY: 'yes' }],
    [[], { MEILI_URL: 'meilisearch:7700' }],
    [[], { MEILI_URL: 'http://:key@meilisearch:7700' }],
    [['--meili-index', 'a_b'], {}],
  ] as const)('refuse %j %j', (args, environment) => {
    expect(() => readSettings(args, environment)).toThrow(
      expect.objectContaining({ code: 'invalid_setting', help: expect.stringMatching(/./) }),
    )
  })
})
