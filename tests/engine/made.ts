import { INDEX_SCHEMA } from '../../src/domain/fingerprint.ts'
import type { PassagePractice, Practice, PracticeMeaning } from '../../src/domain/practice.ts'
import type { ReportSummary } from '../../src/domain/report.ts'
import { PART_LEVELS, type PartLevel, type Section } from '../../src/domain/words.ts'
import type { CorpusPhrase } from '../../src/engine/reader.ts'
import type {
  EmbeddedPart,
  IndexEntry,
  IndexedReport,
  IndexWriter,
  PublishedContents,
} from '../../src/engine/writer.ts'

/** Reports made of their passages, for engines that must not care what the words mean. */
export interface MadePassage {
  readonly text: string
  readonly headingPath?: readonly string[]
  readonly section?: Section
  readonly page?: number
  /** None: a passage that is never embedded. */
  readonly vectors?: readonly MadeVector[]
  readonly practices?: readonly PassagePractice[]
  /** Instead of those of `analyse`. */
  readonly terms?: readonly string[]
}

export interface MadeVector {
  readonly level: PartLevel
  readonly vector: Float32Array
  /** Within the passage's text; the whole of it by default. */
  readonly start?: number
  readonly end?: number
}

const DIMENSIONS = 8

export const PRACTICES: readonly Practice[] = [
  {
    id: 'mian-fa',
    name: '免罚清单',
    definition: { zh: '轻微违法不罚的清单。' },
    same: ['不予处罚清单'],
    english: ['not-penalize list'],
    plain: ['小店犯点小错不罚钱'],
    narrower: [],
    related: [],
    not: ['免罚款'],
    evidence: [{ document: '行政处罚法' }],
  },
]

export const MEANINGS: readonly PracticeMeaning[] = [
  { practice: 'xin-yong', language: 'zh', vector: Float32Array.of(0.1, -0.7, 1 / 3) },
  { practice: 'xin-yong', language: 'en', vector: Float32Array.of(1, 0, -0) },
]

export const PHRASES: readonly CorpusPhrase[] = [
  { text: '行政处罚', passages: 3 },
  { text: 'c++ 与 𠮷野家', passages: 1 },
]

export function madeReport(id: string, passages: readonly MadePassage[]): IndexedReport {
  const gap = '\r\n　　'
  const source = `\n${passages.map(({ text }) => text).join(gap)}\n`
  let start = 1
  const entries = passages.map((made, position) => {
    const entry = madeEntry(made, `${id}-${position}`, start)
    start = entry.passage.end + gap.length
    return entry
  })
  return {
    record: {
      summary: madeSummary(id, passages.length),
      fileSha256: `file of ${id}`,
      textSha256: `text of ${id}`,
      encoding: 'utf-8',
      format: 'txt',
      metadata: {
        title: { value: `${id}的报告`, start: 0, end: 3, basis: 'stated' },
        issuers: [{ value: '某市市场监督管理局', basis: 'inferred' }],
        region: { value: null, code: null, path: null },
        level: { value: null },
        kind: { value: null },
        years: { from: 2023, to: 2023, basis: 'inferred' },
        issuedOn: { value: null },
        publishedOn: { value: null },
        documentNumber: { value: null },
        indexNumber: { value: null },
        source: { value: null },
        attachments: [],
      },
      headings: [{ level: 1, text: '一、', start: 0, end: 2, parent: null }],
      enumerations: [{ marker: '一是', start: 2 }],
      noise: [{ start: 0, end: 1, reason: 'navigation' }],
      problems: [{ code: 'no_date', message: 'no date was found', start: null, end: null }],
    },
    source,
    original: new TextEncoder().encode(source),
    entries,
  }
}

function madeSummary(id: string, passages: number): ReportSummary {
  return {
    id,
    file: `${id}.txt`,
    title: `${id}的报告`,
    issuers: [{ id: 'mou-shi', name: '某市市场监督管理局' }],
    region: { code: null, name: '某市', path: '某市' },
    years: { from: 2023, to: 2023 },
    kind: 'rule-of-law-report',
    level: null,
    issuedOn: null,
    publishedOn: '2024-01-02',
    passages,
  }
}

function madeEntry(made: MadePassage, id: string, start: number): IndexEntry {
  const headingPath = made.headingPath ?? []
  const headings = headingPath.join('\n').toLowerCase()
  const text = made.text.toLowerCase()
  return {
    passage: {
      id,
      start,
      end: start + made.text.length,
      text: made.text,
      headingPath,
      section: made.section ?? 'other',
      page: made.page ?? null,
    },
    text,
    headings,
    terms: made.terms ?? analyse(`${headings}\n${text}`),
    practices: made.practices ?? [],
    parts: (made.vectors ?? []).map(
      (part): EmbeddedPart => ({
        level: part.level,
        start: start + (part.start ?? 0),
        end: start + (part.end ?? made.text.length),
        vector: part.vector,
      }),
    ),
  }
}

/** Characters, bigrams and Latin words: as much of the real analyser as an engine can notice. */
function analyse(text: string): readonly string[] {
  return Array.from(text.matchAll(/\p{Script=Han}+|[a-z0-9]+/gu), ([run]) => run).flatMap((run) =>
    /\p{Script=Han}/u.test(run)
      ? Array.from(run).flatMap((character, at, all) => {
          const next = all[at + 1]
          return next === undefined ? [character] : [character, character + next]
        })
      : [run],
  )
}

/** A unit vector that leans to the axes as these numbers say. */
export function toward(...lean: readonly number[]): Float32Array {
  const vector = new Float32Array(DIMENSIONS)
  vector.set(lean)
  const length = Math.hypot(...vector)
  return vector.map((component) => component / length)
}

/** A number from 0 to 1 at each call, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export function randomVector(random: () => number, dimensions = DIMENSIONS): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, () => random() + random() - 1)
  const length = Math.hypot(...vector)
  return vector.map((component) => component / length)
}

/** One vector of each level. */
export function randomVectors(random: () => number, dimensions = DIMENSIONS): MadeVector[] {
  return PART_LEVELS.map((level) => ({ level, vector: randomVector(random, dimensions) }))
}

export function contentsOf(
  reports: readonly IndexedReport[],
  dimensions = DIMENSIONS,
): PublishedContents {
  const documentFrequencies = new Map<string, number>()
  for (const { terms } of reports.flatMap(({ entries }) => entries)) {
    for (const term of new Set(terms)) {
      documentFrequencies.set(term, (documentFrequencies.get(term) ?? 0) + 1)
    }
  }
  return {
    fingerprint: {
      schema: INDEX_SCHEMA,
      analyser: 'made',
      practices: 'made',
      model: 'made',
      dimensions,
    },
    documentFrequencies,
    practices: PRACTICES,
    problems: reports.flatMap(({ record }) =>
      record.problems.map((problem) => ({ ...problem, file: record.summary.file })),
    ),
    phrases: reports.length === 0 ? [] : PHRASES,
    meanings: reports.length === 0 ? [] : MEANINGS,
    corpus: reports.map(({ record, original }) => ({
      file: record.summary.file,
      size: original.length,
      sha256: record.fileSha256,
    })),
  }
}

export async function publish(
  writer: IndexWriter,
  reports: readonly IndexedReport[],
  contents = contentsOf(reports),
): Promise<void> {
  const build = await writer.begin()
  for (const report of reports) await build.add(report)
  await build.publish(contents)
}
