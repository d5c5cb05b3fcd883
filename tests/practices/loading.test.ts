import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadLexicon, parseLexicon } from '../../src/practices/lexicon.ts'

const HEADER = 'practice,field,text,source'

/** A whole practice, on four lines. */
function whole(id: string, name: string): readonly string[] {
  return [
    `${id},name,${name},`,
    `${id},definition,这是一项行政管理做法。,`,
    `${id},english,${id.replaceAll('-', ' ')} english,`,
    `${id},document,《优化营商环境条例》,`,
  ]
}

function problems(...lines: readonly string[]): readonly string[] {
  const file = { name: 't.csv', text: [HEADER, ...lines].join('\n') }
  return parseLexicon([file]).problems.map(({ line, message }) => `${line}: ${message}`)
}

const A = whole('mian-fa', '免罚清单')
const B = whole('rong-cuo', '容错纠错')

describe('reading a table of practices', () => {
  it('reads cells in quotation marks, blank rows and rows out of order', () => {
    const text = [
      `\uFEFF${HEADER}`,
      'shuang-sui-ji,same,"双随机,一公开",',
      ',,,',
      'shuang-sui-ji,name,双随机、一公开,',
      'shuang-sui-ji,plain,抽签决定查谁,',
      'shuang-sui-ji,plain,inspecting firms picked by lot,',
      'shuang-sui-ji,definition,"随机抽取对象,""一公开""结果。",',
      'shuang-sui-ji,quote,开展“双随机”抽查,yuhang-2019.txt',
    ].join('\r\n')
    const { lexicon, problems } = parseLexicon([{ name: 't.csv', text }])
    expect(problems).toEqual([])
    expect(lexicon).toEqual([
      {
        id: 'shuang-sui-ji',
        name: '双随机、一公开',
        definition: { zh: '随机抽取对象,"一公开"结果。' },
        same: ['双随机,一公开'],
        english: [],
        plain: ['抽签决定查谁', 'inspecting firms picked by lot'],
        narrower: [],
        related: [],
        not: [],
        evidence: [{ file: 'yuhang-2019.txt', quote: '开展“双随机”抽查' }],
      },
    ])
  })

  it('turns names of other practices into their ids', () => {
    const text = [
      HEADER,
      ...A,
      ...B,
      'mian-fa,related,容错“纠错”,',
      'mian-fa,narrower,首违不罚清单,',
    ]
    const { lexicon } = parseLexicon([{ name: 't.csv', text: text.join('\n') }])
    expect(lexicon[0]).toMatchObject({ related: ['rong-cuo'], narrower: ['首违不罚清单'] })
  })

  it.each<[string, readonly string[], RegExp]>([
    ['an unknown field', [...A, 'mian-fa,synonym,免罚单,'], /^6: the field is one of name, /],
    ['an id that is none', ['Mian Fa,name,免罚清单,'], /^2: the practice is named by syllables/],
    [
      'an English name as a variant',
      [...A, 'mian-fa,same,no penalty list,'],
      /^6: Chinese is wanted/,
    ],
    ['a Chinese name as English', [...A, 'mian-fa,english,免罚单,'], /^6: a name in Latin letters/],
    [
      'a quote without its file',
      [...A, 'mian-fa,quote,严格落实免罚清单,'],
      /^6: a quote needs the file/,
    ],
    [
      'text with a bare comma',
      [...A, 'mian-fa,same,双随机,一公开,'],
      /^6: more cells than columns/,
    ],
    [
      'a quotation mark that stays open',
      [...A, 'mian-fa,same,"免罚单,'],
      /^6: a quotation mark opens/,
    ],
    [
      'a practice without a definition',
      ['mian-fa,name,免罚清单,'],
      /^2: mian-fa is not whole: a row of definition/,
    ],
    [
      'a practice without evidence',
      A.filter((row) => !row.includes('document')),
      /^2: mian-fa is not whole: at least one row of quote or document/,
    ],
    ['a second name', [...A, 'mian-fa,name,不予处罚清单,'], /^6: mian-fa has its name already/],
    [
      'a form twice',
      [...A, 'mian-fa,same,“免罚”清单,'],
      /^6: .* comes again: line 2 has it as name/,
    ],
    [
      'an English form twice',
      [...A, 'mian-fa,english,Mian-Fa Englishs,'],
      /^6: .* line 4 has it as english/,
    ],
    [
      'a form of another practice',
      [...A, ...B, 'rong-cuo,same,免罚清单,'],
      /^10: .* belongs to mian-fa \(t\.csv, line 2\)/,
    ],
    [
      'a form that is denied too',
      [...A, 'mian-fa,not,免罚清单,'],
      /^6: .* both a form of mian-fa and not/,
    ],
    [
      'a reference denied too',
      [...A, ...B, 'mian-fa,related,rong-cuo,', 'mian-fa,not,容错纠错,'],
      /^11: .* is in not, and line 10/,
    ],
    [
      'a lone form denied too',
      [...A, 'mian-fa,narrower,首违清单,', 'mian-fa,not,首违清单,'],
      /^7: .* is in not, and line 6/,
    ],
    [
      'narrower and related at once',
      [...A, ...B, 'mian-fa,related,rong-cuo,', 'mian-fa,narrower,容错纠错,'],
      /^11: .* line 10 has it as related/,
    ],
    [
      'a practice that is not there',
      [...A, 'mian-fa,related,shou-wei,'],
      /^6: there is no practice shou-wei/,
    ],
    [
      'a practice narrower than itself',
      [...A, 'mian-fa,narrower,免罚清单,'],
      /^6: .* is mian-fa itself/,
    ],
    [
      'a circle of narrower ones',
      [...A, ...B, 'mian-fa,narrower,rong-cuo,', 'rong-cuo,narrower,mian-fa,'],
      /^10: mian-fa is narrower than itself, by way of others/,
    ],
  ])('refuses %s, naming the line', (_, lines, message) => {
    expect(problems(...lines)[0]).toMatch(message)
  })

  it('refuses a table whose first row does not name the columns', () => {
    const { problems } = parseLexicon([{ name: 't.csv', text: A.join('\n') }])
    expect(problems).toEqual([
      { file: 't.csv', line: 1, message: expect.stringMatching(/first row names the columns/) },
    ])
  })

  it('has nothing against a right table', () => {
    expect(problems(...A, ...B, 'mian-fa,not,容错纠错,', 'mian-fa,same,免罚事项清单,')).toEqual([])
  })
})

describe('a table beside a corpus', () => {
  let corpus: string
  beforeEach(async () => {
    corpus = await mkdtemp(join(tmpdir(), 'practices-'))
  })
  afterEach(() => rm(corpus, { recursive: true }))
  const put = (name: string, bytes: string | Uint8Array) => writeFile(join(corpus, name), bytes)

  it('adds forms to a bundled practice and practices of its own', async () => {
    const rows = [
      HEADER,
      'mian-fa-qing-dan,same,柔性执法三张清单,',
      ...whole('ke-jian-bao', '科建报'),
    ]
    await put('practices.csv', rows.join('\n'))
    const bundled = await loadLexicon()
    const lexicon = await loadLexicon(corpus)
    expect(lexicon).toHaveLength(bundled.length + 1)
    expect(lexicon.find(({ id }) => id === 'mian-fa-qing-dan')?.same).toContain('柔性执法三张清单')
    expect(lexicon.at(-1)?.name).toBe('科建报')
  })

  it('is read as GB18030 where it is not UTF-8', async () => {
    const same = Buffer.from([0xc3, 0xe2, 0xb7, 0xa3, 0xb5, 0xa5]) // 免罚单
    await put(
      'practices.csv',
      Buffer.concat([Buffer.from(`${HEADER}\nmian-fa-qing-dan,same,`), same]),
    )
    const [first] = await loadLexicon(corpus)
    expect(first?.same.at(-1)).toBe('免罚单')
  })

  it.each([
    [
      'practices.csv',
      `${HEADER}\nrong-cuo-jiu-cuo,same,免罚清单,`,
      /^practices\.csv, line 2: 免罚清单 already belongs to mian-fa-qing-dan \(lexicon\.csv, line \d+\)$/,
    ],
    ['practices.xlsx', 'PK', /^cannot read practices\.xlsx: it is not practices\.csv$/],
  ])('refuses %s with a cure', async (name, text, message) => {
    await put(name, text)
    await expect(loadLexicon(corpus)).rejects.toMatchObject({
      code: 'practices_invalid',
      message: expect.stringMatching(message),
      help: expect.stringContaining('practice,field,text,source'),
    })
  })

  it('refuses two tables, and a corpus that is not there', async () => {
    await put('practices.csv', HEADER)
    await put('practices.tsv', HEADER)
    await expect(loadLexicon(corpus)).rejects.toMatchObject({ message: /several tables/ })
    await expect(loadLexicon(join(corpus, 'nowhere'))).rejects.toMatchObject({
      code: 'corpus_missing',
    })
  })
})
