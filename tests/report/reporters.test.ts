import { describe, expect, it } from 'vitest'
import { jsonReporter, logReporter } from '../../indexer/report/reporters.ts'

describe('reporters', () => {
  it('tell a log every tenth of the way, once', () => {
    const lines: string[] = []
    const reporter = logReporter((line) => lines.push(line))
    for (const done of [0, 5, 10, 15, 19, 20, 55, 100, 100]) reporter.progress(done, 100)
    reporter.note('the cache was put aside')
    expect(lines).toEqual([
      'indexing, 10 %',
      'indexing, 20 %',
      'indexing, 50 %',
      'indexing, 100 %',
      'the cache was put aside',
    ])
  })

  it('do not stumble over an empty corpus', () => {
    const lines: string[] = []
    logReporter((line) => lines.push(line)).progress(0, 0)
    expect(lines).toEqual(['indexing, 100 %'])
  })

  it('tell programs one object a line', () => {
    const lines: string[] = []
    const reporter = jsonReporter((line) => lines.push(line))
    reporter.progress(1, 4)
    reporter.note('a sentence')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { event: 'progress', done: 1, total: 4 },
      { event: 'note', text: 'a sentence' },
    ])
  })
})
