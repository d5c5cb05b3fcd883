import type { Connection } from './connection.ts'
import type { IndexNames } from './names.ts'
import { listIndexes, writing } from './requests.ts'
import { enqueue, outcomeOf, taskFailed } from './tasks.ts'

/** Deletes the indexes of all builds but these. */
export async function keepOnly(
  connection: Connection,
  names: IndexNames,
  builds: readonly (string | undefined)[],
): Promise<void> {
  await removeWhere(connection, (uid) => {
    const build = names.buildOf(uid)
    return build !== undefined && !builds.includes(build)
  })
}

/** Deletes the indexes of this build. */
export function removeBuild(
  connection: Connection,
  names: IndexNames,
  build: string,
): Promise<void> {
  return removeWhere(connection, (uid) => names.buildOf(uid) === build)
}

/** Deletes all indexes of an engine, published or not. */
export function removeAll(connection: Connection, names: IndexNames): Promise<void> {
  return removeWhere(connection, names.isOwn)
}

async function removeWhere(
  connection: Connection,
  isUnwanted: (uid: string) => boolean,
): Promise<void> {
  for (const { uid } of await listIndexes(connection)) {
    if (!isUnwanted(uid)) continue
    const task = await enqueue(connection, writing('DELETE', `indexes/${uid}`))
    const failure = await outcomeOf(connection, task)
    // Another run may have been quicker.
    if (failure === undefined || failure.code === 'index_not_found') continue
    throw taskFailed(`deleting index ${uid}`, failure)
  }
}
