import { describe, expect, it } from 'vitest'
import { breachOf, type KeptReport } from '../../indexer/verify/report.ts'
import { sha256 } from '../../src/corpus/files.ts'

const SOURCE = '首页\n一、工作\n检查企业。\n二、其他\n'
const WHOLE: KeptReport = {
  source: SOURCE,
  textSha256: sha256(SOURCE),
  headings: [
    { level: 1, text: '一、工作', start: 3, end: 7, parent: null },
    { level: 1, text: '二、其他', start: 14, end: 18, parent: null },
  ],
  passages: [
    { start: 8, end: 13, text: '检查企业。' },
    { start: 14, end: 18, text: '二、其他' },
  ],
  noise: [{ start: 0, end: 2, reason: 'navigation' }],
}

describe('a report is', () => {
  it('whole when each character is in one place, a heading alone being its own passage', () => {
    expect(breachOf(WHOLE)).toBeUndefined()
  })

  it.each<[string, Partial<KeptReport>, number, RegExp]>([
    ['of another text', { textSha256: sha256('x') }, 0, /not the text/],
    ['missing its noise', { noise: [] }, 0, /in no heading/],
    ['missing a passage', { passages: WHOLE.passages.slice(1) }, 8, /in no heading/],
    ['missing the end of a passage', passage(8, 12), 12, /in no heading/],
    ['holding a character twice', { noise: [{ start: 0, end: 4, reason: 'x' }] }, 3, /two places/],
    ['holding a passage over a heading', passage(8, 16), 14, /crosses the heading "二、其他"/],
    ['holding a passage that ends in a heading', passage(5, 13), 5, /crosses the heading/],
    ['telling a passage otherwise', passage(8, 13, '检查事业。'), 10, /not its slice/],
    ['telling of more than there is', passage(8, 99), 8, /no stretch of the source/],
    [
      'telling a heading otherwise',
      { headings: WHOLE.headings.map((heading) => ({ ...heading, text: '一、工件' })) },
      6,
      /heading is not its slice/,
    ],
  ])('broken when %s', (_, change, offset, message) => {
    const breach = breachOf({ ...WHOLE, ...change })
    expect(breach?.offset).toBe(offset)
    expect(breach?.message).toMatch(message)
  })
})

function passage(start: number, end: number, text = SOURCE.slice(start, end)) {
  return { passages: [{ start, end, text }, ...WHOLE.passages.slice(1)] }
}
