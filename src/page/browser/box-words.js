/** What the box says, by the first part of the language of where it stands. */
export const BOX_WORDS = {
  zh: {
    label: '检索政府报告',
    search: '检索',
    suggestions: '建议',
    passage: '段落',
    /** @param {number} count */
    count: (count) => `${count} 条建议`,
    types: {
      practice: '做法',
      region: '地区',
      issuer: '机关',
      report: '报告',
      number: '文号',
      phrase: '词语',
    },
  },
  en: {
    label: 'Search government reports',
    search: 'Search',
    suggestions: 'Suggestions',
    passage: 'Passage',
    /** @param {number} count */
    count: (count) => `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`,
    types: {
      practice: 'Practice',
      region: 'Region',
      issuer: 'Issuer',
      report: 'Report',
      number: 'Number',
      phrase: 'Phrase',
    },
  },
}
