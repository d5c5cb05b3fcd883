import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../scripts/bench/settings.ts'

describe('settings of the benchmark', () => {
  it('searches the corpus unless passages are to be made', () => {
    expect(parseSettings([])).toMatchObject({ passages: undefined, each: 20, json: false })
    expect(parseSettings(['--passages', '10000', '--json'])).toMatchObject({
      passages: 10_000,
      json: true,
    })
  })

  it('times another engine too when asked to', () => {
    expect(parseSettings([])?.against).toBeUndefined()
    expect(parseSettings(['--against', 'meilisearch'])?.against).toBe('meilisearch')
  })

  it.each([
    '--against sqlite',
    '--passages 0',
    '--passages many',
    '--passages 1e5',
    '--each -1',
    '--fast',
  ])('refuses %s', (argv) => {
    expect(() => parseSettings(argv.split(' '))).toThrowError(
      expect.objectContaining({ code: 'invalid_setting' }),
    )
  })
})
