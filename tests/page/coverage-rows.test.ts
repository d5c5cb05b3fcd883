import { describe, expect, it } from 'vitest'
import {
  coverageRows,
  provincesWithout,
  unplaced,
  yearRanges,
} from '../../src/page/coverage-rows.ts'
import { type CoverageAnswer, countCoverage } from '../../src/search/coverage.ts'
import { REPORT } from '../http/fake-service.ts'

function report(id: string, path: string, year: number | null) {
  const name = path.split('/').at(-1) ?? path
  const years = year === null ? null : { from: year, to: year }
  return { ...REPORT, id, region: { code: null, name, path }, years }
}

function covering(reports: Parameters<typeof countCoverage>[0]): CoverageAnswer {
  return { ...countCoverage(reports), duplicates: 0 }
}

const FEW = covering([
  report('a', '浙江省/杭州市/上城区', 2020),
  report('b', '浙江省/杭州市', 2022),
  report('c', '上海市', 2021),
  { ...report('d', '上海市', 2022), kind: 'plan' },
])
const rows = (coverage: CoverageAnswer, region?: string, kind?: 'plan') =>
  coverageRows(coverage, { region, kind }).map(({ label, depth, byYear, missing, hasParts }) => [
    label,
    depth,
    [...byYear].sort(),
    missing,
    hasParts,
  ])

describe('the matrix', () => {
  it('counts in a region what lies in it', () => {
    expect(rows(FEW)).toEqual(
      expect.arrayContaining([
        [
          '浙江省',
          0,
          [
            [2020, 1],
            [2022, 1],
          ],
          [2021],
          false,
        ],
        [
          '杭州市',
          1,
          [
            [2020, 1],
            [2022, 1],
          ],
          [2021],
          false,
        ],
        ['上城区', 2, [[2020, 1]], [2021, 2022], false],
        [
          '上海市',
          0,
          [
            [2021, 1],
            [2022, 1],
          ],
          [2020],
          false,
        ],
      ]),
    )
  })

  it('counts one kind alone', () => {
    const shanghai = rows(FEW, undefined, 'plan').find(([label]) => label === '上海市')
    expect(shanghai).toEqual(['上海市', 0, [[2022, 1]], [2020, 2021], false])
  })

  it('of many regions shows the outermost, and the parts of the one that is opened', () => {
    const many = covering(
      Array.from({ length: 70 }, (_, i) => report(`r${i}`, `浙江省/杭州市/某区${i}`, 2020)),
    )
    expect(rows(many).map(([label, , , , hasParts]) => [label, hasParts])).toEqual([
      ['浙江省', true],
    ])
    const opened = rows(many, '浙江省/杭州市')
    expect(opened).toHaveLength(71)
  })

  it('counts apart what tells no year', () => {
    const undated = covering([report('a', '浙江省/杭州市', null), report('b', '浙江省', 2020)])
    const [zhejiang, hangzhou] = coverageRows(undated, { region: undefined, kind: undefined })
    expect(zhejiang).toMatchObject({ undated: 1, missing: [] })
    expect(hangzhou).toMatchObject({ undated: 1, missing: [2020] })
  })

  it('shows nothing of a region that nobody knows', () => {
    expect(rows(FEW, '火星')).toEqual([])
  })
})

it('names the provinces of which there is nothing', () => {
  const missing = provincesWithout(FEW)
  expect(missing).toContain('北京市')
  expect(missing).not.toContain('浙江省')
  expect(missing).not.toContain('上海市')
})

it('says how many reports tell no region, year or kind', () => {
  const { region: _, ...rest } = report('x', '上海市', null)
  expect(unplaced(covering([{ ...rest, region: null, kind: null }]))).toEqual({
    region: 1,
    year: 1,
    kind: 1,
  })
})

it.each([
  [[], ''],
  [[2019], '2019'],
  [[2019, 2020, 2021, 2023], '2019–2021, 2023'],
  [[2019, 2021], '2019, 2021'],
])('%j is written %j', (years, written) => {
  expect(yearRanges(years)).toBe(written)
})
