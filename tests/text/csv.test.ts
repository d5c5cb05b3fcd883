import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/text/csv.ts'

describe('a table of comma-separated values', () => {
  it('keeps the line on which each record begins', () => {
    const { records } = readCsv('\uFEFFa, b \r\n"1\r\n2",3\r\n\r\n,,\r\n4,"x, ""y"""\r\n')
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\n2', '3'] },
      { line: 6, cells: ['4', 'x, "y"'] },
    ])
  })

  it.each([
    ['a quote that never closes', 'a,b\n1,2\n3,"x\ny\n', 3, /never closes/],
    ['a quote inside a cell', 'a,b\n1,2\n3,x"y\n', 3, /Quote/],
  ])('reads what stands above %s', (_, text, line, message) => {
    const { records, broken } = readCsv(text)
    expect(records.map(({ line }) => line)).toEqual([1, 2])
    expect(broken).toEqual({ line, message: expect.stringMatching(message) })
  })
})
