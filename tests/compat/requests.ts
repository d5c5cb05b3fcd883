/** A request as it goes over the wire, with the index named `passages`. */
export interface WireRequest {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
}

const search = (name: string, body: object): WireRequest => ({
  name,
  method: 'POST',
  path: '/indexes/passages/search',
  body,
})

/** What both a real server and ours are asked; none depends on how each ranks. */
export const REQUESTS: readonly WireRequest[] = [
  search('everything', { q: '', limit: 3 }),
  search('nothing asked', {}),
  search('pages', { page: 2, hitsPerPage: 5 }),
  search('page 0', { page: 0, hitsPerPage: 5 }),
  search('no hits a page', { hitsPerPage: 0 }),
  search('a page after the last', { page: 9_999, hitsPerPage: 5 }),
  search('an offset after the last', { offset: 100_000 }),
  search('all facets', { facets: ['*'], limit: 0 }),
  search('a facet of numbers', { facets: ['year'], limit: 0 }),
  search('no facets', { facets: [], limit: 0 }),
  search('chosen attributes', { attributesToRetrieve: ['id', 'region.lvl0'], limit: 1 }),
  search('no attributes', { attributesToRetrieve: [], limit: 1 }),
  search('sorted', { sort: ['year:desc'], attributesToRetrieve: ['year'], limit: 50 }),
  search('distinct', { distinct: 'report', attributesToRetrieve: ['report'] }),
  search('marked', { attributesToHighlight: ['*'], limit: 1 }),
  search('cropped', { attributesToCrop: ['text'], cropLength: 5, limit: 1 }),
  search('positions', { showMatchesPosition: true, showRankingScore: true, limit: 1 }),
  ...[
    'year = 2019',
    'year != 2019',
    'year > 2019 AND year <= 2024',
    'year 2019 TO 2023',
    'year IN [2019, 2024]',
    'year NOT IN [2019, 2024]',
    'region.lvl0 = "浙江省"',
    'region.lvl1 = "浙江省 > 杭州市" OR year = 2023',
    'NOT region.lvl0 = "浙江省"',
    'region.lvl2 EXISTS',
    'region.lvl2 NOT EXISTS',
    'kind IS NULL',
    'kind IS NOT NULL',
    'practices IS EMPTY',
    'practices IS NOT EMPTY',
    'section = problems AND (year = 2019 OR year = 2024)',
    'section IN [plan, problems]',
    [['year = 2019', 'year = 2024'], 'section = achievements'],
    [],
    '',
  ].map((filter) =>
    search(`filter ${JSON.stringify(filter)}`, { filter, facets: ['section', 'year'], limit: 0 }),
  ),
  ...['year =', 'nope = 1', 'year = 1 year = 2', '(year = 1', 'title = "a', 'year IN 1'].map(
    (filter) => search(`refused ${filter}`, { filter }),
  ),
  search('refused: an unknown field', { limt: 1 }),
  search('refused: a negative limit', { limit: -1 }),
  search('refused: a text for a number', { limit: '1' }),
  search('refused: a number for a text', { q: 1 }),
  search('refused: a facet', { facets: ['text'] }),
  search('refused: a sort', { sort: ['text:asc'] }),
  search('refused: half a sort', { sort: ['year'] }),
  search('refused: a distinct', { distinct: 'text' }),
  search('refused: a strategy', { matchingStrategy: 'some' }),
  search('refused: a threshold', { rankingScoreThreshold: 2 }),
  search('refused: a locale', { locales: ['xx'] }),
  search('refused: a vector alone', { vector: [1] }),
  { name: 'by GET', method: 'GET', path: '/indexes/passages/search?limit=1&facets=year' },
  { name: 'refused by GET', method: 'GET', path: '/indexes/passages/search?limt=1' },
  {
    name: 'values of a facet',
    method: 'POST',
    path: '/indexes/passages/facet-search',
    body: { facetName: 'region.lvl0', facetQuery: '浙' },
  },
  {
    name: 'refused: no facet',
    method: 'POST',
    path: '/indexes/passages/facet-search',
    body: { facetQuery: '浙' },
  },
  {
    name: 'two at once',
    method: 'POST',
    path: '/multi-search',
    body: {
      queries: [
        { indexUid: 'passages', filter: 'year = 2019', facets: ['region.lvl0'] },
        { indexUid: 'passages', limit: 0 },
      ],
    },
  },
  {
    name: 'refused: another index',
    method: 'POST',
    path: '/multi-search',
    body: { queries: [{ indexUid: 'nope', q: '' }] },
  },
  { name: 'no such document', method: 'GET', path: '/indexes/passages/documents/nope' },
  { name: 'no such index', method: 'GET', path: '/indexes/nope' },
  { name: 'health', method: 'GET', path: '/health' },
  { name: 'version', method: 'GET', path: '/version' },
]
