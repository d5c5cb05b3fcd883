import { sha256 } from '../../src/corpus/files.ts'
import type { ReportId } from '../../src/domain/report.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import { type Breach, breachOf } from './report.ts'

export interface IndexBreach extends Breach {
  readonly report: ReportId
  readonly file: string
  /** What stands around the offset in the source. */
  readonly around: string
}

export interface Verified {
  readonly reports: number
  readonly passages: number
  /** UTF-16 code units. */
  readonly characters: number
  /** At most one a report. */
  readonly breaches: readonly IndexBreach[]
}

const AROUND = 20

/** Proves that an index has lost nothing of its reports, one report at a time. */
export async function verifyIndex(reader: IndexReader): Promise<Verified> {
  const breaches: IndexBreach[] = []
  let passages = 0
  let characters = 0
  for (const { id, file } of reader.catalogue.reports) {
    const facts = reader.catalogue.passagesOf(id)
    const source = (await reader.source(id)) ?? ''
    passages += facts.length
    characters += source.length
    const breach = await breachIn(reader, id, source)
    if (breach === undefined) continue
    const from = Math.max(0, breach.offset - AROUND)
    breaches.push({
      ...breach,
      report: id,
      file,
      around: source.slice(from, breach.offset + AROUND),
    })
  }
  return { reports: reader.catalogue.reports.length, passages, characters, breaches }
}

async function breachIn(
  reader: IndexReader,
  id: ReportId,
  source: string,
): Promise<Breach | undefined> {
  const record = await reader.report(id)
  const original = await reader.original(id)
  if (record === undefined) return { offset: 0, message: 'the index has no record of the report' }
  if (original === undefined || sha256(original) !== record.fileSha256) {
    return { offset: 0, message: 'the bytes kept are not those of the file' }
  }
  const facts = reader.catalogue.passagesOf(id)
  const stored = await reader.passages(facts.map((fact) => fact.id))
  if (stored.length !== facts.length || stored.length !== record.summary.passages) {
    return {
      offset: 0,
      message: `${stored.length} of ${record.summary.passages} passages are kept`,
    }
  }
  const moved = stored.find(
    ({ start, end }, i) => start !== facts[i]?.start || end !== facts[i]?.end,
  )
  if (moved !== undefined) {
    return { offset: moved.start, message: 'a passage and the catalogue disagree where it stands' }
  }
  const { textSha256, headings, noise } = record
  return breachOf({ source, textSha256, headings, noise, passages: stored })
}
