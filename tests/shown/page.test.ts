import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFile } from '../../indexer/shown/description.ts'
import { descriptionPage } from '../../indexer/shown/page.ts'
import { withCorpus } from '../support/indexed.ts'

async function pageOf(text: string): Promise<string> {
  return withCorpus({ 'a"><b>.txt': text }, async (corpus) =>
    descriptionPage([await describeFile(join(corpus, 'a"><b>.txt'))]),
  )
}

const REPORT =
  '某市某局关于2023年度法治政府建设情况的报告\n分享到:\n一、主要工作\n' +
  '落实《通知》（国发〔2021〕15号），一是检查企业45家；二是<script>alert(1)</script> & "引号"。\n某市某局\n2024年1月5日\n'

describe('the page that shows a description', () => {
  it('shows the whole text, escaped', async () => {
    const page = await pageOf(REPORT)
    const shown = /<div class="text">(.*)<\/div>\n<\/section>/s.exec(page)?.[1] ?? ''
    const text = shown
      .replaceAll(/<small>[^<]*<\/small>/g, '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(text).toBe(REPORT)
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<b>')
  })

  it.each(['heading level-1', 'enumeration', 'passage', 'noise', 'metadata', 'figure', 'citation'])(
    'marks what is a %s',
    async (kind) => {
      const text = /<div class="text">(.*)<\/div>/s.exec(await pageOf(REPORT))?.[1] ?? ''
      expect(text).toMatch(new RegExp(`class="[^"]*${kind}`))
    },
  )

  it('shows what is wrong with a file', async () => {
    expect(await pageOf('')).toContain('<p class="problem">empty_file')
  })

  it('asks for nothing from anywhere', async () => {
    expect(await pageOf(REPORT)).not.toMatch(/https?:|src=|@import|url\(/)
  })
})
