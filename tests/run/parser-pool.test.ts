import { describe, expect, it } from 'vitest'
import { ownThreadParser } from '../../indexer/run/parser.ts'
import { parserPool } from '../../indexer/run/parser-pool.ts'
import { withCorpus } from '../support/indexed.ts'

const HOSTILE = new URL('./programs/hostile-parser.ts', import.meta.url)

describe('the pool of parsing threads', () => {
  it('gives what parsing in the own thread gives', async () => {
    await withCorpus({ 'a.txt': '一、成效\n推进。', 'b.html': '<p>法治</p>' }, async (corpus) => {
      const pool = parserPool({ threads: 2 })
      const files = ['a.txt', 'b.html', 'missing.txt']
      const parsed = await Promise.all(files.map((file) => pool.parse(corpus, file)))
      await pool.close()
      const expected = await Promise.all(files.map((file) => ownThreadParser().parse(corpus, file)))
      expect(parsed).toEqual(expected)
    })
  })

  it('names the file that broke a thread or kept it too long, and reads the others', async () => {
    const files = {
      'hang.txt': 'x',
      'exit.txt': 'x',
      'throw.txt': 'x',
      'grow.txt': 'x',
      'z.txt': '治',
    }
    await withCorpus(files, async (corpus) => {
      const pool = parserPool({ threads: 2, ms: 2500, msPerMegabyte: 0, megabytes: 48 }, HOSTILE)
      const parsed = await Promise.all(Object.keys(files).map((file) => pool.parse(corpus, file)))
      await pool.close()
      const codes = parsed.map(({ parsed: one }) => ('code' in one ? one.code : one.source.text))
      expect(codes).toEqual([
        'parser_timed_out',
        'parser_failed',
        'parser_failed',
        'parser_failed',
        '治',
      ])
      expect(parsed.map(({ listing }) => listing.sha256 === '')).not.toContain(true)
    })
  }, 30_000)
})
