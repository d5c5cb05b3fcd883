import { createDocumentIndex } from '../../src/compat/documents.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { Field, FileProblem, Metadata, ReportSummary } from '../../src/domain/report.ts'
import type { Service, ServiceState } from '../../src/http/service.ts'
import { type CitationRequest, citationText } from '../../src/search/citation.ts'
import { countCoverage } from '../../src/search/coverage.ts'
import type { IssuersAnswer, IssuersRequest } from '../../src/search/issuers/types.ts'
import type { PassageView, ReportView } from '../../src/search/lookup.ts'
import type { NamedPractice, ReadableReport } from '../../src/search/readable.ts'
import type { ReportsRequest } from '../../src/search/reports.ts'
import type { HitPassage, SearchAnswer, SearchRequest } from '../../src/search/types.ts'

/** A service of one report and two passages, that remembers what it was asked. */
export interface FakeService extends Service {
  readonly searches: readonly SearchRequest[]
  readonly listings: readonly ReportsRequest[]
  readonly questions: readonly IssuersRequest[]
  /** Ids of reports and passages that were looked up. */
  readonly lookups: readonly string[]
}

export interface FakeOptions {
  /** What every lookup throws instead of answering. */
  readonly failure?: unknown
  readonly state?: ServiceState
  /** Parts of the search's answer that differ from the usual. */
  readonly answer?: Partial<SearchAnswer>
  /** What the question "which bureaus" is answered with. */
  readonly issuers?: IssuersAnswer
  /** What the report is said to name. */
  readonly reading?: Partial<ReadableReport>
  /** Whether there is nothing in the corpus. */
  readonly empty?: boolean
}

const HEADING = '一、主要举措'
const FIRST = '制定市场监管领域轻微违法行为免罚清单，对8.97万台电梯开展检查。'
const SECOND = '公布第二批免罚清单。'
export const SOURCE = `沪市监法规〔2024〕2号\n${HEADING}\n${FIRST}\n${SECOND}\n`

export const REPORT: ReportSummary = {
  id: 'shanghai-2023',
  file: '上海/法治 报告.txt',
  title: '上海市市场监督管理局关于2023年度法治政府建设情况的报告',
  issuers: [{ id: 'i-1', name: '上海市市场监督管理局' }],
  region: { code: '310000', name: '上海市', path: '上海市' },
  years: { from: 2023, to: 2023 },
  kind: 'rule-of-law-report',
  level: 'province',
  issuedOn: '2024-01-05',
  publishedOn: null,
  passages: 2,
}

function passage(id: string, text: string): HitPassage {
  const start = SOURCE.indexOf(text)
  return {
    id,
    start,
    end: start + text.length,
    text,
    headingPath: [HEADING],
    section: 'achievements',
    page: null,
  }
}

export const PASSAGES: readonly HitPassage[] = [
  passage('shanghai-2023-8f3a91c2', FIRST),
  passage('shanghai-2023-0b77de10', SECOND),
]

const EMPTY: Field<never> = { value: null }

const METADATA: Metadata = {
  title: { value: REPORT.title, basis: 'inferred' },
  issuers: [{ value: '上海市市场监督管理局', basis: 'inferred' }],
  region: { value: '上海市', code: '310000', path: '上海市', basis: 'stated', start: 0, end: 1 },
  level: { value: 'province', basis: 'inferred' },
  kind: { value: 'rule-of-law-report', basis: 'inferred' },
  years: { from: 2023, to: 2023, basis: 'inferred' },
  issuedOn: EMPTY,
  publishedOn: EMPTY,
  documentNumber: { value: '沪市监法规〔2024〕2号', basis: 'stated', start: 0, end: 13 },
  indexNumber: EMPTY,
  source: EMPTY,
  attachments: [],
}

export const ANSWER: SearchAnswer = {
  query: '免罚清单',
  mode: 'hybrid',
  took: 3.5,
  total: { value: 2, exact: true },
  degraded: null,
  answered: true,
  understood: [],
  facets: {
    region: [{ value: '310000', label: '上海市', path: '上海市', count: 2 }],
    year: [{ value: '2023', label: '2023', count: 2 }],
    issuer: [{ value: 'i-1', label: '上海市市场监督管理局', count: 2 }],
    section: [{ value: 'achievements', label: 'achievements', count: 2 }],
  },
  hits: PASSAGES.map((found) => ({
    report: REPORT,
    passage: found,
    highlights: [
      {
        start: found.text.indexOf('免罚清单'),
        end: found.text.indexOf('免罚清单') + 4,
        kind: 'word',
      },
    ],
    score: 0.5,
  })),
}

const ISSUERS: IssuersAnswer = {
  query: '哪些局有免罚清单',
  understood: [
    {
      id: 'practice:mian-fa-qing-dan',
      as: 'practice',
      from: { start: 4, end: 8, text: '免罚清单' },
      to: ['不予处罚清单'],
    },
  ],
  by: 'words',
  degraded: null,
  issuers: [
    {
      issuer: '上海市市场监督管理局',
      id: 'i-1',
      region: REPORT.region,
      years: REPORT.years,
      stage: 'rolled-out',
      basis: 'inferred',
      passages: 1,
      evidence: PASSAGES.slice(0, 1).map((proven) => ({
        report: REPORT,
        passage: proven,
        quote: { text: proven.text, start: proven.start, end: proven.end },
        actor: 'own',
        stage: 'rolled-out',
        figures: [
          {
            value: 89_700,
            unit: '台',
            counted: '电梯',
            qualifier: null,
            text: '8.97万台',
            start: SOURCE.indexOf('8.97万台'),
            end: SOURCE.indexOf('8.97万台') + 6,
          },
        ],
      })),
    },
  ],
  coverage: {
    reports: 1,
    reportIds: [REPORT.id],
    issuers: 1,
    silent: [],
    searchedAs: ['免罚清单', '不予处罚清单'],
  },
}

const VIEW: ReportView = {
  report: REPORT,
  metadata: METADATA,
  outline: [
    {
      level: 1,
      text: HEADING,
      start: SOURCE.indexOf(HEADING),
      end: SOURCE.indexOf(HEADING) + HEADING.length,
      parent: null,
    },
  ],
  passages: PASSAGES.map(({ id, start, end, section }) => ({ id, start, end, section })),
}

const PROBLEMS: readonly FileProblem[] = [
  { file: REPORT.file, code: 'title-missing', message: 'no title found', start: null, end: null },
]

export const PRACTICE: NamedPractice = {
  id: 'mian-fa-qing-dan',
  name: '免罚清单',
  english: 'no-penalty list',
  definition: { zh: '列出不予处罚的轻微违法行为。', en: null },
  mentions: PASSAGES.map(({ text, start }) => {
    const at = start + text.indexOf('免罚清单')
    return { start: at, end: at + 4 }
  }),
}

export function fakeService(options: FakeOptions = {}): FakeService {
  const searches: SearchRequest[] = []
  const listings: ReportsRequest[] = []
  const questions: IssuersRequest[] = []
  const lookups: string[] = []
  const { failure, issuers = ISSUERS, state = { status: 'ready', model: 'ready' } } = options
  const answering = async <T>(answer: T): Promise<T> => {
    if (failure !== undefined) throw failure
    return answer
  }
  const ofReport = <T>(id: string, answer: T) => {
    lookups.push(id)
    return answering(id === REPORT.id ? answer : undefined)
  }
  return {
    searches,
    listings,
    questions,
    lookups,
    search: (request) => {
      searches.push(request)
      return answering({ ...ANSWER, ...options.answer })
    },
    whereabouts: (request, passage) => {
      lookups.push(passage)
      const shown = PASSAGES.some(({ id }) => id === passage)
      if (shown) searches.push(request)
      return answering(
        shown ? { stage: 'shown' as const, rank: 1, detail: 'it is hit number 1 of 1' } : undefined,
      )
    },
    issuers: (request) => {
      questions.push(request)
      return answering(issuers)
    },
    reports: (request) => {
      listings.push(request)
      return answering(
        options.empty === true ? { reports: [], total: 0 } : { reports: [REPORT], total: 1 },
      )
    },
    report: (id) => ofReport(id, VIEW),
    source: (id) => ofReport(id, SOURCE),
    original: (id) => ofReport(id, { file: REPORT.file, bytes: new TextEncoder().encode(SOURCE) }),
    passage: (id) => {
      lookups.push(id)
      return answering(passageView(id))
    },
    suggest: ({ q }) =>
      answering({
        suggestions: [
          {
            type: 'practice',
            text: '免罚清单',
            marks: [{ start: 0, end: q.length }],
            query: '免罚清单',
            filters: {},
          },
        ],
      }),
    citation: (id, request) => {
      lookups.push(id)
      return answering(citation(id, request))
    },
    reading: (id) =>
      ofReport(id, {
        ...VIEW,
        source: SOURCE,
        practices: [PRACTICE],
        figures: [],
        citations: [],
        ...options.reading,
      }),
    coverage: () =>
      answering({ ...countCoverage(options.empty === true ? [] : [REPORT]), duplicates: 0 }),
    statistics: () =>
      answering({
        reports: 1,
        passages: 2,
        vectors: 6,
        problems: { 'title-missing': 1 },
        publishedAt: '2026-11-22T08:00:00.000Z',
        fingerprint: { schema: 1, analyser: 'a1', practices: 'p1', model: 'm1', dimensions: 384 },
        engine: 'memory',
        semantic: { ready: 1 },
      }),
    documents: createDocumentIndex({
      use: async () => {
        throw failure ?? new Error('the fake service has no documents')
      },
      isIndexing: () => false,
    }),
    problems: () => answering(PROBLEMS),
    reindex: () => 'started',
    state: () => state,
  }
}

function citation(id: string, request: CitationRequest): string | undefined {
  const found = PASSAGES.find((known) => known.id === id)
  if (found === undefined) return undefined
  return citationText({ report: REPORT, metadata: METADATA, passage: found }, request)
}

function passageView(id: string): PassageView | undefined {
  const at = PASSAGES.findIndex((known) => known.id === id)
  const found = PASSAGES[at]
  if (found === undefined) return undefined
  const previous = PASSAGES[at - 1]?.id ?? null
  return { report: REPORT, passage: found, previous, next: PASSAGES[at + 1]?.id ?? null }
}

export function indexing(progress: number): WenmaiError {
  return new WenmaiError('indexing', 'the index is being made', { help: 'wait', progress })
}
