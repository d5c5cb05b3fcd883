import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'
import { read } from '../../indexer/read/read.ts'
import { madePdf } from '../support/made-pdf.ts'

async function parsed(file: string, content: string | Uint8Array) {
  const reading = await read(file, Buffer.from(content))
  if ('code' in reading) throw new Error(reading.message)
  return parseReport({ ...reading, file, fileSha256: '', textSha256: '' })
}
const outline = async (html: string) =>
  (await parsed('a.html', html)).headings.map(({ level, text }) => `${level} ${text}`)

describe('headings that a page names', () => {
  it.each([
    [
      'without numbers',
      '<h2>主要成效</h2><p>推进。</p><h3>机制</h3><p>健全。</p>',
      ['1 主要成效', '2 机制'],
    ],
    [
      'beside numbered ones of their level',
      '<h2>一、主要成效</h2><p>推进。</p><h3>（一）机制</h3><p>健全。</p><h3>典型案例</h3><p>某案。</p><h2>结语</h2><p>完。</p>',
      ['1 一、主要成效', '2 （一）机制', '2 典型案例', '1 结语'],
    ],
    [
      'between numbered ones',
      '<h2>一、主要成效</h2><p>推进。</p><h3>概况</h3><p>健全。</p><p>（一）机制</p><p>有力。</p>',
      ['1 一、主要成效', '2 概况', '3 （一）机制'],
    ],
    ['that are paragraphs', `<h2>${'认真落实上级部署。'.repeat(20)}</h2><p>推进。</p>`, []],
    [
      'whose number does not run on',
      '<p>一、成效</p><p>推进。</p><h2>五、问题</h2><p>不足。</p>',
      ['1 一、成效', '1 五、问题'],
    ],
  ])('are headings: %s', async (_, html, expected) => {
    expect(await outline(html)).toEqual(expected)
  })

  it('are not the title, which is one of the metadata lines', async () => {
    const { headings, passages } = await parsed(
      'a.html',
      '<h1>某局这一年</h1><p>推进法治政府建设。</p>',
    )
    expect(headings).toEqual([])
    expect(passages[0]).toMatchObject({ text: '某局这一年', section: 'metadata' })
  })
})

describe('what a format says', () => {
  it('keeps furniture out of the body, also between paragraphs', async () => {
    const html = '<p>推进法治政府建设。</p><aside>推荐阅读：优化营商环境。</aside><p>取得成效。</p>'
    const { passages, noise } = await parsed('a.html', html)
    expect(passages.some(({ text }) => text.includes('推荐'))).toBe(false)
    expect(noise).toMatchObject([{ reason: 'aside' }])
  })

  it('finds no headings in the rows of a table', async () => {
    const rows =
      '<tr><th>类别</th><th>数</th></tr><tr><td>（一）许可</td><td>1</td></tr><tr><td>（二）处罚</td><td>2</td></tr>'
    expect(await outline(`<p>情况如下。</p><table>${rows}</table>`)).toEqual([])
  })

  it('makes metadata of the lines of a catalogue card, whatever stands in them', async () => {
    const card =
      '<table><tr><td>索引号</td><td>1-2023</td></tr><tr><td>内容概述</td><td>认真落实。推进建设。</td></tr><tr><td>发布机构</td><td>某局</td></tr></table>'
    const { passages, metadata } = await parsed(
      'a.html',
      `${card}<h1>年度工作报告</h1><p>一、成效</p><p>推进。</p>`,
    )
    expect(passages[0]).toMatchObject({ section: 'metadata' })
    expect(passages[0]?.text).toContain('内容概述: 认真落实。')
    expect(metadata.indexNumber.value).toBe('1-2023')
  })

  it('takes the signs of Markdown off its headings', async () => {
    const { headings, noise } = await parsed(
      'a.md',
      '# 报告\n\n## 一、成效 ##\n\n推进。\n\n主要问题\n---\n\n不足。\n',
    )
    expect(headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 一、成效',
      '1 主要问题',
    ])
    expect(noise.every(({ reason }) => reason === 'markup')).toBe(true)
  })

  it('gives passages the page they begin on', async () => {
    const line = (y: number, text: string) => ({ x: 90, y, text })
    const pdf = madePdf([
      [line(700, '一、主要成效'), line(670, '推进法治。')],
      [line(500, '二、存在问题'), line(470, '仍有不足。')],
    ])
    const { passages } = await parsed('a.pdf', pdf)
    expect(passages.map(({ page, text }) => `${page} ${text}`)).toEqual([
      '1 推进法治。',
      '2 仍有不足。',
    ])
  })
})

describe('the bundled reports', () => {
  const corpus = new URL('../../corpus/', import.meta.url)
  /** Links to passages hold for as long as these do. */
  const FIRST_AND_LAST: Readonly<Record<string, readonly [number, string, string]>> = {
    'chongqing-gaoxin-2023.txt': [
      28,
      'chongqing-gaoxin-2023-f7c33b3b',
      'chongqing-gaoxin-2023-6510d727',
    ],
    'dongli-2023.txt': [32, 'dongli-2023-b1b0a9cd', 'dongli-2023-b2a2ec8e'],
    'shangcheng-2024.txt': [23, 'shangcheng-2024-4cf7f609', 'shangcheng-2024-933e3d73'],
    'shanghai-2023.txt': [54, 'shanghai-2023-7cca87cc', 'shanghai-2023-928576b4'],
    'yuhang-2019.txt': [47, 'yuhang-2019-fe4f2afd', 'yuhang-2019-26afc5c9'],
  }
  it.each(readdirSync(corpus))('%s: keep the ids of their passages', async (file) => {
    const { passages } = await parsed(file, readFileSync(new URL(file, corpus)))
    expect([passages.length, passages[0]?.id, passages.at(-1)?.id]).toEqual(FIRST_AND_LAST[file])
  })
})
