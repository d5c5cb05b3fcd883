import { COVERAGE_EN } from './coverage-words.ts'
import { READER_EN } from './reader-words.ts'
import { RESULTS_EN } from './results-words.ts'
import type { FailureWords, Words } from './words.ts'

const REFUSED: FailureWords = {
  title: 'This request cannot be answered',
  cure: 'Check the parameters in the address, or start again from the first page.',
}
const UNAVAILABLE: FailureWords = {
  title: 'Search is out of order at the moment',
  cure: 'Try again in a while. If it stays so, tell the administrator what the details below say.',
}
const ENGINE_DOWN: FailureWords = {
  title: 'The search engine does not answer',
  cure: 'Try again in a while. Administrators: see whether the engine is running; the details below say why.',
}
const ENGINE_MISFIT: FailureWords = {
  title: 'The search engine refuses',
  cure: 'Tell the administrator, who checks its version, address and key; the details below say why.',
}
const MODEL_MISSING: FailureWords = {
  title: 'The language model cannot be used',
  cure: 'Use keyword search meanwhile. Administrators: see that the model folder is complete, then start the service again.',
}
const NOT_FOUND: FailureWords = {
  title: 'There is no such page',
  cure: 'The address may be wrong, or the report was updated. Search for it again.',
}
const KEY_NEEDED: FailureWords = {
  title: 'A key is needed',
  cure: 'This service answers to keys alone. Ask its administrator for one.',
}

const FORBIDDEN: FailureWords = {
  title: 'This way of access is not allowed',
  cure: 'Open the address of this service itself in your browser.',
}

export const ENGLISH: Words = {
  tag: 'en',
  gap: ' ',
  brand: 'Wenmai',
  tagline: 'Search Chinese government reports: every result is a passage of the original',
  otherLanguage: { language: 'zh', tag: 'zh-Hans', name: '中文' },
  results: RESULTS_EN,
  reader: READER_EN,
  coverage: COVERAGE_EN,
  siteNav: 'Site',
  suggestions: 'Suggestions',
  suggestionCount: 'Suggestions: {count}',
  suggestionTypes: {
    practice: 'Practice',
    region: 'Region',
    issuer: 'Issuer',
    report: 'Report',
    number: 'Number',
    phrase: 'Phrase',
  },
  skip: 'Skip to content',
  search: 'Search',
  searchLabel: 'Words or a question',
  placeholder: 'Words, a document number or a question',
  modeLabel: 'Way of searching',
  modes: { hybrid: 'Combined', keyword: 'Keyword', semantic: 'Meaning' },
  sortLabel: 'Order',
  sorts: { relevance: 'Relevance', date: 'Date' },
  filters: 'Filters',
  toFilters: 'Filters',
  chosenFilter: (filter, value) => `${filter}: ${value}`,
  removeFilter: (label) => `Remove filter: ${label}`,
  facets: {
    report: 'Report',
    region: 'Region',
    issuer: 'Issuer',
    year: 'Year',
    yearFrom: 'From year',
    yearTo: 'To year',
    kind: 'Kind',
    level: 'Level',
    section: 'Part of the report',
    practice: 'Practice',
  },
  more: 'More',
  sections: {
    achievements: 'Achievements',
    problems: 'Problems',
    leadership: 'First-responsible person',
    plan: 'Plans',
    metadata: 'Document facts',
    other: 'Other',
  },
  kinds: {
    'rule-of-law-report': 'Rule-of-law report',
    'government-work-report': 'Government work report',
    'disclosure-report': 'Disclosure report',
    notice: 'Notice',
    opinion: 'Opinion',
    plan: 'Plan',
    measures: 'Measures',
    decision: 'Decision',
    statute: 'Statute',
    other: 'Other',
  },
  levels: {
    national: 'National',
    province: 'Province',
    city: 'City',
    county: 'County',
    zone: 'Special zone',
  },
  resultsFor: (query) => `Results for “${query}”`,
  browsing: 'All passages',
  total: (count, exact) => {
    const noun = count === '1' ? 'passage' : 'passages'
    return exact ? `${count} ${noun}` : `At least ${count} ${noun}`
  },
  nothing: 'No passage matches.',
  nothingHelp: ({ narrowed, mode }) => {
    const others = [
      ...(narrowed ? ['fewer filters'] : []),
      ...(mode === 'hybrid' ? [] : ['the combined way of searching']),
    ]
    return `Try ${['other words', ...others].join(', or ')}.`
  },
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  page: (number) => `Page ${number}`,
  degraded: (from, to) =>
    `${from} search is not available now; these are results of ${to.toLowerCase()} search. `,
  degradedReasons: {
    model_not_loaded: 'The language model is not ready yet; try again in a while.',
    embedding_failed: 'The language model failed on this query.',
  },
  updating: (percent) =>
    `The index is being updated (${percent} % done); this is the previous one.`,
  modelFailed: 'The language model could not be loaded: only keyword search works now.',
  examples: 'Try one of these',
  exampleQueries: ['which bureaus piloted not-penalize lists', '免罚清单', '老小区的电梯谁来检查'],
  holdings: (reports) => (reports === '1' ? '1 report' : `${reports} reports`),
  browseAll: 'Browse all passages',
  passages: (count) => (count === '1' ? '1 passage' : `${count} passages`),
  outline: 'Contents',
  text: 'Text',
  sourceText: 'Plain text',
  originalFile: 'Original file',
  permalink: 'Link to this passage',
  inferred: 'inferred',
  metadata: {
    issuer: 'Issuer',
    region: 'Region',
    years: 'Years',
    issuedOn: 'Issued on',
    publishedOn: 'Published on',
    documentNumber: 'Document number',
    indexNumber: 'Index number',
    source: 'Source',
    file: 'File',
  },
  failures: {
    invalid_parameter: REFUSED,
    unknown_parameter: REFUSED,
    query_too_long: { title: 'The query is too long', cure: 'Use at most 2,000 characters.' },
    invalid_json: REFUSED,
    unsupported_media_type: REFUSED,
    body_too_large: REFUSED,
    not_found: NOT_FOUND,
    route_not_found: NOT_FOUND,
    method_not_allowed: REFUSED,
    request_too_large: { title: 'The address is too long', cure: 'Use a shorter query.' },
    bad_request: REFUSED,
    request_timeout: REFUSED,
    origin_not_allowed: FORBIDDEN,
    host_not_allowed: FORBIDDEN,
    key_missing: KEY_NEEDED,
    key_invalid: KEY_NEEDED,
    key_not_allowed: FORBIDDEN,
    keys_unreadable: UNAVAILABLE,
    indexing: {
      title: 'The index is being made',
      cure: 'On its first start the service reads all reports. This takes a moment.',
    },
    index_missing: {
      title: 'There is no index yet',
      cure: 'Put reports into the corpus folder and start the service again.',
    },
    index_outdated: {
      title: 'The index does not fit this program',
      cure: 'The program, the model or a setting changed. Starting the service again rebuilds it.',
    },
    index_locked: {
      title: 'Another program is making the index',
      cure: 'Try again when it is done. If there is no other program, tell the administrator.',
    },
    index_unreadable: {
      title: 'The index is damaged',
      cure: 'The administrator has to rebuild it.',
    },
    engine_failed: ENGINE_DOWN,
    engine_refused: ENGINE_DOWN,
    engine_unreachable: ENGINE_DOWN,
    engine_timeout: ENGINE_DOWN,
    engine_busy: { title: 'Too many searches at once', cure: 'Try again in a few seconds.' },
    engine_key_refused: ENGINE_MISFIT,
    engine_outdated: ENGINE_MISFIT,
    engine_answer_broken: ENGINE_MISFIT,
    engine_task_failed: UNAVAILABLE,
    model_missing: MODEL_MISSING,
    model_invalid: MODEL_MISSING,
    model_not_loaded: {
      title: 'The language model is not ready',
      cure: 'Try again in a while, or use keyword search.',
    },
    embedding_failed: { title: 'Search by meaning failed', cure: 'Use keyword search instead.' },
    corpus_missing: {
      title: 'The folder of reports is missing',
      cure: 'Administrators: check its path, then start the service again.',
    },
    practices_invalid: UNAVAILABLE,
    invalid_setting: UNAVAILABLE,
    address_in_use: UNAVAILABLE,
    internal: UNAVAILABLE,
  },
  progress: (percent) => `${percent} % done`,
  refreshing: 'This page gives way to the answer by itself.',
  refresh: 'Look again now',
  again: 'Try again',
  details: 'Details',
  byWords: 'Search by keyword',
  backToSearch: 'Back to the first page',
  footer: 'Results are passages of the reports; the original files are authoritative.',
  keys: [
    { key: '/', does: 'search' },
    { key: '↑ ↓', does: 'through results' },
    { key: '← →', does: 'through hits in a report' },
    { key: 'Enter', does: 'open' },
    { key: 'Esc', does: 'close' },
  ],
}
