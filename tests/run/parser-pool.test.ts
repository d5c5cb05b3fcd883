import { describe, expect, it } from 'vitest'
import { ownThreadParser } from '../../indexer/run/parser.ts'
import { type PoolLimits, parserPool } from '../../indexer/run/parser-pool.ts'
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

  /** What becomes of each file; the last is an ordinary one. */
  const outcomes = (files: readonly string[], limits: Partial<PoolLimits>) =>
    withCorpus(
      Object.fromEntries([...files, 'z.txt'].map((file) => [file, '治'])),
      async (corpus) => {
        const pool = parserPool({ threads: 2, ...limits }, HOSTILE)
        const parsed = await Promise.all(
          [...files, 'z.txt'].map((file) => pool.parse(corpus, file)),
        )
        await pool.close()
        expect(parsed.map(({ listing }) => listing.sha256)).not.toContain('')
        return parsed.map(({ parsed: one }) => ('code' in one ? one.code : one.source.text))
      },
    )

  it('names the file that broke a thread, and reads the others', async () => {
    const files = ['exit.txt', 'throw.txt', 'grow.txt']
    expect(await outcomes(files, { ms: 60_000, megabytes: 32 })).toEqual([
      ...files.map(() => 'parser_failed'),
      '治',
    ])
  })

  it('names the file that kept a thread too long, and reads the others', async () => {
    expect(await outcomes(['hang.txt', 'hang-again.txt'], { ms: 4000 })).toEqual([
      'parser_timed_out',
      'parser_timed_out',
      '治',
    ])
  })
})
