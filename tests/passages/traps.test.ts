import { describe, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'
import { entriesOf } from '../../indexer/run/entries.ts'
import { recogniser } from '../../src/practices/recognise.ts'

const PROSE =
  '我局认真落实上级部署，全面推进各项工作，取得明显成效，受到社会各界和人民群众的一致好评。'

const parsed = (text: string) =>
  parseReport({
    file: 'a.txt',
    fileSha256: '',
    textSha256: '',
    encoding: 'utf-8',
    format: 'txt',
    text: text.replaceAll('¶', PROSE),
  })

/** Passages of the body, prose as `¶`. */
const passages = (text: string) =>
  parsed(text)
    .passages.filter(({ section }) => section !== 'metadata')
    .map(({ text: own }) => own.replaceAll(PROSE, '¶'))

describe('passages', () => {
  it.each<[string, string, ...string[]]>([
    ['begin behind a run-in heading', '¶\n（一）健全机制。¶\n（二）强化执法。¶', '¶', '¶', '¶'],
    [
      'are headings too, where nothing stands below',
      '¶\n一、主要工作\n二、其他\n¶',
      '¶',
      '一、主要工作',
      '¶',
    ],
    ['do not hold a heading below which others stand', '¶\n一、工作\n（一）领导\n¶', '¶', '¶'],
    [
      'keep a list with its lead-in',
      '¶\n一、工作\n包括以下几项：\n1.登记；\n2.备案。',
      '¶',
      '包括以下几项：\n1.登记；\n2.备案。',
    ],
    [
      'keep a list with a long lead-in',
      '¶\n一、工作\n本部门按照上级部署和工作要求在日常监管执法中重点开展了以下几个方面的专项整治行动和检查：\n1.针对重点领域和重点行业开展的登记备案情况的专项检查行动，涵盖全部街道和乡镇。',
      '¶',
      '本部门按照上级部署和工作要求在日常监管执法中重点开展了以下几个方面的专项整治行动和检查：\n1.针对重点领域和重点行业开展的登记备案情况的专项检查行动，涵盖全部街道和乡镇。',
    ],
    ['take a short line along', '¶\n一、工作\n进展顺利。\n¶', '¶', '进展顺利。\n¶'],
    ['take a short last line along', '¶\n一、工作\n¶\n特此报告。', '¶', '¶\n特此报告。'],
    [
      'keep rows of a table together',
      '¶\n一、表\n项目 | 数 | 注\n规章 | 0 | 无\n文件 | 3 | 无',
      '¶',
      '项目 | 数 | 注\n规章 | 0 | 无\n文件 | 3 | 无',
    ],
  ])('%s', (_, text, ...expected) => {
    expect(passages(text)).toEqual(expected)
  })

  it('of a few characters have no vector', () => {
    const report = parsed('¶\n一、主要工作\n¶\n二、其他情况\n无。\n三、附则\n¶')
    const entries = entriesOf(report, recogniser([]))
    const short = entries.find(({ passage }) => passage.text === '无。')
    expect(short?.pending).toEqual([])
    expect(entries.filter(({ pending }) => pending.length > 0)).toHaveLength(3)
  })

  it('know their headings', () => {
    const found = parsed('¶\n一、工作\n（一）健全机制。¶\n二、问题\n¶').passages
    expect(found.map(({ headingPath, section }) => [headingPath.join('/'), section])).toEqual([
      ['', 'other'],
      ['一、工作/（一）健全机制。', 'achievements'],
      ['二、问题', 'achievements'],
    ])
  })
})

describe('list items', () => {
  it('in a heading are none', () => {
    const { enumerations } = parsed('¶\n一、2023年工作首先：一是登记\n¶\n一是备案。二是抽查。')
    expect(enumerations.map(({ marker }) => marker)).toEqual(['一是', '二是'])
  })
})

describe('a text of a million characters on one line', () => {
  it.each([
    ['prose', PROSE],
    ['open brackets', '1.加强（领导 '],
    ['headings and items', '1.健全机制。一是加强。二是推进。'],
    ['markers', ' 1.'],
    ['white space', `工作${' '.repeat(5000)}|`],
    ['no stop at all', '甲'],
  ])(
    'is read whole: %s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      const { passages: found } = parsed(text)
      expect(found.find((passage) => passage.text.length > 350)).toBeUndefined()
    },
    60_000,
  )
})
