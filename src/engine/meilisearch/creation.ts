import type { Connection } from './connection.ts'
import { writing } from './requests.ts'
import { complete } from './tasks.ts'

/** An empty index; settings come before documents, which would be indexed anew otherwise. */
export async function createIndex(
  connection: Connection,
  uid: string,
  settings: unknown,
): Promise<void> {
  const creation = writing('POST', 'indexes', { uid, primaryKey: 'id' })
  await complete(connection, creation, `creating index ${uid}`)
  if (settings !== undefined) await setUp(connection, uid, settings)
}

export function setUp(connection: Connection, uid: string, settings: unknown): Promise<void> {
  const request = writing('PATCH', `indexes/${uid}/settings`, settings)
  return complete(connection, request, `setting up index ${uid}`)
}
