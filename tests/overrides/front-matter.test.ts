import { describe, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'
import { read } from '../../indexer/read/read.ts'
import { firstMisplaced } from '../../indexer/verify/held.ts'

const BODY = [
  '上海市嘉定区市场监督管理局2023年法治政府建设年度报告',
  '现将2023年有关情况报告如下:',
  '一、主要举措',
  '推行免罚清单。制定轻微违法行为免罚清单,办理免罚案件三件。',
].join('\n')

async function parsed(text: string, file = 'a.md') {
  const reading = await read(file, Buffer.from(text))
  if ('code' in reading) throw new Error(reading.message)
  const report = parseReport({ ...reading, file, fileSha256: '', textSha256: '' })
  expect(firstMisplaced(report)).toBeUndefined()
  return report
}

describe('front matter', () => {
  it('overrides what the text says, and only that', async () => {
    const head =
      '---\ntitle: 另一个名称\nissuers: [甲县水利局, 乙县水利局]\nissuedOn: 2024-02-03\n---\n'
    const { metadata, problems } = await parsed(head + BODY)
    expect(metadata.title).toEqual({ value: '另一个名称', basis: 'stated' })
    expect(metadata.issuers.map(({ value }) => value)).toEqual(['甲县水利局', '乙县水利局'])
    expect(metadata.issuedOn.value).toBe('2024-02-03')
    expect(metadata.region.path).toBe('上海市/嘉定区')
    expect(metadata.years).toMatchObject({ from: 2023, to: 2023 })
    expect(problems).toEqual([])
  })

  it('is metadata, not body, and makes no heading of its last line', async () => {
    const { headings, passages } = await parsed(
      `---\nsource: https://example.gov.cn/a\n---\n${BODY}`,
    )
    expect(headings.map(({ text }) => text)).toEqual(['一、主要举措'])
    expect(passages[0]).toMatchObject({ start: 0, section: 'metadata' })
    expect(passages.filter(({ text }) => text.includes('source:')).length).toBe(1)
  })

  it('is read in text files too, with any line ends, and a field it empties is empty', async () => {
    const { metadata } = await parsed(`---\r\nkind: 通知\r\nregion: "-"\r\n---\r\n${BODY}`, 'a.txt')
    expect(metadata.kind).toEqual({ value: 'notice', basis: 'stated' })
    expect(metadata.region).toEqual({ value: null, code: null, path: null })
  })

  it('names what is wrong in it with its line, and the rest counts', async () => {
    const head = '---\ntitel: 甲\nlevel: 乡镇\nissuedOn: 2024-02-30\nyears: 2022\n---\n'
    const { metadata, problems } = await parsed(head + BODY)
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['front_matter_unknown_field', 2],
      ['front_matter_wrong_value', 3],
      ['front_matter_wrong_value', 4],
    ])
    expect(metadata.years).toEqual({ from: 2022, to: 2022, basis: 'stated' })
  })

  it('that is no YAML is named, and is no part of the body', async () => {
    const { problems, headings } = await parsed(`---\ntitle: "甲\nkind: 通知\n---\n${BODY}`)
    expect(problems.map(({ code }) => code)).toContain('front_matter_invalid')
    expect(headings.map(({ text }) => text)).toEqual(['一、主要举措'])
  })

  it('is not what a report draws with dashes', async () => {
    const drawn = `---\n${BODY}\n---\n二、其他\n没有其他需要报告的情况。`
    const { metadata, headings } = await parsed(drawn, 'a.txt')
    expect(metadata.title.value).toContain('嘉定区')
    expect(headings.length).toBe(2)
  })
})
