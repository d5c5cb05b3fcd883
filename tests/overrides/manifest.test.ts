import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../indexer/overrides/manifest.ts'
import { indexCorpus, withCorpus } from '../support/indexed.ts'

const REPORT = [
  '上海市嘉定区市场监督管理局2023年法治政府建设年度报告',
  '2023年,上海市嘉定区市场监督管理局认真落实上级部署,现将有关情况报告如下:',
  '一、主要举措',
  '推行免罚清单。制定轻微违法行为免罚清单,办理免罚案件三件。',
].join('\n')

describe('a manifest beside the reports', () => {
  it('overrides fields of the reports it names, and is none itself', async () => {
    const files = {
      'a.txt': REPORT,
      'sub/b.txt': `${REPORT}完。`,
      'manifest.csv':
        '\ufefffile,title,region,years\r\na.txt,"甲, 乙",浙江省/杭州市/上城区,2020\r\nsub/b.txt,,,2019-2021\r\n',
    }
    const { reader, summary } = await withCorpus(files, indexCorpus)
    expect(summary.problems).toEqual([])
    const shown = reader.catalogue.reports.map(({ file, title, region, years }) => [
      file,
      title,
      region?.code,
      years,
    ])
    expect(shown).toEqual([
      ['a.txt', '甲, 乙', '330102', { from: 2020, to: 2020 }],
      ['sub/b.txt', REPORT.split('\n')[0], '310114', { from: 2019, to: 2021 }],
    ])
    expect(reader.publication.corpus.map(({ file }) => file)).toContain('manifest.csv')
  })

  it('names each bad row with its line, in the run and for the administrator; the rest counts', async () => {
    const rows = [
      'file,title,kind,issuedOn,colour',
      'none.txt,甲,,,',
      'a.txt,"两',
      '行",法规,2024-13-01,',
      'a.txt,乙,,,',
      ',丙,,,',
      'b.txt,丁,通知,2024-01-31,,多',
    ]
    const files = { 'a.txt': REPORT, 'b.txt': `${REPORT}完。`, 'manifest.csv': rows.join('\n') }
    const { reader, summary } = await withCorpus(files, indexCorpus)
    const problems = summary.problems.map(({ file, code, line }) => [file, code, line])
    expect(problems).toEqual([
      ['manifest.csv', 'manifest_unknown_column', 1],
      ['manifest.csv', 'manifest_wrong_value', 3],
      ['manifest.csv', 'manifest_wrong_value', 3],
      ['manifest.csv', 'manifest_bad_row', 6],
      ['manifest.csv', 'manifest_bad_row', 7],
      ['manifest.csv', 'manifest_unknown_file', 2],
      ['manifest.csv', 'manifest_repeated_file', 5],
    ])
    expect(await reader.problems()).toEqual(summary.problems)
    expect(reader.catalogue.reports[0]?.title).toBe('两\n行')
  })

  it('is read in the encoding a spreadsheet program wrote it in', async () => {
    const gbk = Buffer.concat([
      Buffer.from('file,title\na.txt,'),
      Buffer.from([0xb7, 0xa8, 0xd6, 0xce, 0xb1, 0xa8, 0xb8, 0xe6]),
      Buffer.from('\n'),
    ])
    const files = { 'a.txt': REPORT, 'manifest.csv': gbk }
    const { reader } = await withCorpus(files, indexCorpus)
    expect(reader.catalogue.reports[0]?.title).toBe('法治报告')
  })

  it('that breaks off counts as far as it goes', () => {
    const { rows, problems } = rowsOf('file,title\na.txt,甲\nb.txt,"乙\nc.txt,丙\n')
    expect(rows.map(({ file }) => file)).toEqual(['a.txt'])
    expect(problems).toMatchObject([{ code: 'manifest_invalid' }])
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3)
  })

  it('without a column of files says so', () => {
    const { rows, problems } = rowsOf('名称,title\na.txt,甲\n')
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ code: 'manifest_no_file_column', line: 1 }])
  })
})
