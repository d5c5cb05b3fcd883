import type { Span } from '../../src/domain/report.ts'
import type { Kind, Level, Section } from '../../src/domain/words.ts'
import { createProse, type Prose, type Topic } from './prose.ts'
import { createRandom, type Random, zipfian } from './random.ts'
import { vocabulary } from './vocabulary.ts'

/** A report that nobody wrote: like real ones in size, words, repetition and facets. */
export interface MadeReport {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly issuer: string
  readonly region: MadeRegion
  readonly year: number
  readonly kind: Kind
  readonly text: string
  readonly headings: readonly MadeHeading[]
  readonly passages: readonly MadePassage[]
}

export interface MadeRegion {
  readonly code: string
  readonly name: string
  readonly level: Level
}

export interface MadeHeading extends Span {
  readonly level: number
  readonly text: string
}

export interface MadePassage extends Span {
  readonly text: string
  readonly headingPath: readonly string[]
  readonly section: Section
  /** Position in the list of topics: passages of one topic have similar vectors. */
  readonly topic: number
}

export interface MadeCorpus {
  readonly topics: readonly Topic[]
  /** In the order of their ids. */
  readonly reports: Iterable<MadeReport>
}

const SEED = 20_260_101
const PASSAGES_OF_A_REPORT = 40
const CHARACTERS_OF_A_PASSAGE = 190
/** Of the passages; every one of them stands in many reports, word for word. */
const SHARE_OF_BOILERPLATE = 0.08
const BOILERPLATES = 50

/** Most reports are of the first places. */
const REGIONS: readonly MadeRegion[] = [
  ['330000', '浙江省', 'province'],
  ['310000', '上海市', 'province'],
  ['320000', '江苏省', 'province'],
  ['440000', '广东省', 'province'],
  ['330100', '杭州市', 'city'],
  ['510100', '成都市', 'city'],
  ['500000', '重庆市', 'province'],
  ['120000', '天津市', 'province'],
  ['110000', '北京市', 'province'],
  ['420100', '武汉市', 'city'],
  ['330110', '余杭区', 'county'],
  ['330102', '上城区', 'county'],
  ['370000', '山东省', 'province'],
  ['610000', '陕西省', 'province'],
  ['530000', '云南省', 'province'],
  ['650000', '新疆维吾尔自治区', 'province'],
].map(([code, name, level]) => ({ code, name, level }) as MadeRegion)
const YEARS = [2023, 2024, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015] as const
const KINDS = [
  'rule-of-law-report',
  'government-work-report',
  'disclosure-report',
  'plan',
  'notice',
  'opinion',
] as const

/** What the chapters of a report are called, and how much of its passages each has. */
const CHAPTERS: readonly { readonly title: string; readonly section: Section; share: number }[] = [
  { title: '一、主要工作举措和成效', section: 'achievements', share: 0.6 },
  { title: '二、存在的不足和原因', section: 'problems', share: 0.1 },
  { title: '三、第一责任人履职情况', section: 'leadership', share: 0.1 },
  { title: '四、下一年度工作安排', section: 'plan', share: 0.2 },
]

/** The same reports in every run; those of a smaller corpus begin a larger one. */
export function makeCorpus(passages: number): MadeCorpus {
  const random = createRandom(SEED)
  const prose = createProse(vocabulary(random), random)
  const boilerplate = Array.from({ length: BOILERPLATES }, () => madeBody(prose, random))
  return { topics: prose.topics, reports: makeReports() }

  function* makeReports(): Generator<MadeReport> {
    const region = zipfian(REGIONS, random)
    const year = zipfian(YEARS, random, 1.3)
    const kind = zipfian(KINDS, random, 1.5)
    for (let number = 0, left = passages; left > 0; number++) {
      const report = makeReport(
        { number, region: region(), year: year(), kind: kind() },
        Math.min(left, PASSAGES_OF_A_REPORT),
        () =>
          random.unit() < SHARE_OF_BOILERPLATE ? random.pick(boilerplate) : madeBody(prose, random),
      )
      left -= report.passages.length
      yield report
    }
  }
}

interface Body {
  readonly text: string
  readonly heading: string
  readonly topic: number
}

function madeBody(prose: Prose, random: Random): Body {
  const topic = prose.topic()
  const length = random.between(CHARACTERS_OF_A_PASSAGE - 90, CHARACTERS_OF_A_PASSAGE + 50)
  return {
    text: prose.paragraph(topic, length),
    heading: prose.heading(topic),
    topic: prose.topics.indexOf(topic),
  }
}

type Facets = Pick<MadeReport, 'region' | 'year' | 'kind'> & { readonly number: number }

function makeReport(facets: Facets, passages: number, body: () => Body): MadeReport {
  const { number, region, year } = facets
  const id = `made-${String(number).padStart(6, '0')}`
  const issuer = `${region.name}市场监督管理局`
  const title = `${issuer}关于${year}年度法治政府建设情况的报告`
  const written = createSheet()
  const made: MadePassage[] = []
  const headings: MadeHeading[] = []
  const add = (text: string, about: Omit<MadePassage, 'start' | 'end' | 'text'>) => {
    made.push({ ...about, text, ...written.line(text) })
  }

  add(`${title}（第${number + 1}号）`, { headingPath: [], section: 'metadata', topic: -1 })
  for (const [i, { title: chapter, section, share }] of CHAPTERS.entries()) {
    if (made.length === passages) break
    headings.push({ level: 1, text: chapter, ...written.line(chapter) })
    const end = i === CHAPTERS.length - 1 ? passages : made.length + Math.ceil(share * passages)
    while (made.length < Math.min(end, passages)) {
      const { text, heading, topic } = body()
      const second = `（${made.length}）${heading}`
      headings.push({ level: 2, text: second, ...written.line(second) })
      add(text, { headingPath: [chapter, second], section, topic })
    }
  }
  const { region: _, ...rest } = facets
  return {
    ...rest,
    region,
    id,
    file: `${id}.txt`,
    title,
    issuer,
    text: written.text(),
    headings,
    passages: made,
  }
}

/** A text written line by line. */
function createSheet() {
  let text = ''
  return {
    text: () => text,
    line: (line: string): Span => {
      const start = text.length
      text += `${line}\n`
      return { start, end: start + line.length }
    },
  }
}
