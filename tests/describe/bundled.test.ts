import { readFileSync } from 'node:fs'
import { describe as area, expect, it } from 'vitest'
import { describe } from '../../indexer/describe/describe.ts'
import { layoutOf } from '../../indexer/layout/layout.ts'
import type { Field } from '../../src/domain/report.ts'

const EMPTY = { value: null }

/** Reads the report and shows each field with the words that prove it in place of their offsets. */
function described(file: string) {
  const text = readFileSync(new URL(`../../corpus/${file}`, import.meta.url), 'utf8')
  const { metadata, problems } = describe({ text, blocks: layoutOf(text) })
  const shown = <F extends Partial<Field<unknown>>>({ start, end, ...field }: F) =>
    start === undefined ? field : { ...field, proof: text.slice(start, end) }
  const { title, issuers, region, level, kind, years } = metadata
  const { issuedOn, publishedOn, documentNumber, indexNumber, source, attachments } = metadata
  return {
    problems,
    title: shown(title),
    issuers: issuers.map(shown),
    region: shown(region),
    level: shown(level),
    kind: shown(kind),
    years: shown(years),
    issuedOn: shown(issuedOn),
    publishedOn: shown(publishedOn),
    documentNumber: shown(documentNumber),
    indexNumber: shown(indexNumber),
    source: shown(source),
    attachments: attachments.map(shown),
  }
}

const stated = (value: string, proof = value) => ({ value, basis: 'stated', proof })
const inferred = (value: string, proof: string) => ({ value, basis: 'inferred', proof })
const year = (value: number) => ({ from: value, to: value, basis: 'stated', proof: `${value}年` })
const region = (value: string, code: string, path: string) => ({ ...stated(value), code, path })

/** What four of the five reports do not say. */
const UNDATED = {
  problems: [],
  issuedOn: EMPTY,
  publishedOn: EMPTY,
  documentNumber: EMPTY,
  indexNumber: EMPTY,
  source: EMPTY,
  attachments: [],
}

area('the bundled reports', () => {
  it('上海市局: a catalogue card, a number that lost its brackets, two dates', () => {
    const title = '上海市市场监督管理局关于2023年度法治政府建设情况的报告'
    expect(described('shanghai-2023.txt')).toEqual({
      problems: [],
      title: stated(title),
      issuers: [stated('上海市市场监督管理局')],
      region: region('上海市', '310000', '上海市'),
      level: inferred('province', '上海市市场监督管理局'),
      kind: stated('rule-of-law-report', '法治政府建设情况的报告'),
      years: year(2023),
      issuedOn: stated('2024-01-05', '2024年1月5日'),
      publishedOn: stated('2024-01-08'),
      documentNumber: stated('沪市监法规〔2024〕0002号', '沪市监法规20240002号'),
      indexNumber: stated('AC62400002024033'),
      source: EMPTY,
      attachments: [stated('170306479181730303.doc')],
    })
  })

  it('余杭: no title but an attachment that bears one, a cited number', () => {
    const name = '杭州市余杭区市场监督管理局'
    expect(described('yuhang-2019.txt')).toEqual({
      ...UNDATED,
      title: inferred(`${name}2019年法治政府建设报告`, `${name}2019年法治政府建设报告`),
      issuers: [stated(name)],
      region: region('余杭区', '330110', '浙江省/杭州市/余杭区'),
      level: inferred('county', name),
      kind: stated('rule-of-law-report', '法治政府建设报告'),
      years: year(2019),
      attachments: [stated(`${name}2019年法治政府建设报告 .pdf`)],
    })
  })

  it('上城: no title, the issuer by its short name alone', () => {
    expect(described('shangcheng-2024.txt')).toEqual({
      ...UNDATED,
      title: { value: '杭州市上城区市场监督管理局2024年法治政府建设年度报告', basis: 'inferred' },
      issuers: [inferred('杭州市上城区市场监督管理局', '上城区市场监管局')],
      region: region('上城区', '330102', '浙江省/杭州市/上城区'),
      level: inferred('county', '上城区市场监管局'),
      kind: inferred('rule-of-law-report', '法治政府建设'),
      years: year(2024),
    })
  })

  it('东丽: no title, the issuer in full in a document that it cites', () => {
    const name = '天津市东丽区市场监督管理局'
    expect(described('dongli-2023.txt')).toEqual({
      ...UNDATED,
      title: { value: `${name}2023年法治政府建设年度报告`, basis: 'inferred' },
      issuers: [stated(name)],
      region: region('东丽区', '120110', '天津市/东丽区'),
      level: inferred('county', name),
      kind: inferred('rule-of-law-report', '法治政府建设'),
      years: year(2023),
    })
  })

  it('重庆高新区: a zone below the city, a cited number in the first sentence', () => {
    const title = '重庆高新区市场监督管理局关于2023年法治政府建设情况的报告'
    expect(described('chongqing-gaoxin-2023.txt')).toEqual({
      ...UNDATED,
      title: stated(title),
      issuers: [stated('重庆高新区市场监督管理局')],
      region: region('重庆高新区', '500000', '重庆市/重庆高新区'),
      level: inferred('zone', '重庆高新区市场监督管理局'),
      kind: stated('rule-of-law-report', '法治政府建设情况的报告'),
      years: year(2023),
    })
  })
})
