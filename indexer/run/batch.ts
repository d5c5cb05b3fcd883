import type { ParsedReport, ReportId, ReportRecord } from '../../src/domain/report.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import type { IndexBuild, IndexEntry } from '../../src/engine/writer.ts'
import type { Recogniser } from '../../src/practices/recognise.ts'
import { summarise } from '../describe/summary.ts'
import { entriesOf, type PendingEntry } from './entries.ts'

/** Parts embedded together: enough to batch texts of like length, few enough to hold in memory. */
const PARTS_TOGETHER = 4000

interface PendingReport {
  readonly report: ParsedReport
  readonly bytes: Uint8Array
  readonly duplicateOf: ReportId | undefined
  readonly entries: readonly PendingEntry[]
}

export interface BatchCounts {
  readonly reports: number
  readonly passages: number
  readonly vectors: number
}

export interface BatchOptions {
  readonly build: IndexBuild
  readonly embedder: Embedder
  readonly practices: Recogniser
  /** Told the bytes that are done, while it works. */
  readonly onIndexed: (bytes: number) => void
}

/** Collects parsed reports until there is enough to embed, then embeds and writes them. */
export function batches({ build, embedder, practices, onIndexed }: BatchOptions) {
  const documentFrequencies = new Map<string, number>()
  const counts = { reports: 0, passages: 0, vectors: 0 }
  let waiting: PendingReport[] = []
  let parts = 0
  let indexed = 0

  const flush = async (): Promise<void> => {
    const bytes = waiting.reduce((sum, report) => sum + report.bytes.length, 0)
    const texts = waiting.flatMap(({ entries }) =>
      entries.flatMap(({ pending }) => pending.map(({ text }) => text)),
    )
    const vectors = await embedder.embedPassages(texts, (done) =>
      onIndexed(indexed + bytes * (texts.length === 0 ? 1 : done / texts.length)),
    )
    let next = 0
    for (const { report, bytes: original, duplicateOf, entries } of waiting) {
      const embedded = entries.map(({ pending, ...entry }): IndexEntry => {
        const own = vectors.slice(next, next + pending.length)
        next += pending.length
        return { ...entry, parts: withVectors(pending, own) }
      })
      for (const { terms } of embedded) count(terms, documentFrequencies)
      const record = recordOf(report, duplicateOf)
      await build.add({ record, source: report.source.text, original, entries: embedded })
      counts.passages += embedded.length
    }
    counts.reports += waiting.length
    counts.vectors += vectors.length
    indexed += bytes
    onIndexed(indexed)
    waiting = []
    parts = 0
  }

  return {
    /** Term -> passages that hold it, over everything written. */
    documentFrequencies: documentFrequencies as ReadonlyMap<string, number>,
    counts: (): BatchCounts => counts,
    /** `duplicateOf` names the report that counts, where this one holds the same text. */
    async add(report: ParsedReport, bytes: Uint8Array, duplicateOf?: ReportId): Promise<void> {
      const entries = entriesOf(report, practices)
      waiting.push({ report, bytes, duplicateOf, entries })
      parts += entries.reduce((sum, { pending }) => sum + pending.length, 0)
      if (parts >= PARTS_TOGETHER) await flush()
    },
    flush,
  }
}

function withVectors(
  pending: PendingEntry['pending'],
  vectors: readonly Float32Array[],
): IndexEntry['parts'] {
  return pending.flatMap(({ level, start, end }, i) => {
    const vector = vectors[i]
    return vector === undefined ? [] : [{ level, start, end, vector }]
  })
}

function count(terms: readonly string[], frequencies: Map<string, number>): void {
  for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
}

function recordOf(report: ParsedReport, duplicateOf: ReportId | undefined): ReportRecord {
  const { source, metadata, headings, enumerations, noise, problems } = report
  const { file, fileSha256, textSha256, encoding, format } = source
  const duplicate = duplicateOf === undefined ? {} : { duplicateOf }
  return {
    summary: {
      ...summarise({ id: report.id, file, metadata, passages: report.passages.length }),
      ...duplicate,
    },
    ...duplicate,
    fileSha256,
    textSha256,
    encoding,
    format,
    metadata,
    headings,
    enumerations,
    noise,
    problems,
  }
}
