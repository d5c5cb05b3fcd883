import type { PassagePractice } from '../../domain/practice.ts'
import { SECTIONS } from '../../domain/words.ts'
import { meaningRow } from '../meaning-row.ts'
import type { Publication } from '../reader.ts'
import type { IndexedReport, PublishedContents } from '../writer.ts'
import type { Connection } from './connection.ts'
import { setUp } from './creation.ts'
import { passageSettings } from './index-settings.ts'
import { writeList } from './lists.ts'
import { passageDocument } from './passage-document.ts'
import { writeReport } from './reports.ts'
import { createUploader, type OutgoingDocument } from './uploader.ts'

/** A row of the list of passages: what the catalogue knows of each. */
type PassageRow = readonly [
  id: string,
  report: number,
  section: number,
  start: number,
  end: number,
  terms: number,
  practices: readonly PassagePractice[],
]

/** Turns reports into the documents of two indexes. */
export interface ContentsWriter {
  add(report: IndexedReport): Promise<void>
  /** Returns when everything is stored. */
  finish(contents: PublishedContents): Promise<WrittenContents>
}

export interface WrittenContents {
  readonly counts: Pick<Publication, 'reports' | 'passages' | 'vectors'>
  /** Documents that each list is cut into. */
  readonly lists: Readonly<Record<string, number>>
}

/** Both indexes exist; that of the passages has no settings yet. */
export interface ContentsIndexes {
  readonly passages: string
  readonly store: string
}

export function createContentsWriter(
  connection: Connection,
  indexes: ContentsIndexes,
): ContentsWriter {
  const passages = createUploader(connection, indexes.passages)
  const store = createUploader(connection, indexes.store)
  const reportList = writeList(store, 'reports')
  const passageList = writeList(store, 'passages')
  const counts = { reports: 0, passages: 0, vectors: 0 }
  /** Passages that wait for the settings, and these for the first vector's length. */
  let waiting: OutgoingDocument[] | undefined = []

  async function configure(dimensions: number): Promise<void> {
    if (waiting === undefined) return
    await setUp(connection, indexes.passages, passageSettings(dimensions))
    const documents = waiting
    waiting = undefined
    for (const document of documents) await passages.add(document)
  }

  async function writeAll(list: string, rows: Iterable<unknown>): Promise<number> {
    const writer = writeList(store, list)
    for (const row of rows) await writer.add(row)
    return writer.finish()
  }

  return {
    add: async (report) => {
      const place = counts.reports
      const first = counts.passages
      const { entries } = report
      // Written out at once: the caller may use the memory again.
      const documents = entries.map((entry, at) =>
        passageDocument(entry, { ordinal: first + at, report: place }),
      )
      const rows = entries.map(({ passage, terms, practices }): PassageRow => {
        const section = SECTIONS.indexOf(passage.section)
        return [passage.id, place, section, passage.start, passage.end, terms.length, practices]
      })
      const vectors = entries.flatMap(({ parts }) => parts.map(({ vector }) => vector))
      const dimensions = vectors[0]?.length
      counts.reports += 1
      counts.passages += entries.length
      counts.vectors += vectors.length
      await reportList.add(await writeReport(store, place, report))
      for (const row of rows) await passageList.add(row)
      if (dimensions !== undefined) await configure(dimensions)
      for (const document of documents) {
        if (waiting === undefined) await passages.add(document)
        else waiting.push(document)
      }
    },
    finish: async (contents) => {
      const { fingerprint, documentFrequencies, practices, problems } = contents
      const { phrases = [], meanings = [] } = contents
      await configure(fingerprint.dimensions)
      await passages.finish()
      const lists = {
        reports: await reportList.finish(),
        passages: await passageList.finish(),
        terms: await writeAll('terms', documentFrequencies),
        practices: await writeAll('practices', practices),
        problems: await writeAll('problems', problems),
        phrases: await writeAll(
          'phrases',
          phrases.map(({ text, passages }) => [text, passages]),
        ),
        meanings: await writeAll('meanings', meanings.map(meaningRow)),
      }
      await store.finish()
      return { counts, lists }
    },
  }
}
