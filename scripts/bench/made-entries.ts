import { sha256 } from '../../src/corpus/files.ts'
import type { Field, Metadata, Passage, ReportRecord } from '../../src/domain/report.ts'
import type { IndexEntry, IndexedReport } from '../../src/engine/writer.ts'
import { fold } from '../../src/text/fold.ts'
import { terms } from '../../src/text/terms.ts'
import type { MadePassage, MadeReport } from './made-reports.ts'
import { madeParts } from './made-vectors.ts'
import type { Random } from './random.ts'

export interface MadeVectors {
  /** A unit vector a topic. */
  readonly centres: readonly Float32Array[]
  readonly random: Random
}

/** A made report as the indexer would hand it to the engine, but for its vectors. */
export function indexedReport(made: MadeReport, vectors: MadeVectors): IndexedReport {
  const original = new TextEncoder().encode(made.text)
  return {
    record: record(made, original),
    source: made.text,
    original,
    entries: made.passages.map((passage, position) => entry(made, { passage, position }, vectors)),
  }
}

function entry(
  made: MadeReport,
  { passage, position }: { readonly passage: MadePassage; readonly position: number },
  { centres, random }: MadeVectors,
): IndexEntry {
  const { topic, ...rest } = passage
  const text = fold(passage.text)
  const headings = fold(passage.headingPath.join('\n'))
  const centre = centres[topic]
  const stored: Passage = { ...rest, id: `${made.id}-${position}`, page: null }
  return {
    passage: stored,
    text,
    headings,
    terms: [...terms(headings), ...terms(text)],
    practices: [],
    parts: centre === undefined ? [] : madeParts(passage, centre, random),
  }
}

function record(made: MadeReport, original: Uint8Array): ReportRecord {
  const { id, file, title, issuer, region, year, kind } = made
  const { code, name, level } = region
  return {
    summary: {
      id,
      file,
      title,
      issuers: [{ id: `made-${code}`, name: issuer }],
      region: { code, name, path: name },
      years: { from: year, to: year },
      kind,
      level,
      issuedOn: `${year + 1}-01-15`,
      publishedOn: null,
      passages: made.passages.length,
    },
    fileSha256: sha256(original),
    textSha256: sha256(original),
    encoding: 'utf-8',
    format: 'txt',
    metadata: metadata(made),
    headings: made.headings.map((heading) => ({ ...heading, parent: null })),
    enumerations: [],
    noise: [],
    problems: [],
  }
}

function metadata({ title, issuer, region, year, kind }: MadeReport): Metadata {
  const inferred = <T>(value: T) => ({ value, basis: 'inferred' as const })
  const empty: Field<string> = { value: null }
  return {
    title: inferred(title),
    issuers: [inferred(issuer)],
    region: { ...inferred(region.name), code: region.code, path: region.name },
    level: inferred(region.level),
    kind: inferred(kind),
    years: { from: year, to: year, basis: 'inferred' },
    issuedOn: inferred(`${year + 1}-01-15`),
    publishedOn: empty,
    documentNumber: empty,
    indexNumber: empty,
    source: empty,
    attachments: [],
  }
}
