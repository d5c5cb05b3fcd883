import { describe, expect, it } from 'vitest'
import { passageId, reportId } from '../../indexer/passages/ids.ts'

describe('report ids', () => {
  it('are the plain names of texts at the top of the corpus', () => {
    expect(reportId('shanghai-2023.txt')).toBe('shanghai-2023')
  })

  it('are distinct for files that differ only in folder, ending or what an id cannot hold', () => {
    const files = [
      'a.txt',
      'a.md',
      'x/a.txt',
      'y/a.txt',
      'x-a.txt',
      '上海.txt',
      '天津.txt',
      'a b.txt',
      'a-b.txt',
      '.txt',
      'x'.repeat(300),
    ]
    const ids = files.map(reportId)
    expect(new Set(ids).size).toBe(files.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,90}$/)
  })

  it('are the same in every run', () => {
    expect(reportId('浙江/余杭 2019.txt')).toBe(reportId('浙江/余杭 2019.txt'))
  })
})

describe('passage ids', () => {
  it('depend on the report and the text alone, and number repeats', () => {
    expect(passageId('r', '免罚清单', 1)).toMatch(/^r-[0-9a-f]{8}$/)
    expect(passageId('r', '免罚清单', 2)).toBe(`${passageId('r', '免罚清单', 1)}-2`)
    expect(passageId('r', '免罚', 1)).not.toBe(passageId('r', '清单', 1))
  })
})
