import { connect } from '@lancedb/lancedb'
import { buildIsOver } from '../failures.ts'
import { createIntake } from '../intake.ts'
import { describePublication } from '../publication.ts'
import type { IndexBuild, PublishedContents } from '../writer.ts'
import { attempt } from './failures.ts'
import type { IndexFolders } from './folders.ts'
import { indexFilters, indexPassages, indexVectors } from './indexes.ts'
import type { BuildLock } from './lock.ts'
import {
  type TableVersions,
  writeMeanings,
  writePhrases,
  writePractices,
  writeProblems,
  writePublication,
} from './publication-file.ts'
import { createRowWriter, type WrittenRows } from './rows.ts'
import { TABLES } from './tables.ts'
import { createVectorFile } from './vector-file.ts'

export interface BuildOptions {
  readonly folders: IndexFolders
  readonly lock: BuildLock
  readonly name: string
  /** Parts beyond which they get a nearest-neighbour index. */
  readonly exactParts: number
}

/** The dimensions that LanceDB's quantised index takes are multiples of this. */
const DIMENSIONS_STEP = 8

/** A new index in a folder of its own. The lock is released whichever way the build ends. */
export async function startBuild(options: BuildOptions): Promise<IndexBuild> {
  const { folders, lock, name, exactParts } = options
  const what = `building index ${name}`
  const folder = await folders.create(name)
  const connection = await connect(folder)
  const intake = createIntake()
  const vectors = await createVectorFile(folder)
  const writer = createRowWriter(connection, vectors)
  let open = true

  function use(): void {
    if (!open) throw buildIsOver()
  }

  /** Deletes what is not published: this build, or once it is, the one before the last. */
  async function end(): Promise<void> {
    if (!open) return
    open = false
    connection.close()
    try {
      await vectors.close()
      await folders.sweep()
    } finally {
      lock.release()
    }
  }

  async function complete(contents: PublishedContents): Promise<void> {
    intake.conclude(contents)
    const written = await writer.finish(contents.documentFrequencies)
    const indexed = contents.fingerprint.dimensions % DIMENSIONS_STEP === 0
    const vectorIndex = indexed && written.vectors > exactParts
    await createIndexes(written.tables, vectorIndex)
    await writeProblems(folder, contents.problems)
    await writePractices(folder, contents.practices)
    await writePhrases(folder, contents.phrases ?? [])
    await writeMeanings(folder, contents.meanings ?? [])
    await writePublication(folder, {
      publication: describePublication(name, contents, written),
      versions: await versionsOf(written.tables),
      vectorIndex,
    })
    await folders.point(name)
  }

  return {
    add: (report) =>
      attempt(what, async () => {
        use()
        intake.accept(report)
        await writer.add(report)
      }),
    publish: (contents) =>
      attempt(what, async () => {
        use()
        try {
          await complete(contents)
        } finally {
          // What cannot be deleted now, the next build's beginning deletes.
          await end().catch(() => {})
        }
      }),
    abandon: () => attempt(`giving up index ${name}`, end),
  }
}

async function createIndexes(
  { passages, parts }: WrittenRows['tables'],
  vectorIndex: boolean,
): Promise<void> {
  if (passages !== undefined) await indexPassages(passages)
  if (parts === undefined || !vectorIndex) return
  await indexFilters(parts)
  await indexVectors(parts)
}

async function versionsOf(tables: WrittenRows['tables']): Promise<TableVersions> {
  const versions: TableVersions = {}
  for (const name of TABLES) {
    const table = tables[name]
    if (table !== undefined) versions[name] = await table.version()
  }
  return versions
}
