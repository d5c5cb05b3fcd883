import { setTimeout } from 'node:timers'
import { buildIsOver } from '../failures.ts'
import { createIntake } from '../intake.ts'
import { describePublication } from '../publication.ts'
import type { IndexBuild, PublishedContents } from '../writer.ts'
import type { Connection } from './connection.ts'
import { createContentsWriter } from './contents.ts'
import { createIndex } from './creation.ts'
import { storeSettings } from './index-settings.ts'
import type { BuildLock } from './lock.ts'
import type { IndexNames } from './names.ts'
import { pointerDocument, readPointer } from './pointer.ts'
import { addingDocuments, listIndexes, writing } from './requests.ts'
import { removeBuild } from './sweep.ts'
import { complete } from './tasks.ts'
import type { OutgoingDocument } from './uploader.ts'

export interface BuildOptions {
  readonly connection: Connection
  readonly names: IndexNames
  readonly lock: BuildLock
  readonly name: string
  /** Milliseconds for which the index published before is kept. */
  readonly grace: number
}

/** New indexes beside those served. The lock is released whichever way the build ends. */
export async function startBuild(options: BuildOptions): Promise<IndexBuild> {
  const { connection, names, lock, name, grace } = options
  const indexes = { passages: names.passages(name), store: names.store(name) }
  await createIndex(connection, indexes.store, storeSettings())
  await createIndex(connection, indexes.passages, undefined)
  const intake = createIntake()
  const writer = createContentsWriter(connection, indexes)
  let open = true
  /** From here on nobody but the server knows whether this build is the published one. */
  let exchanging = false

  async function finish(contents: PublishedContents): Promise<void> {
    intake.conclude(contents)
    const { counts, lists } = await writer.finish(contents)
    const before = await readPointer(connection, names.served)
    const publication = describePublication(name, contents, counts)
    await exchange(pointerDocument(publication, { lists, previous: before?.name }))
    if (before !== undefined) removeLater(before.name)
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

  /** What cannot be deleted now, the next run's beginning deletes. */
  async function clearAway(): Promise<void> {
    if (!exchanging) await removeBuild(connection, names, name).catch(() => {})
    await lock.release().catch(() => {})
  }

  function use(): void {
    if (!open) throw buildIsOver()
  }

  return {
    add: async (report) => {
      use()
      intake.accept(report)
      await writer.add(report)
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
}
