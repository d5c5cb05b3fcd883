import { setTimeout } from 'node:timers'
import type { PassagePractice } from '../../domain/practice.ts'
import { SECTIONS } from '../../domain/words.ts'
import { buildIsOver } from '../failures.ts'
import { createIntake } from '../intake.ts'
import { describePublication } from '../publication.ts'
import type { IndexBuild, IndexedReport, PublishedContents } from '../writer.ts'
import type { Connection } from './connection.ts'
import { passageSettings, storeSettings } from './index-settings.ts'
import { writeList } from './lists.ts'
import type { BuildLock } from './lock.ts'
import type { IndexNames } from './names.ts'
import { passageDocument } from './passage-document.ts'
import { pointerDocument, readPointer } from './pointer.ts'
import { writeReport } from './reports.ts'
import { addingDocuments, listIndexes, writing } from './requests.ts'
import { removeBuild } from './sweep.ts'
import { complete } from './tasks.ts'
import { createUploader, type OutgoingDocument } from './uploader.ts'

export interface BuildOptions {
  readonly connection: Connection
  readonly names: IndexNames
  readonly lock: BuildLock
  readonly name: string
  /** Milliseconds for which the index published before is kept. */
  readonly grace: number
}

/** A row of the list of passages: what the catalogue knows of each. */
export type PassageRow = readonly [
  id: string,
  report: number,
  section: number,
  start: number,
  end: number,
  terms: number,
  practices: readonly PassagePractice[],
]

/** New indexes beside those served. The lock is released whichever way the build ends. */
export async function startBuild(options: BuildOptions): Promise<IndexBuild> {
  const { connection, names, lock, name, grace } = options
  const passagesUid = names.passages(name)
  const storeUid = names.store(name)
  await createIndex(connection, storeUid, storeSettings())
  await createIndex(connection, passagesUid, undefined)

  const intake = createIntake()
  const passages = createUploader(connection, passagesUid)
  const store = createUploader(connection, storeUid)
  const reportList = writeList(store, 'reports')
  const passageList = writeList(store, 'passages')
  const counts = { reports: 0, passages: 0, vectors: 0 }
  /** Passages that wait for the settings, and these for the first vector's length. */
  let waiting: OutgoingDocument[] | undefined = []
  let open = true
  /** From here on nobody but the server knows whether this build is the published one. */
  let exchanging = false

  async function configure(dimensions: number): Promise<void> {
    if (waiting === undefined) return
    await setUp(connection, passagesUid, passageSettings(dimensions))
    const documents = waiting
    waiting = undefined
    for (const document of documents) await passages.add(document)
  }

  async function add(report: IndexedReport): Promise<void> {
    const place = counts.reports
    const first = counts.passages
    counts.reports += 1
    counts.passages += report.entries.length
    // Written out at once: the caller may use the memory again.
    const documents = report.entries.map((entry, at) =>
      passageDocument(entry, { ordinal: first + at, report: place }),
    )
    const rows = report.entries.map(({ passage, terms, practices }): PassageRow => {
      const section = SECTIONS.indexOf(passage.section)
      return [passage.id, place, section, passage.start, passage.end, terms.length, practices]
    })
    const vectors = report.entries.flatMap(({ parts }) => parts.map(({ vector }) => vector))
    counts.vectors += vectors.length
    const dimensions = vectors[0]?.length
    await reportList.add(await writeReport(store, place, report))
    for (const row of rows) await passageList.add(row)
    if (dimensions !== undefined) await configure(dimensions)
    for (const document of documents) {
      if (waiting === undefined) await passages.add(document)
      else waiting.push(document)
    }
  }

  async function finish(contents: PublishedContents): Promise<void> {
    intake.conclude(contents)
    await configure(contents.fingerprint.dimensions)
    await passages.finish()
    const lists = {
      reports: await reportList.finish(),
      passages: await passageList.finish(),
      terms: await writeAll('terms', contents.documentFrequencies),
      practices: await writeAll('practices', contents.practices),
      problems: await writeAll('problems', contents.problems),
    }
    await store.finish()
    const before = await readPointer(connection, names.served)
    const publication = describePublication(name, contents, counts)
    await exchange(pointerDocument(publication, { lists, previous: before?.name }))
    if (before !== undefined) removeLater(before.name)
  }

  async function writeAll(list: string, rows: Iterable<unknown>): Promise<number> {
    const writer = writeList(store, list)
    for (const row of rows) await writer.add(row)
    return writer.finish()
  }

  /** The one step in which everything changes. */
  async function exchange(document: OutgoingDocument): Promise<void> {
    const uid = names.pointer(name)
    await createIndex(connection, uid, storeSettings())
    await complete(connection, addingDocuments(uid, [document.json]), `storing ${document.name}`)
    const listed = await listIndexes(connection)
    if (!listed.some((index) => index.uid === names.served)) {
      await createIndex(connection, names.served, storeSettings())
    }
    await lock.confirm()
    exchanging = true
    const swap = writing('POST', 'swap-indexes', [{ indexes: [names.served, uid] }])
    await complete(connection, swap, `publishing index ${name}`)
  }

  /** Readers may still be on it. What cannot be deleted then, the next run's beginning deletes. */
  function removeLater(build: string): void {
    setTimeout(() => void removeBuild(connection, names, build).catch(() => {}), grace)
  }

  function use(): void {
    if (!open) throw buildIsOver()
  }

  return {
    add: async (report) => {
      use()
      intake.accept(report)
      await add(report)
    },
    publish: async (contents) => {
      use()
      open = false
      try {
        await finish(contents)
      } catch (failure) {
        await clearAway()
        throw failure
      }
      await lock.release().catch(() => {})
    },
    abandon: async () => {
      if (!open) return
      open = false
      await clearAway()
    },
  }

  /** What cannot be deleted now, the next run's beginning deletes. */
  async function clearAway(): Promise<void> {
    if (!exchanging) await removeBuild(connection, names, name).catch(() => {})
    await lock.release().catch(() => {})
  }
}

async function createIndex(connection: Connection, uid: string, settings: unknown): Promise<void> {
  const creation = writing('POST', 'indexes', { uid, primaryKey: 'id' })
  await complete(connection, creation, `creating index ${uid}`)
  if (settings !== undefined) await setUp(connection, uid, settings)
}

function setUp(connection: Connection, uid: string, settings: unknown): Promise<void> {
  const request = writing('PATCH', `indexes/${uid}/settings`, settings)
  return complete(connection, request, `setting up index ${uid}`)
}
