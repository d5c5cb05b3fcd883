const { host, key } = window.WENMAI
const { instantsearch, instantMeiliSearch } = window
const { searchBox, stats, hits, pagination, hierarchicalMenu, refinementList, clearRefinements } =
  instantsearch.widgets

const { searchClient } = instantMeiliSearch(host, key, { finitePagination: true })
const search = instantsearch({ indexName: 'passages', searchClient })

const SECTIONS = {
  achievements: '举措成效',
  problems: '问题不足',
  leadership: '第一责任人',
  plan: '计划安排',
  metadata: '文件信息',
  other: '其他',
}

search.addWidgets([
  searchBox({ container: '#searchbox', placeholder: '例如：免罚清单' }),
  stats({
    container: '#stats',
    templates: { text: ({ nbHits }) => `${nbHits} 个段落` },
  }),
  hierarchicalMenu({
    container: '#region',
    attributes: ['region.lvl0', 'region.lvl1', 'region.lvl2'],
    separator: ' > ',
  }),
  refinementList({ container: '#year', attribute: 'year', sortBy: ['name:desc'] }),
  refinementList({ container: '#issuers', attribute: 'issuers', searchable: true }),
  refinementList({
    container: '#section',
    attribute: 'section',
    transformItems: (items) =>
      items.map((item) => ({ ...item, highlighted: SECTIONS[item.value] ?? item.value })),
  }),
  clearRefinements({ container: '#clear', templates: { resetLabel: () => '清除条件' } }),
  hits({
    container: '#hits',
    templates: {
      item: (hit, { html, components }) => html`
        <article>
          <h3>${hit.title}</h3>
          <p class="path">${hit.headingPath.join(' › ')}</p>
          <p>${components.Highlight({ hit, attribute: 'text' })}</p>
          <a href="${host}/reports/${hit.report}#${hit.id}">原文</a>
        </article>
      `,
      empty: () => '没有找到',
    },
  }),
  pagination({ container: '#pagination' }),
])

search.start()
