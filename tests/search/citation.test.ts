import { describe, expect, it } from 'vitest'
import { type Cited, citationText } from '../../src/search/citation.ts'
import { PASSAGES, REPORT } from '../http/fake-service.ts'

const ADDRESS = 'http://w.gov.cn/passages/shanghai-2023-8f3a91c2'
const passage = firstPassage()

const NAME = '上海市市场监督管理局'
const TITLE = '上海市市场监督管理局关于2023年度法治政府建设情况的报告'

function firstPassage(): Cited['passage'] {
  const [first] = PASSAGES
  if (first === undefined) throw new Error('the fake service has no passages')
  return first
}

interface Differences {
  readonly issuers?: readonly string[]
  readonly number?: string | null
  readonly source?: string | null
  readonly page?: number | null
  readonly report?: Partial<Cited['report']>
}

function cited({
  issuers = [NAME],
  number,
  source = null,
  page = null,
  report,
}: Differences): Cited {
  return {
    report: { ...REPORT, ...report },
    metadata: {
      issuers: issuers.map((value) => ({ value })),
      documentNumber: { value: number === undefined ? '沪市监法规〔2024〕2号' : number },
      source: { value: source },
    },
    passage: { ...passage, page },
  }
}

const asked = { accessedOn: '2026-11-22', address: ADDRESS }

const GBT7714: readonly (readonly [string, Differences, string])[] = [
  [
    'all is known',
    {},
    `${NAME}. ${TITLE}: 沪市监法规〔2024〕2号[R/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'no document number',
    { number: null },
    `${NAME}. ${TITLE}[R/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'only published',
    { number: null, report: { issuedOn: null, publishedOn: '2024-02-01' } },
    `${NAME}. ${TITLE}[R/OL]. (2024-02-01)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'undated: the years it covers are not its date',
    { number: null, report: { issuedOn: null } },
    `${NAME}. ${TITLE}[R/OL]. [2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'a page, of a dated document',
    { number: null, page: 12 },
    `${NAME}. ${TITLE}[R/OL]. 2024: 12(2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'a page, of an undated one',
    { number: null, page: 12, report: { issuedOn: null } },
    `${NAME}. ${TITLE}[R/OL]. [2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'three issuers',
    { issuers: ['甲局', '乙局', '丙局'], number: null },
    `甲局, 乙局, 丙局. ${TITLE}[R/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'four issuers',
    { issuers: ['甲局', '乙局', '丙局', '丁局'], number: null },
    `甲局, 乙局, 丙局, 等. ${TITLE}[R/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'nobody signs',
    { issuers: [], number: null, report: { issuers: [] } },
    `${TITLE}[R/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'the address of the original',
    { number: null, source: 'https://scjgj.sh.gov.cn/a?b=1' },
    `${NAME}. ${TITLE}[R/OL]. (2024-01-05)[2026-11-22]. https://scjgj.sh.gov.cn/a?b=1.`,
  ],
  [
    'a source that is a name, or no web address',
    { number: null, source: '法规处' },
    `${NAME}. ${TITLE}[R/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'a source that would run',
    { number: null, source: 'javascript:alert(1)' },
    `${NAME}. ${TITLE}[R/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
  [
    'a statute is no report',
    { number: null, report: { kind: 'statute' } },
    `${NAME}. ${TITLE}[EB/OL]. (2024-01-05)[2026-11-22]. ${ADDRESS}.`,
  ],
]

describe('GB/T 7714', () => {
  it.each(GBT7714)('%s', (_, differences, expected) => {
    expect(citationText(cited(differences), { ...asked, format: 'gbt7714' })).toBe(expected)
  })
})

const BIBTEX: readonly (readonly [string, Differences, readonly string[], readonly RegExp[]])[] = [
  [
    'all is known',
    {},
    [
      '@techreport{shanghai-2023-8f3a91c2,\n',
      `  author = {{${NAME}}},\n`,
      '  number = {沪市监法规〔2024〕2号},\n',
      '  year = {2024},\n',
      '  date = {2024-01-05},\n',
      `  url = {${ADDRESS}},\n`,
      '  urldate = {2026-11-22},\n',
    ],
    [/pages/],
  ],
  ['several issuers', { issuers: ['甲局', '乙局'] }, ['author = {{甲局} and {乙局}}'], []],
  ['undated', { report: { issuedOn: null } }, [], [/year =/, /\bdate =/]],
  [
    'what TeX would read as its own',
    { report: { title: '100% {a}_b & c#1 \\x ~ ^' } },
    [
      'title = {{100\\% \\{a\\}\\_b \\& c\\#1 \\textbackslash{}x \\textasciitilde{} \\textasciicircum{}}}',
    ],
    [],
  ],
  ['a page', { page: 3 }, ['pages = {3}'], []],
  [
    'an address with braces',
    { source: 'http://a.gov.cn/{x}' },
    ['url = {http://a.gov.cn/%7Bx%7D}'],
    [],
  ],
]

describe('BibTeX', () => {
  it.each(BIBTEX)('%s', (_, differences, holds, lacks) => {
    const text = citationText(cited(differences), { ...asked, format: 'bibtex' })
    for (const part of holds) expect(text).toContain(part)
    for (const part of lacks) expect(text).not.toMatch(part)
    expect(text).toMatch(/\n}$/)
  })
})

it('in words: the passage, whose it is, where it stands', () => {
  expect(citationText(cited({ page: 3 }), { ...asked, format: 'text' })).toBe(
    `“${passage.text}”\n——${NAME}《${TITLE}》（沪市监法规〔2024〕2号，2024-01-05），一、主要举措 › 第3页\n${ADDRESS}`,
  )
})
