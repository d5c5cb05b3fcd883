import { describe, expect, it } from 'vitest'
import { countsToChooseFrom } from '../../src/page/facet-counts.ts'
import type { FacetCount, SearchAnswer, SearchRequest } from '../../src/search/types.ts'
import { ANSWER } from '../http/fake-service.ts'

const NOTHING: SearchAnswer = { ...ANSWER, total: { value: 0, exact: true }, facets: {}, hits: [] }

/** What the corpus calls things, as a search for all of them counts them. */
const NAMED: SearchAnswer['facets'] = {
  report: [{ value: 'shanghai-2023', label: '上海的报告', count: 9 }],
  region: [{ value: '330000', label: '浙江省', path: '浙江省', count: 9 }],
  issuer: [{ value: 'i-1', label: '某局', count: 9 }],
  practice: [{ value: 'mian-fa', label: '免罚清单', count: 9 }],
}

/** A search for `q` finds nothing, one for all finds everything. */
async function chosen(filters: Partial<SearchRequest>, answer = NOTHING) {
  const request: SearchRequest = {
    ...{ q: 'a', mode: 'semantic', limit: 10, offset: 0, facets: [], sort: 'relevance' },
    ...{ explain: false, off: [], ...filters },
  }
  const search = async ({ q }: SearchRequest) =>
    q === undefined ? { ...NOTHING, facets: NAMED } : NOTHING
  return (await countsToChooseFrom({ search }, request, answer)).facets
}

describe('what is chosen has its name, though nothing is left of it', () => {
  it.each<[Partial<SearchRequest>, string, Partial<FacetCount>]>([
    [{ region: ['330000'] }, 'region', { label: '浙江省', path: '浙江省', count: 0 }],
    [{ region: ['浙江省'] }, 'region', { value: '330000', label: '浙江省' }],
    [{ region: ['440000'] }, 'region', { value: '440000', label: '广东省' }],
    [{ region: ['广东省/某区'] }, 'region', { label: '某区' }],
    [{ issuer: ['i-1'] }, 'issuer', { label: '某局' }],
    [{ issuer: ['gone'] }, 'issuer', { label: 'gone' }],
    [{ report: ['shanghai-2023'] }, 'report', { label: '上海的报告' }],
    [{ practice: ['mian-fa'] }, 'practice', { label: '免罚清单' }],
    [{ year: [2019] }, 'year', { value: '2019', label: '2019', count: 0 }],
  ])('%j', async (filters, facet, expected) => {
    expect(await chosen(filters)).toEqual({ [facet]: [expect.objectContaining(expected)] })
  })

  it('of a report, which no list counts, also where there are hits', async () => {
    const { report } = await chosen({ report: ['shanghai-2023'] }, ANSWER)
    expect(report?.[0]?.label).toBe('上海的报告')
  })
})
